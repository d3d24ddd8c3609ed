// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacebackup.h"

#include "app/ctl/interruption.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/unlocking.h"
#include "app/ctl/words.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/backup.h"
#include "core/workspace/restore.h"
#include "core/workspace/workspacelock.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QString nativeOf(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

JsonLine jsonOf(const BackupList &list)
{
    JsonLine line;
    line.text("workspace", list.workspaceId).moment("madeAt", list.madeAt).number("files", list.files.size()).number("bytes", list.bytes());
    return line;
}

Result<ExitCode> backUp(Session &session, const Arguments &arguments, Output &output)
{
    if (const Status may = checkMay(session.workspace().roles(), Act::BackUp); !may)
        return std::unexpected(may.error());
    const QString file = QFileInfo(arguments.positional[0]).absoluteFilePath();
    const auto list = writeBackup(session.workspace().folder(), session.workspace().keys(), file, session.clock().now(),
        [&] { return !session.interruption().isRaised(); });
    if (!list)
        return std::unexpected(list.error());
    if (const Status written = session.audit(u"workspace.backup.made", list->madeAt.toString(Qt::ISODateWithMs)); !written)
        return std::unexpected(written.error());
    if (output.isJson())
        output.json(jsonOf(*list).text("file", file));
    else
        output.line(Ctl::tr("%1: %2, read again and found whole. It opens with the passphrase of today.")
                        .arg(nativeOf(file), QLocale().formattedDataSize(list->bytes())));
    return ExitCode::Done;
}

