// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/staff.h"
#include "core/store/statement.h"

#include <vector>

namespace parley {

/// One key, sealed for one person.
struct KeyGrant {
    QString key; ///< `inbox/<uuid>`, `rights/<uuid>`, `cases`, `administration`.
    qint64 generation = 1;
    StaffId staff;
    QByteArray sealed;
};

/// A key that stood in the register before there were staff.
struct RawKey {
    QString key;
    SecretBytes bytes;
};

/// The staff in `registry.db` and the keys that are sealed for them. Writes in the transaction of its caller.
class StaffStore {
public:
    explicit StaffStore(Connection &connection);

    Result<QList<StaffMember>> all(); ///< In the order of their coming, those who left too.
    Result<StaffMember> add(const StaffMember &member);
    /// Name, roles, organisations, seal and when they left.
    Status update(const StaffMember &member);

    Result<QList<KeyGrant>> grants(); ///< By key and generation.
    Result<QList<KeyGrant>> grants(const QString &key);
    Status addGrant(const KeyGrant &grant);
    Status removeGenerations(const QString &key, qint64 from, qint64 to);

    Result<std::vector<RawKey>> rawKeys();
    /// The same in a register of version 1, where they were columns.
    static Result<std::vector<RawKey>> rawKeysOfVersion1(Connection &connection);
    Status removeRawKeys();

private:
    Status setOrganisations(const StaffMember &member);

    Connection &m_connection;
    Statement m_all;
    Statement m_organisations;
    Statement m_add;
    Statement m_update;
    Statement m_forget;
    Statement m_addOrganisation;
    Statement m_grants;
    Statement m_grantsOfKey;
    Statement m_addGrant;
    Statement m_removeGrants;
    Statement m_rawKeys;
    Statement m_removeRawKeys;
};

} // namespace parley
