// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace parley::ctl {

/// Whether the command under way is to end: Ctrl+C, or the caller has gone. Lives on the command's thread.
class Interruption : public QObject {
    Q_OBJECT
public:
    bool isRaised() const { return m_raised; }
    void raise();

signals:
    void raised();

private:
    bool m_raised = false;
};

/// Raises it on SIGINT and SIGTERM, once: a second signal ends the process as usual. One at a time.
class SignalWatcher : public QObject {
    Q_OBJECT
public:
    explicit SignalWatcher(Interruption &interruption);
    ~SignalWatcher() override;
};

} // namespace parley::ctl
