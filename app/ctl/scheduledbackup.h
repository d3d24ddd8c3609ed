// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workspace/workspace.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace parley::ctl {

/// Makes the backups of the workspace's plan for the program that holds its lock: on a thread of its own, one at a time. What
/// came of each is written in the audit. Lives on the thread of `workspace`; an unfinished backup ends with it and leaves
/// nothing.
class ScheduledBackup : public QObject {
    Q_OBJECT
public:
    ScheduledBackup(Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~ScheduledBackup() override;

    void runIfDue(); ///< At the start and every hour.

signals:
    void ended(bool good); ///< One was due.

private:
    using Outcome = Result<std::optional<QString>>;

    void finish();

    Workspace &m_workspace;
    const Clock &m_clock;
    std::shared_ptr<std::atomic<bool>> m_goOn = std::make_shared<std::atomic<bool>>(true);
    QFutureWatcher<Outcome> m_running;
};

} // namespace parley::ctl
