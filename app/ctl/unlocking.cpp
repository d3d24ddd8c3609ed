// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/unlocking.h"

#include "app/ctl/terminal.h"
#include "app/ctl/words.h"
#include "core/base/passphrasestrength.h"
#include "core/secrets/guardedunlock.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/systemkeychain.h"
#include "core/secrets/waitfor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestPassphraseFile = 64 * 1024; // Bytes.

SecretBytes withoutLineEnd(const SecretBytes &content)
{
    QByteArrayView view = content.view();
    if (view.endsWith('\n'))
        view.chop(1);
    if (view.endsWith('\r'))
        view.chop(1);
    return SecretBytes::fromBytes(view);
}

Result<SecretBytes> passphraseOfFile(const QString &file)
{
    const auto content = readSecretFile(file, longestPassphraseFile);
    if (!content)
        return failure(ErrorKind::Cancelled, Ctl::tr("the passphrase can't be read: %1").arg(content.error().detail));
    return withoutLineEnd(*content);
}

Result<SecretBytes> strongOne(SecretBytes passphrase)
{
    if (const Weakness weakness = strengthOf(passphrase).weakness; weakness != Weakness::None)
        return failure(ErrorKind::Refused, u"rule: %1; %2"_s.arg(ruleOf(weakness), sentence(weakness)));
    return passphrase;
}

Result<SecretBytes> typed(const QString &question)
{
    auto answer = askSecret(question);
    if (!answer)
        return failure(ErrorKind::Cancelled, Ctl::tr("no passphrase: give --passphrase-file FILE, or - for standard input"));
    return answer;
}

bool hasKeychainSlot(const KeySlots &slotFile)
{
    const auto all = slotFile.list();
    return all && std::ranges::any_of(*all, [](const KeySlot &slot) { return slot.kind == KeySlot::Kind::Keychain; });
}

} // namespace

Result<SecretBytes> passphraseFrom(const GlobalOptions &global)
{
    return global.passphraseFile.isEmpty() ? typed(Ctl::tr("Passphrase: ")) : passphraseOfFile(global.passphraseFile);
}

Result<SecretBytes> newPassphraseIn(const SecretBytes &content)
{
    return strongOne(withoutLineEnd(content));
}

Result<SecretBytes> newPassphraseFrom(const QString &file)
{
    auto first = file.isEmpty() ? typed(Ctl::tr("New passphrase, five words or more: ")) : passphraseOfFile(file);
    if (first)
        first = strongOne(std::move(*first));
    if (!first || !file.isEmpty())
        return first;
    const auto second = typed(Ctl::tr("The same once more: "));
    if (!second)
        return std::unexpected(second.error());
    if (!(*first == *second))
        return failure(ErrorKind::Refused, u"rule: passphrases-differ"_s);
    return first;
}

Result<UnlockedKeys> unlock(const GlobalOptions &global, bool onlyPassphrase)
{
    const KeySlots slotFile(global.workspace);
    if (global.passphraseFile.isEmpty() && !onlyPassphrase && hasKeychainSlot(slotFile)) {
        SystemKeychain keychain;
        auto keys = waitFor(slotFile.unlockWithKeychain(keychain));
        if (keys || keys.error().kind == ErrorKind::Damaged || keys.error().kind == ErrorKind::TooNew)
            return keys;
    }
    const auto passphrase = passphraseFrom(global);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return unlockGuarded(global.workspace, *passphrase, SystemClock()); // Not --clock: that would be a way around the pause.
}

} // namespace parley::ctl
