// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/organisation.h"
#include "core/secrets/kdfstrength.h"
#include "core/secrets/unlockedkeys.h"
#include "core/store/registrystore.h"
#include "core/store/staffstore.h"
#include "core/workspace/grantedkeys.h"

#include <functional>
#include <vector>

namespace parley {

/// Who works with a workspace, what they may, and which keys are sealed for them: a role is the keys that come with it.
///
///     inbox/<uuid>     agent, lead, dpo, administrator, of the organisations that they work for
///     rights/<uuid>    dpo, of those too
///     cases            dpo
///     administration   administrator; seals the records of the staff, so that an altered one gets no key. Not against one of
///                      the staff who writes registry.db and seals an administration key of their own for the administrators
///
/// Sealing a new key takes public keys only: an administrator makes an organisation's rights key without keeping it. Giving
/// on one that is there takes having it. Every change is asked for by who may (checkMay) and is in the audit.
class Staffing {
public:
    /// `keys` outlive this. Reads nothing yet.
    Staffing(Connection &connection, RegistryStore &registry, UnlockedKeys &keys, const QString &folder, const Clock &clock);

    /// In a register without staff: the person of `keys`, with every role, and the keys there are. `cases`: of before.
    [[nodiscard]] Status makeFirst(const QString &reference, std::optional<SecretBytes> cases);
    /// Who opened the workspace. Refused (rule: not-on-the-staff): a key, but no record of whose.
    [[nodiscard]] Status readSelf();
    const StaffMember &self() const { return m_self; }

    [[nodiscard]] Result<QList<StaffMember>> all() { return m_store.all(); }
    /// By name or number, of those who are here. Usage: nobody, or several.
    [[nodiscard]] Result<StaffMember> find(const QString &nameOrNumber);

    /// A key that is sealed for us; while its file is being rewritten that which opens it now. Refused (rule: key-not-granted).
    [[nodiscard]] Result<SecretBytes> key(const QString &name);
    [[nodiscard]] Result<bool> holds(const QString &name);
    /// For a new organisation, in its transaction: makes its keys and returns that of the inbox.
    [[nodiscard]] Result<SecretBytes> makeKeysOf(const Organisation &organisation);

    /// With a passphrase of their own. Refused: the name is taken, nothing was chosen, the passphrase is weak.
    [[nodiscard]] Result<StaffMember> add(const StaffMember &asked, const SecretBytes &passphrase, KdfStrength strength);
    /// Other roles or organisations. Keys that come with them are given; those that went are due (keysDue). Refused: the last
    /// administrator or data protection officer would be gone; we don't have a key that is to be given.
    [[nodiscard]] Status change(const StaffMember &wanted);
    /// They can't open the workspace from then on; the keys that they had are due.
    [[nodiscard]] Status remove(const StaffMember &member);
    [[nodiscard]] Status rename(const StaffMember &member, const QString &name);

    /// Keys that somebody knows who may not, or not any more; and those that stopped half-way.
    [[nodiscard]] Result<QStringList> keysDue();
    /// Gives those keys new bytes and writes their files anew; what we can't is left for one who can. `goOn`: false ends it
    /// (Cancelled), between or within files, and the rest is still due. Nobody may have the files open.
    [[nodiscard]] Status renewKeys(const std::function<bool()> &goOn);

private:
    QString pathOf(const QString &key) const;
    Result<QList<StaffMember>> here();
    Result<QList<StaffMember>> entitledTo(const QString &key);
    Result<QStringList> keysFor(const StaffMember &member);
    Result<bool> isEntitled(const StaffMember &member, const QString &key);
    Result<std::vector<GrantedKey>> own(const QString &key);
    QByteArray sealText(const StaffMember &member) const;
    Result<QByteArray> sealOf(const StaffMember &member);
    Status checkSeal(const StaffMember &member);
    Status checkSomebodyIsLeft(const StaffMember &changed);
    Status checkName(const StaffMember &member);
    Status give(const QString &key, qint64 generation, const SecretBytes &bytes, const StaffMember &member);
    Status makeKey(const QString &key, qint64 generation, const SecretBytes &bytes);
    Status giveWhatComesWith(const StaffMember &member);
    Status renewOffice();
    Status settle(const QString &key);
    Status renew(const QString &key, const std::function<bool()> &goOn);
    Status inTransaction(QStringView what, QStringView reference, const std::function<Status()> &act);

    Connection &m_connection;
    RegistryStore &m_registry;
    UnlockedKeys &m_keys;
    QString m_folder;
    const Clock &m_clock;
    StaffStore m_store;
    StaffMember m_self;
};

} // namespace parley
