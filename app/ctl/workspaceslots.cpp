// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspaceslots.h"

#include "app/ctl/globaloptions.h"
#include "app/ctl/output.h"
#include "app/ctl/recoverysheet.h"
#include "app/ctl/session.h"
#include "app/ctl/unlocking.h"
#include "app/ctl/words.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/recoverycode.h"
#include "core/secrets/systemkeychain.h"
#include "core/secrets/waitfor.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype shownDigits = 8; // Of a slot's number; as many as tell 32 slots apart.

KeySlots slotsOf(Session &session)
{
    return KeySlots(session.workspace().folder());
}

QString kindText(KeySlot::Kind kind)
{
    switch (kind) {
    case KeySlot::Kind::Passphrase: return Ctl::tr("passphrase");
    case KeySlot::Kind::Keychain: return Ctl::tr("keychain");
    case KeySlot::Kind::Recovery: return Ctl::tr("recovery sheet");
    }
    Q_UNREACHABLE_RETURN({});
}

QString costText(const KeySlot &slot)
{
    if (slot.kind != KeySlot::Kind::Passphrase)
        return Ctl::tr("random key");
    return Ctl::tr("Argon2id, %1 × %2 MiB").arg(slot.kdf.passes).arg(double(slot.kdf.memoryBytes) / (1 << 20), 0, 'g', 4);
}

JsonLine jsonOf(const KeySlot &slot, const UnlockedKeys &keys)
{
    JsonLine line;
    line.text("id", slot.id).text("kind", nameOf(slot.kind));
    if (slot.kind == KeySlot::Kind::Passphrase)
        line.text("algorithm", u"argon2id13").number("passes", qint64(slot.kdf.passes)).number("memoryBytes", qint64(slot.kdf.memoryBytes));
    return line.flag("openedNow", slot.id == keys.openedBy());
}

Result<ExitCode> list(Session &session, const Arguments &, Output &output)
{
    const auto slotList = slotsOf(session).list();
    if (!slotList)
        return std::unexpected(slotList.error());
    const UnlockedKeys &keys = session.workspace().keys();
    Table table({Ctl::tr("Slot"), Ctl::tr("Kind"), Ctl::tr("Guarded by"), Ctl::tr("Opened now")});
    for (const KeySlot &slot : *slotList) {
        if (output.isJson())
            output.json(jsonOf(slot, keys));
        table.add({slot.id.first(shownDigits), kindText(slot.kind), costText(slot), slot.id == keys.openedBy() ? Ctl::tr("yes") : QString()});
    }
    if (!output.isJson())
        output.table(table);
    return ExitCode::Done;
}

Result<ExitCode> tell(Session &session, Output &output, QStringView what, const KeySlot &slot, const QString &sentence)
{
    if (const Status written = session.audit(what, slot.id); !written)
        return std::unexpected(written.error());
    if (output.isJson())
        output.json(jsonOf(slot, session.workspace().keys()));
    else
        output.line(sentence.arg(slot.id.first(shownDigits)));
    return ExitCode::Done;
}

Result<ExitCode> add(Session &session, const Arguments &arguments, Output &output)
{
    const UnlockedKeys &keys = session.workspace().keys();
    if (arguments.has(u"keychain"_s)) {
        if (arguments.has(u"new-passphrase-file"_s))
            return failure(ErrorKind::Usage, Ctl::tr("--keychain takes no passphrase"));
        SystemKeychain keychain;
        const auto slot = waitFor(slotsOf(session).addKeychainSlot(keys, keychain));
        if (!slot)
            return std::unexpected(slot.error());
        return tell(session, output, u"workspace.slot.added", *slot, Ctl::tr("Slot %1: this account's keychain opens the workspace."));
    }
    const auto slot = newPassphraseFrom(arguments.value(u"new-passphrase-file"_s)).and_then([&](const SecretBytes &passphrase) {
        return slotsOf(session).addPassphraseSlot(keys, passphrase, KdfStrength::Moderate);
    });
    if (!slot)
        return std::unexpected(slot.error());
    return tell(session, output, u"workspace.slot.added", *slot, Ctl::tr("Slot %1: the new passphrase opens the workspace as well."));
}

Result<ExitCode> change(Session &session, const Arguments &arguments, Output &output)
{
    const auto slot = newPassphraseFrom(arguments.value(u"new-passphrase-file"_s)).and_then([&](const SecretBytes &passphrase) {
        return slotsOf(session).changePassphrase(session.workspace().keys(), passphrase, KdfStrength::Moderate);
    });
    if (!slot)
        return std::unexpected(slot.error());
    return tell(session, output, u"workspace.slot.changed", *slot,
        Ctl::tr("Slot %1: from now on the new passphrase opens the workspace, and the old one does not."));
}

Result<KeySlot> slotNamed(const KeySlots &keySlots, const QString &digits)
{
    const auto slotList = keySlots.list();
    if (!slotList)
        return std::unexpected(slotList.error());
    std::optional<KeySlot> meant;
    for (const KeySlot &slot : *slotList) {
        if (!slot.id.startsWith(digits))
            continue;
        if (meant)
            return failure(ErrorKind::Usage, Ctl::tr("several slots begin with %1; give more of it").arg(digits));
        meant = slot;
    }
    if (!meant || digits.isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("there is no slot %1; workspace slots list shows them").arg(digits));
    return *meant;
}

