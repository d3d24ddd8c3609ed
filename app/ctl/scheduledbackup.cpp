// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/scheduledbackup.h"

#include "core/base/errortext.h"
#include "core/base/logging.h"
#include "core/workspace/backupplan.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parley::ctl {

ScheduledBackup::ScheduledBackup(Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_running(this)
{
    connect(&m_running, &QFutureWatcherBase::finished, this, &ScheduledBackup::finish);
}

ScheduledBackup::~ScheduledBackup()
{
    m_goOn->store(false);
    m_running.waitForFinished();
}

void ScheduledBackup::runIfDue()
{
    if (!may(m_workspace.roles(), Act::BackUp))
        return;
    const auto plan = m_workspace.backupPlan();
    if (!plan || !*plan || m_running.isRunning())
        return;
    auto keys = std::make_shared<UnlockedKeys>(m_workspace.keys().clone());
    m_running.setFuture(QtConcurrent::run(
        [plan = **plan, folder = m_workspace.folder(), keys, now = m_clock.now(), goOn = m_goOn]() -> Outcome {
            return runBackupPlan(plan, folder, *keys, now, [goOn] { return goOn->load(); });
        }));
}

void ScheduledBackup::finish()
{
    const Outcome outcome = m_running.result();
    if (outcome && !*outcome)
        return;
    if (!outcome)
        qCWarning(logStore) << "the backup of the plan could not be made:" << outcome.error().detail;
    const Status written = outcome ? m_workspace.audit(u"workspace.backup.made", u"plan")
                                   : m_workspace.audit(u"workspace.backup.failed", nameOf(outcome.error().kind));
    if (!written)
        qCWarning(logStore) << "the audit can't be written:" << written.error().detail;
    emit ended(outcome.has_value());
}

} // namespace parley::ctl
