// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacecreation.h"

#include "app/ctl/output.h"
#include "app/ctl/unlocking.h"
#include "app/ctl/words.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/systemkeychain.h"
#include "core/secrets/waitfor.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Status placeIsFree(const QString &folder)
{
    const QFileInfo place(folder);
    if (!place.exists())
        return {};
    if (KeySlots(folder).exist())
        return failure(ErrorKind::Refused, u"rule: workspace-exists; %1"_s.arg(folder));
    if (!place.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return failure(ErrorKind::Refused, u"rule: folder-not-empty; %1"_s.arg(folder));
    return {};
}

Status keychainAnswers()
{
    SystemKeychain keychain;
    return waitFor(keychain.isAvailable());
}

Status fill(const QString &folder, const SecretBytes &passphrase, const Arguments &arguments, const Clock &clock,
    const QDateTime &moved)
{
    const KeySlots slotFile(folder);
    auto keys = slotFile.create(passphrase, KdfStrength::Moderate);
    if (!keys)
        return std::unexpected(keys.error());
    if (arguments.has(u"keychain"_s)) {
        SystemKeychain keychain;
        if (const auto added = waitFor(slotFile.addKeychainSlot(*keys, keychain)); !added)
            return std::unexpected(added.error());
    }
    const auto workspace = Workspace::create(folder, std::move(*keys), clock, arguments.has(u"test"_s));
    if (!workspace)
        return std::unexpected(workspace.error());
    if (!moved.isValid())
        return {};
    return (*workspace)->audit(u"clock.moved", moved.toString(Qt::ISODateWithMs));
}

Status moveTo(QTemporaryDir &made, const QString &folder)
{
    QDir().rmdir(folder); // An empty one may stand there.
    if (!QDir().rename(made.path(), folder))
        return failure(ErrorKind::Storage, Ctl::tr("%1 can't be made").arg(folder));
    made.setAutoRemove(false);
    return {};
}

} // namespace

Result<ExitCode> createWorkspace(const GlobalOptions &global, const Arguments &arguments, Output &output, Interruption &)
{
    const bool isTest = arguments.has(u"test"_s);
    if (global.clock.isValid() && !isTest)
        return failure(ErrorKind::Refused, u"rule: clock-only-in-test-workspace"_s);
    if (const Status isFree = placeIsFree(global.workspace); !isFree)
        return std::unexpected(isFree.error());
    const QString what = u"parleyctl workspace create: "_s;
    if (const Status answers = arguments.has(u"keychain"_s) ? keychainAnswers() : Status(); !answers) {
        output.warning(what
            + Ctl::tr("no keychain answers (%1). Nothing was made; leave --keychain out.").arg(answers.error().detail));
        return ExitCode::Failed;
    }
    const auto passphrase = newPassphraseFrom(global.passphraseFile);
    if (!passphrase && passphrase.error().kind == ErrorKind::Cancelled) {
        output.warning(what + passphrase.error().detail);
        return ExitCode::Locked;
    }
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const QFileInfo place(global.workspace);
    // QTemporaryDir gives it to its owner alone (0700).
    QTemporaryDir made(QDir().mkpath(place.path()) ? place.path() + u"/."_s + place.fileName() + u"-XXXXXX"_s : QString());
    if (!made.isValid())
        return failure(ErrorKind::Storage, Ctl::tr("%1 can't be made: %2").arg(global.workspace, made.errorString()));
    std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
    if (global.clock.isValid())
        clock = std::make_unique<FixedClock>(global.clock);
    if (const Status filled = fill(made.path(), *passphrase, arguments, *clock, global.clock); !filled)
        return std::unexpected(filled.error());
    if (const Status moved = moveTo(made, global.workspace); !moved)
        return std::unexpected(moved.error());
    if (output.isJson())
        output.json(JsonLine().text("workspace", global.workspace).flag("test", isTest));
    else
        output.line(Ctl::tr("Workspace: %1").arg(global.workspace));
    return ExitCode::Done;
}

} // namespace parley::ctl
