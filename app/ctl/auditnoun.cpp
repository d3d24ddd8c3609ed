// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/session.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

/// The acts that parleyctl does by itself beside a running program, which only writes them down.
constexpr QLatin1StringView recordable[] = {"workspace.key.shown"_L1, "workspace.slot.added"_L1,
    "workspace.slot.changed"_L1, "workspace.slot.removed"_L1, "workspace.backup.made"_L1, "clock.moved"_L1};

Result<ExitCode> write(Session &session, const Arguments &arguments, Output &)
{
    const QString &what = arguments.positional[0];
    if (!std::ranges::contains(recordable, what))
        return failure(ErrorKind::Refused, u"rule: not-recordable"_s);
    return session.audit(what, arguments.positional[1]).transform([] { return ExitCode::Done; });
}

} // namespace

QList<Verb> auditVerbs()
{
    return {{.noun = u"audit"_s, .name = u"write"_s, .positionalNames = {}, .least = 2, .most = 2, .help = {},
        .access = Access::Write, .isInternal = true, .run = write}};
}

} // namespace parley::ctl