Result<ExitCode> remove(Session &session, const Arguments &arguments, Output &output)
{
    const KeySlots keySlots = slotsOf(session);
    const auto slot = slotNamed(keySlots, arguments.positional[0]);
    if (!slot)
        return std::unexpected(slot.error());
    if (const Status removed = keySlots.removeSlot(session.workspace().keys(), slot->id); !removed)
        return std::unexpected(removed.error());
    if (slot->kind == KeySlot::Kind::Keychain) {
        SystemKeychain keychain;
        if (!waitFor(keychain.remove(slot->id)))
            output.note(Ctl::tr("The keychain keeps an entry that opens nothing any more."));
    }
    return tell(session, output, u"workspace.slot.removed", *slot, Ctl::tr("Slot %1 is removed. Backups made before still have it."));
}

Result<ExitCode> printCode(const SecretBytes &code, Output &output)
{
    const QString text = QString::fromLatin1(recoveryText(code).view());
    if (output.isJson()) {
        output.json(JsonLine().text("code", text));
        return ExitCode::Done;
    }
    output.line(text);
    output.note(Ctl::tr("Write it down or print it, and keep it away from this computer: it opens the workspace like a passphrase. "
                        "An older recovery sheet opens nothing any more."));
    return ExitCode::Done;
}

Result<ExitCode> recovery(Session &session, const Arguments &arguments, Output &output)
{
    const QString pdf = arguments.value(u"pdf"_s);
    QFile file(pdf);
    // Before the old sheet is made useless, and open to nobody else from its first byte on.
    if (!pdf.isEmpty() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(QDir::toNativeSeparators(pdf), file.errorString()));
    const auto code = slotsOf(session).renewRecovery(session.workspace().keys());
    const Status written = code ? session.audit(u"workspace.slot.added", u"recovery") : Status(std::unexpected(code.error()));
    if (!code && !pdf.isEmpty())
        file.remove();
    if (!written)
        return std::unexpected(written.error());
    if (pdf.isEmpty())
        return printCode(*code, output);
    if (!drawRecoverySheet(file, *code, session.workspace().folder(), session.clock().now())) {
        file.remove();
        output.warning(Ctl::tr("The sheet can't be written to %1; this is the code:").arg(QDir::toNativeSeparators(pdf)));
        return printCode(*code, output);
    }
    if (output.isJson())
        output.json(JsonLine().text("pdf", pdf));
    else
        output.line(Ctl::tr("The recovery sheet is in %1. Print it, then delete the file.").arg(QDir::toNativeSeparators(pdf)));
    return ExitCode::Done;
}

Result<ExitCode> repair(const GlobalOptions &global, const Arguments &, Output &output, Interruption &)
{
    const KeySlots keySlots(global.workspace);
    const auto slotList = keySlots.list();
    if (slotList || slotList.error().kind != ErrorKind::Damaged)
        return failure(slotList ? ErrorKind::Refused : slotList.error().kind, slotList ? u"rule: not-damaged"_s : slotList.error().detail);
    if (const Status restored = keySlots.restoreCopy(); !restored)
        return std::unexpected(restored.error());
    if (output.isJson())
        output.json(JsonLine().flag("repaired", true));
    else
        output.line(Ctl::tr("keyslots.json is its good copy again; the damaged one is keyslots.json.damaged beside it."));
    return ExitCode::Done;
}

} // namespace

QList<Verb> slotVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"workspace"_s;
    const VerbOption newPassphrase {u"new-passphrase-file"_s, Kind::Value, u"FILE"_s,
        Ctl::tr("Reads the new passphrase from FILE instead of asking; - is standard input.")};
    return {
        {.noun = noun, .name = u"slots list"_s, .positionalNames = {}, .help = Ctl::tr("Lists what opens the workspace."), .run = list},
        {.noun = noun, .name = u"slots add"_s, .positionalNames = {}, .help = Ctl::tr("Lets another passphrase, or the keychain, open the workspace."),
            .options = {newPassphrase, {u"keychain"_s, Kind::Flag, {}, Ctl::tr("The keychain of this account.")}},
            .asksPassphrase = true, .run = add},
        {.noun = noun, .name = u"slots change"_s, .positionalNames = {}, .help = Ctl::tr("Replaces the passphrase that was given by a new one."),
            .options = {newPassphrase}, .asksPassphrase = true, .run = change},
        {.noun = noun, .name = u"slots remove"_s, .positionalNames = u"SLOT"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Removes a way into the workspace; never the last one."), .asksPassphrase = true, .destroys = true, .run = remove},
        {.noun = noun, .name = u"slots recovery"_s, .positionalNames = {},
            .help = Ctl::tr("Makes a new recovery code, which opens the workspace when the passphrase is lost."),
            .options = {{u"pdf"_s, Kind::Value, u"FILE"_s, Ctl::tr("Draws a sheet to print instead of showing the code.")}},
            .asksPassphrase = true, .run = recovery},
        {.noun = noun, .name = u"slots repair"_s, .positionalNames = {},
            .help = Ctl::tr("Puts the copy of the key slots in the place of damaged ones."), .access = Access::None, .runAlone = repair},
    };
}

} // namespace parley::ctl