Status placeIsFree(const QString &workspace, bool replace)
{
    const QDir place(workspace);
    if (!place.exists() || place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return {};
    if (!KeySlots(workspace).exist())
        return failure(ErrorKind::Refused, u"rule: folder-not-empty; %1"_s.arg(workspace));
    if (!replace)
        return failure(ErrorKind::Refused, u"rule: workspace-exists; %1"_s.arg(Ctl::tr("--replace moves it aside")));
    return {};
}

/// Opens what was unpacked, puts it in its place and writes that down there.
Result<QString> putBack(Restore &restore, const GlobalOptions &global, const SecretBytes &passphrase)
{
    const SystemClock clock;
    auto keys = KeySlots(restore.folder()).unlock(passphrase);
    if (!keys)
        return std::unexpected(keys.error());
    if (const Status proven = restore.prove(*keys); !proven)
        return std::unexpected(proven.error());
    auto lock = QFileInfo::exists(global.workspace) ? WorkspaceLock::take(global.workspace)
                                                    : Result<std::unique_ptr<WorkspaceLock>>();
    if (!lock)
        return std::unexpected(lock.error());
    auto aside = restore.putInPlace(clock.now());
    if (!aside)
        return aside;
    lock->reset(); // It was that of the state before.
    const auto held = WorkspaceLock::take(global.workspace);
    if (!held)
        return std::unexpected(held.error());
    const auto workspace = Workspace::open(global.workspace, std::move(*keys), clock, Workspace::Access::Write);
    const Status written = workspace
        ? (*workspace)->audit(u"workspace.restored", restore.list().madeAt.toString(Qt::ISODateWithMs))
        : Status(std::unexpected(workspace.error()));
    if (!written)
        return std::unexpected(written.error());
    return aside;
}

Result<ExitCode> restore(const GlobalOptions &global, const Arguments &arguments, Output &output, Interruption &)
{
    if (const Status isFree = placeIsFree(global.workspace, arguments.has(u"replace"_s)); !isFree)
        return std::unexpected(isFree.error());
    const auto unpacked = Restore::unpack(arguments.positional[0], global.workspace);
    if (!unpacked)
        return std::unexpected(unpacked.error());
    const auto passphrase = passphraseFrom(global);
    if (!passphrase && passphrase.error().kind == ErrorKind::Cancelled) {
        output.warning(u"parleyctl workspace restore: "_s + passphrase.error().detail);
        return ExitCode::Locked;
    }
    const auto aside = putBack(**unpacked, global, *passphrase);
    if (!aside)
        return std::unexpected(aside.error());
    const BackupList &list = (*unpacked)->list();
    if (output.isJson()) {
        output.json(jsonOf(list).text("folder", global.workspace).textOrNull("movedTo", *aside));
        return ExitCode::Done;
    }
    output.line(Ctl::tr("%1 is as it was at %2. It opens with the passphrase of that time.").arg(nativeOf(global.workspace), momentText(list.madeAt)));
    if (!aside->isEmpty())
        output.line(Ctl::tr("What was there before is in %1.").arg(nativeOf(*aside)));
    return ExitCode::Done;
}

Result<ExitCode> showPlan(Session &session, const Arguments &, Output &output)
{
    const auto plan = session.workspace().backupPlan();
    if (!plan)
        return std::unexpected(plan.error());
    if (output.isJson()) {
        JsonLine line;
        line.textOrNull("folder", *plan ? (*plan)->folder : QString());
        if (*plan)
            line.number("everyHours", (*plan)->every.count()).number("keepDays", (*plan)->keepDays);
        output.json(line);
    } else if (!*plan) {
        output.line(Ctl::tr("No backups are made by themselves; workspace backups set FOLDER changes that."));
    } else {
        output.line(Ctl::tr("Every %1 hours while Parley runs, into %2; kept for %3 days.")
                        .arg((*plan)->every.count()).arg(nativeOf((*plan)->folder)).arg((*plan)->keepDays));
    }
    return ExitCode::Done;
}

Result<int> numberIn(const Arguments &arguments, const QString &option, int otherwise, int most)
{
    if (!arguments.has(option))
        return otherwise;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (isNumber && number >= 1 && number <= most)
        return number;
    return failure(ErrorKind::Usage, Ctl::tr("--%1 is a number from 1 to %2").arg(option).arg(most));
}

Result<ExitCode> setPlan(Session &session, const Arguments &arguments, Output &output)
{
    constexpr int mostHours = 24 * 7;
    const QString folder = QDir::cleanPath(arguments.positional[0]);
    const auto every = numberIn(arguments, u"every-hours"_s, 24, mostHours);
    const auto keep = numberIn(arguments, u"keep-days"_s, 30, mostKeepDays);
    if (!every || !keep)
        return std::unexpected((every ? keep : every).error());
    // It may be carried out by another program, which has another current folder.
    if (!QDir::isAbsolutePath(folder) || !QDir(folder).exists())
        return failure(ErrorKind::Usage, Ctl::tr("%1 is not a folder; give its whole path").arg(nativeOf(folder)));
    if ((folder + u'/').startsWith(session.workspace().folder() + u'/'))
        return failure(ErrorKind::Refused, u"rule: backup-in-workspace"_s);
    if (const Status set = session.setBackupPlan(BackupPlan {folder, std::chrono::hours(*every), *keep}); !set)
        return std::unexpected(set.error());
    return showPlan(session, arguments, output);
}

Result<ExitCode> clearPlan(Session &session, const Arguments &arguments, Output &output)
{
    if (const Status set = session.setBackupPlan({}); !set)
        return std::unexpected(set.error());
    return showPlan(session, arguments, output);
}

} // namespace

QList<Verb> backupVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"workspace"_s;
    return {
        {.noun = noun, .name = u"backup"_s, .positionalNames = u"FILE"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Saves all of the workspace in one encrypted file, also while Parley collects."), .run = backUp},
        {.noun = noun, .name = u"restore"_s, .positionalNames = u"FILE"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Makes the workspace what it was when this backup was made."),
            .options = {{u"replace"_s, Kind::Flag, {}, Ctl::tr("Moves the present workspace aside; otherwise it is in the way.")}},
            .access = Access::None, .runAlone = restore},
        {.noun = noun, .name = u"backups show"_s, .positionalNames = {}, .help = Ctl::tr("Tells which backups are made by themselves."),
            .run = showPlan},
        {.noun = noun, .name = u"backups set"_s, .positionalNames = u"FOLDER"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Makes backups by itself while Parley runs, and removes old ones."),
            .options = {{u"every-hours"_s, Kind::Value, u"N"_s, Ctl::tr("24 unless given.")},
                {u"keep-days"_s, Kind::Value, u"N"_s, Ctl::tr("30 unless given: messages in them are kept as long.")}},
            .access = Access::Write, .run = setPlan},
        {.noun = noun, .name = u"backups off"_s, .positionalNames = {}, .help = Ctl::tr("Makes no more backups by itself; those there are stay."),
            .access = Access::Write, .run = clearPlan},
    };
}

} // namespace parley::ctl
