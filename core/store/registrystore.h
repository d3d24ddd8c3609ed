// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"
#include "core/store/statement.h"

#include <functional>

namespace parley {

/// What a workspace knows beside its inboxes (`registry.db`): organisations, instructions, accepted terms, and the audit of
/// acts on them; the staff are StaffStore's. Each act and its record are one transaction.
class RegistryStore {
public:
    explicit RegistryStore(Connection &connection);

    /// Refused: the name is taken. Writes its first instruction too. `makeInbox` is called before the commit: an organisation
    /// in the register has its keys and its inbox, whenever we are killed.
    Result<Organisation> addOrganisation(const Organisation &organisation, const Instruction &instruction,
        const QDateTime &at, QStringView who, const std::function<Status(const Organisation &made)> &makeInbox);
    Result<QList<Organisation>> organisations();
    /// The newest one that holds at `moment`.
    Result<std::optional<Instruction>> instruction(OrganisationId id, const QDateTime &moment);

    Status acceptTerms(QStringView platform, QStringView terms, QStringView privacy, const QDateTime &at, QStringView who);
    Result<bool> termsAccepted(QStringView platform, QStringView terms, QStringView privacy);

    /// Of the newest line of the audit by its time; invalid: there is none.
    Result<QDateTime> lastAuditAt();
    Status audit(const QDateTime &at, QStringView who, QStringView what, QStringView reference);
    /// The same in the transaction of its caller.
    Status addAudit(const QDateTime &at, QStringView who, QStringView what, QStringView reference);

    Result<QString> value(QStringView name); ///< Of the table `meta`; empty: not set.
    Status setValue(QStringView name, QStringView value);

private:
    Status insertNames(const Organisation &organisation);
    Status insertInstruction(const Instruction &instruction);

    Connection &m_connection;
    Statement m_addOrganisation;
    Statement m_sameName;
    Statement m_addName;
    Statement m_all;
    Statement m_names;
    Statement m_addInstruction;
    Statement m_instruction;
    Statement m_accept;
    Statement m_accepted;
    Statement m_audit;
    Statement m_value;
    Statement m_setValue;
};

} // namespace parley
