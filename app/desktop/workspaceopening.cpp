// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspaceopening.h"

#include "core/inbox/inboxwriter.h"
#include "core/secrets/guardedunlock.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

Result<OpenedKeys> opened(const QString &folder, std::unique_ptr<WorkspaceLock> lock, Result<UnlockedKeys> keys)
{
    if (!keys)
        return std::unexpected(keys.error());
    return OpenedKeys {folder, std::move(lock), std::make_unique<UnlockedKeys>(std::move(*keys))};
}

Result<OpenedKeys> unlockNow(const QString &folder, const SecretBytes &passphrase)
{
    auto lock = WorkspaceLock::take(folder);
    if (!lock)
        return std::unexpected(lock.error());
    return opened(folder, std::move(*lock), unlockGuarded(folder, passphrase, SystemClock()));
}

/// The source of the first run, added before the window opens, so that it is polled at once.
Status addFirstSource(Workspace &workspace, const Organisation &organisation, const FirstRunChoices &choices,
    const ConnectorRegistry &connectors, const Clock &clock)
{
    const Connector *connector = connectors.find(choices.source->platform);
    if (!connector)
        return failure(ErrorKind::Usage, u"no such platform"_s);
    const auto prepared = connector->prepared(*choices.source);
    if (!prepared)
        return std::unexpected(prepared.error());
    auto file = workspace.inboxFile(organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto writer = InboxWriter::open(*file, clock, workspace.staffReference());
    if (!writer)
        return std::unexpected(writer.error());
    return (*writer)->addSource(*prepared).transform([](const Source &) {});
}

Status fill(Workspace &workspace, const FirstRunChoices &choices, const ConnectorRegistry &connectors, const Clock &clock)
{
    const auto organisation = workspace.addOrganisation(choices.organisation, choices.instruction);
    if (!organisation)
        return std::unexpected(organisation.error());
    for (const QString &platform : choices.acceptedPlatforms) {
        const Connector *connector = connectors.find(platform);
        if (!connector)
            continue;
        if (const Status accepted = workspace.acceptTerms(connector->platform()); !accepted)
            return accepted;
    }
    return choices.source ? addFirstSource(workspace, *organisation, choices, connectors, clock) : Status {};
}

Result<OpenedKeys> createNow(
    const QString &folder, const FirstRunChoices &choices, const ConnectorRegistry &connectors, const Clock &clock)
{
    // Whatever is there is not ours: a workspace that lost its slots, or somebody's documents.
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (const QDir place(folder); place.exists() && !place.isEmpty(everything))
        return failure(ErrorKind::Refused, u"rule: folder-not-empty"_s);
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, u"the folder can't be made"_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = WorkspaceLock::take(folder);
    if (!lock)
        return std::unexpected(lock.error());
    auto keys = KeySlots(folder).create(choices.passphrase, KdfStrength::Moderate);
    if (!keys)
        return std::unexpected(keys.error());
    const Status sheet = choices.recovery.isEmpty() ? Status() : KeySlots(folder).setRecovery(*keys, choices.recovery);
    auto workspace = sheet ? Workspace::create(folder, keys->clone(), clock, false) : std::unexpected(sheet.error());
    const Status filled
        = workspace ? fill(**workspace, choices, connectors, clock) : Status(std::unexpected(workspace.error()));
    if (!filled) {
        // All that is in it was made just now: the next try begins afresh.
        if (workspace)
            workspace->reset();
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        return std::unexpected(filled.error());
    }
    workspace->reset();
    return opened(folder, std::move(*lock), std::move(*keys));
}

} // namespace

QFuture<Result<OpenedKeys>> unlockWithPassphrase(const QString &folder, SecretBytes passphrase)
{
    auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    return QtConcurrent::run([folder, secret] { return unlockNow(folder, *secret); });
}

QFuture<Result<OpenedKeys>> unlockWithKeychain(const QString &folder, Keychain &keychain)
{
    auto lock = WorkspaceLock::take(folder);
    if (!lock)
        return QtFuture::makeReadyValueFuture<Result<OpenedKeys>>(std::unexpected(lock.error()));
    auto held = std::make_shared<std::unique_ptr<WorkspaceLock>>(std::move(*lock));
    return KeySlots(folder).unlockWithKeychain(keychain).then(
        [folder, held](QFuture<Result<UnlockedKeys>> keys) { return opened(folder, std::move(*held), keys.takeResult()); });
}

QFuture<Result<QString>> checkPassphrase(const QString &folder, SecretBytes passphrase)
{
    auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    return QtConcurrent::run(
        [folder, secret] { return unlockGuarded(folder, *secret, SystemClock()).transform(&UnlockedKeys::staffId); });
}

QFuture<Result<QString>> checkKeychain(const QString &folder, Keychain &keychain)
{
    return KeySlots(folder).unlockWithKeychain(keychain).then(
        [](QFuture<Result<UnlockedKeys>> keys) { return keys.takeResult().transform(&UnlockedKeys::staffId); });
}

QFuture<Result<OpenedKeys>> createWorkspace(
    const QString &folder, FirstRunChoices choices, const ConnectorRegistry &connectors, const Clock &clock)
{
    auto kept = std::make_shared<FirstRunChoices>(std::move(choices));
    return QtConcurrent::run(
        [folder, kept, &connectors, &clock] { return createNow(folder, *kept, connectors, clock); });
}

} // namespace parley
