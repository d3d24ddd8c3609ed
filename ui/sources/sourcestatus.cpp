// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcestatus.h"

#include <QCoreApplication>

namespace parley {

SourceStatus statusOf(const SourceRow &row)
{
    switch (row.source.state) {
    case Source::State::Paused:
        return SourceStatus::Paused;
    case Source::State::SwitchedOff:
        return SourceStatus::SwitchedOff;
    case Source::State::Active:
        break;
    }
    if (row.health.problem) {
        const ErrorKind kind = row.health.problem->kind;
        const bool partial = kind == ErrorKind::RateLimited || kind == ErrorKind::CutOff;
        return partial ? SourceStatus::Limited : SourceStatus::Failed;
    }
    return row.health.lastAskedAt.isValid() ? SourceStatus::Good : SourceStatus::NotYet;
}

QString wordOf(SourceStatus status)
{
    switch (status) {
    case SourceStatus::Good:
        return QCoreApplication::translate("SourceStatus", "Connected");
    case SourceStatus::NotYet:
        return QCoreApplication::translate("SourceStatus", "Not fetched yet");
    case SourceStatus::Limited:
        return QCoreApplication::translate("SourceStatus", "Delayed");
    case SourceStatus::Failed:
        return QCoreApplication::translate("SourceStatus", "Fetching fails");
    case SourceStatus::Paused:
        return QCoreApplication::translate("SourceStatus", "Paused");
    case SourceStatus::SwitchedOff:
        return QCoreApplication::translate("SourceStatus", "Switched off");
    }
    Q_UNREACHABLE_RETURN({});
}

bool needsAttention(SourceStatus status)
{
    return status == SourceStatus::Limited || status == SourceStatus::Failed || status == SourceStatus::SwitchedOff;
}

} // namespace parley
