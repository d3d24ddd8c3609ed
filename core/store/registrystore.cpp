// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/registrystore.h"

#include "core/store/connection.h"
#include "core/store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QString &text)
{
    QStringList list;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        list.append(value.toString());
    return list;
}

Instruction instructionOf(const Row &row)
{
    return {.organisation = row.id<OrganisationId>(0), .names = listFrom(row.text(1)), .fields = Fields::fromInt(row.int32(2)),
        .sources = listFrom(row.text(3)), .purposes = listFrom(row.text(4)), .from = row.moment(5), .to = row.moment(6),
        .who = row.text(7)};
}

} // namespace

RegistryStore::RegistryStore(Connection &connection)
    : m_connection(connection)
    , m_addOrganisation(connection, "organisation.add",
          "INSERT INTO organisation(uuid, name, agreement, contact, fields, added_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
    , m_sameName(connection, "organisation.sameName", "SELECT id FROM organisation WHERE name = ?1")
    , m_addName(connection, "organisation.addName", "INSERT INTO organisation_name(organisation, place, name) VALUES(?1, ?2, ?3)")
    , m_all(connection, "organisation.all", "SELECT id, uuid, name, agreement, contact, fields FROM organisation ORDER BY id")
    , m_names(connection, "organisation.names", "SELECT name FROM organisation_name WHERE organisation = ?1 ORDER BY place")
    , m_addInstruction(connection, "instruction.add",
          "INSERT INTO instruction(organisation, names, fields, sources, purposes, from_ms, to_ms, who)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_instruction(connection, "instruction.newest",
          "SELECT organisation, names, fields, sources, purposes, from_ms, to_ms, who FROM instruction"
          " WHERE organisation = ?1 AND from_ms <= ?2 AND (to_ms IS NULL OR to_ms > ?2) ORDER BY id DESC LIMIT 1")
    , m_accept(connection, "acceptance.add",
          "INSERT OR IGNORE INTO acceptance(platform, terms, privacy, at_ms, who) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_accepted(connection, "acceptance.find",
          "SELECT 1 FROM acceptance WHERE platform = ?1 AND terms = ?2 AND privacy = ?3")
    , m_audit(connection, "audit.add", "INSERT INTO audit(at_ms, who, what, reference) VALUES(?1, ?2, ?3, ?4)")
    , m_value(connection, "registry.value", "SELECT value FROM meta WHERE name = ?1")
    , m_setValue(connection, "registry.setValue",
          "INSERT INTO meta(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2")
{
}

Result<Organisation> RegistryStore::addOrganisation(const Organisation &organisation, const Instruction &instruction,
    const QDateTime &at, QStringView who, const std::function<Status(const Organisation &made)> &makeInbox)
{
    auto transaction = Transaction::begin(m_connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto taken = m_sameName.bindAll(organisation.name).number();
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken != 0)
        return failure(ErrorKind::Refused, u"rule: organisation-name-taken"_s);
    const Status added = m_addOrganisation.run(organisation.uuid, organisation.name, organisation.agreement, organisation.contact,
        organisation.fields.toInt(), at);
    if (!added)
        return std::unexpected(added.error());
    Organisation made = organisation;
    made.id = OrganisationId {m_connection.lastInsertId()};
    Instruction record = instruction;
    record.organisation = made.id;
    if (const Status named = insertNames(made); !named)
        return std::unexpected(named.error());
    if (const Status recorded = insertInstruction(record); !recorded)
        return std::unexpected(recorded.error());
    if (const Status written = addAudit(at, who, u"organisation.added", QString::number(made.id.value)); !written)
        return std::unexpected(written.error());
    if (const Status there = makeInbox(made); !there)
        return std::unexpected(there.error());
    if (const Status committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return made;
}

Status RegistryStore::insertNames(const Organisation &organisation)
{
    int place = 0;
    for (const QString &name : organisation.names) {
        if (const Status added = m_addName.run(organisation.id, place++, name); !added)
            return added;
    }
    return {};
}

Status RegistryStore::insertInstruction(const Instruction &instruction)
{
    return m_addInstruction.run(instruction.organisation, listText(instruction.names), instruction.fields.toInt(),
        listText(instruction.sources), listText(instruction.purposes), instruction.from, instruction.to, instruction.who);
}

Result<QList<Organisation>> RegistryStore::organisations()
{
    QList<Organisation> organisations;
    const Status read = m_all.forEach([&](const Row &row) {
        organisations.append({.id = row.id<OrganisationId>(0), .uuid = row.text(1), .name = row.text(2), .names = {},
            .agreement = row.text(3), .contact = row.text(4), .fields = Fields::fromInt(row.int32(5))});
    });
    if (!read)
        return std::unexpected(read.error());
    for (Organisation &organisation : organisations) {
        const Status named
            = m_names.bindAll(organisation.id).forEach([&](const Row &row) { organisation.names.append(row.text(0)); });
        if (!named)
            return std::unexpected(named.error());
    }
    return organisations;
}

Result<std::optional<Instruction>> RegistryStore::instruction(OrganisationId id, const QDateTime &moment)
{
    return m_instruction.bindAll(id, moment).one(instructionOf);
}

Status RegistryStore::acceptTerms(
    QStringView platform, QStringView terms, QStringView privacy, const QDateTime &at, QStringView who)
{
    auto transaction = Transaction::begin(m_connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const Status accepted = m_accept.run(platform, terms, privacy, at, who); !accepted)
        return accepted;
    if (m_connection.changes() > 0) {
        if (const Status written = addAudit(at, who, u"terms.accepted", platform); !written)
            return written;
    }
    return transaction->commit();
}

Result<bool> RegistryStore::termsAccepted(QStringView platform, QStringView terms, QStringView privacy)
{
    return m_accepted.bindAll(platform, terms, privacy).number().transform([](qint64 found) { return found != 0; });
}

Result<QDateTime> RegistryStore::lastAuditAt()
{
    return m_connection.number("registry.lastAudit", "SELECT max(at_ms) FROM audit").transform([](qint64 ms) {
        return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC) : QDateTime();
    });
}

Status RegistryStore::audit(const QDateTime &at, QStringView who, QStringView what, QStringView reference)
{
    auto transaction = Transaction::begin(m_connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (const Status written = addAudit(at, who, what, reference); !written)
        return written;
    return transaction->commit();
}

Status RegistryStore::addAudit(const QDateTime &at, QStringView who, QStringView what, QStringView reference)
{
    return m_audit.run(at, who, what, reference);
}

Result<QString> RegistryStore::value(QStringView name)
{
    const auto found = m_value.bindAll(name).one([](const Row &row) { return row.text(0); });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(QString());
}

Status RegistryStore::setValue(QStringView name, QStringView value)
{
    return m_setValue.run(name, value);
}

} // namespace parley
