// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/connection.h"
#include "core/store/sqliteerror.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace parley {

using namespace Qt::StringLiterals;

namespace {

struct KindInfo {
    QString folder;
    int applicationId; ///< In the file's header; four letters.
};

KindInfo infoOf(DatabaseKind kind)
{
    switch (kind) {
    case DatabaseKind::Registry: return {u"registry"_s, 0x504C7265}; // PLre
    case DatabaseKind::Inbox: return {u"inbox"_s, 0x504C696E};       // PLin
    case DatabaseKind::Cases: return {u"cases"_s, 0x504C6361};       // PLca
    case DatabaseKind::Rights: return {u"rights"_s, 0x504C7269};     // PLri
    }
    Q_UNREACHABLE_RETURN({});
}

QList<QByteArray> statementsOf(const QByteArray &script)
{
    QList<QByteArray> statements(1);
    for (const QByteArray &line : script.split('\n')) {
        if (line.trimmed() == "--> next")
            statements.append(QByteArray());
        else
            statements.last() += line + '\n';
    }
    statements.removeIf([](const QByteArray &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

/// Ok: a database of this kind, or one with nothing in it yet.
Status checkKind(Connection &connection, const KindInfo &info)
{
    const Result<qint64> id = connection.number("migrations.kind", "PRAGMA application_id");
    if (!id)
        return std::unexpected(id.error());
    if (*id == info.applicationId)
        return {};
    if (*id == 0) {
        const Result<qint64> objects = connection.number("migrations.objects", "SELECT count(*) FROM sqlite_schema");
        if (!objects)
            return std::unexpected(objects.error());
        if (*objects == 0)
            return {};
    }
    return failure(ErrorKind::Damaged, u"the database is not of the kind '%1'"_s.arg(info.folder));
}

Status tooNew(int version, int newest)
{
    return failure(ErrorKind::TooNew, u"version %1, this program knows up to %2"_s.arg(version).arg(newest));
}

Status apply(Connection &connection, const KindInfo &info, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(connection, Durability::Disk);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another process may have come first.
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version >= migration.version)
        return {};

    QList<QByteArray> statements = statementsOf(migration.script);
    // PRAGMA takes no bound values; the numbers are ours.
    statements.append("PRAGMA application_id = " + QByteArray::number(info.applicationId));
    statements.append("PRAGMA user_version = " + QByteArray::number(migration.version));
    for (const QByteArray &statement : statements) {
        QSqlQuery query(connection.database());
        query.setForwardOnly(true);
        if (!query.exec(QString::fromUtf8(statement)))
            return std::unexpected(errorOf(query.lastError(), u"migration "_s + migration.name));
        while (query.next()) { }
        if (query.lastError().isValid())
            return std::unexpected(errorOf(query.lastError(), u"migration "_s + migration.name));
    }
    return transaction->commit();
}

} // namespace

Result<QList<Migration>> shippedMigrations(DatabaseKind kind)
{
    const QDir folder(u":/migrations/"_s + infoOf(kind).folder);
    QList<Migration> migrations;
    for (const QString &fileName : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        Migration migration {fileName.section(u'_', 0, 0).toInt(), fileName.chopped(4), {}};
        if (migration.version != migrations.size() + 1 || !file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Usage, u"migration %1 is not the next one"_s.arg(migration.name));
        migration.script = file.readAll();
        migrations.append(std::move(migration));
    }
    if (migrations.isEmpty())
        return failure(ErrorKind::Usage, u"there are no migrations for '%1'"_s.arg(infoOf(kind).folder));
    return migrations;
}

Status migrate(Connection &connection, DatabaseKind kind)
{
    return shippedMigrations(kind).and_then([&](const QList<Migration> &shipped) {
        return migrate(connection, kind, shipped);
    });
}

Status migrate(Connection &connection, DatabaseKind kind, const QList<Migration> &migrations)
{
    if (connection.role() == Connection::Role::Reader)
        return failure(ErrorKind::Usage, u"a reader migrates nothing"_s);
    const KindInfo info = infoOf(kind);
    if (const Status status = checkKind(connection, info); !status)
        return status;
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    const int newest = migrations.isEmpty() ? 0 : migrations.last().version;
    if (*version > newest)
        return tooNew(*version, newest);
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (const Status status = apply(connection, info, migration); !status)
            return status;
    }
    connection.setCheckpointOnClose(true);
    return {};
}

Status checkVersion(Connection &connection, DatabaseKind kind)
{
    return shippedMigrations(kind).and_then([&](const QList<Migration> &shipped) {
        return checkVersion(connection, kind, shipped.last().version);
    });
}

Status checkVersion(Connection &connection, DatabaseKind kind, int newest)
{
    if (const Status status = checkKind(connection, infoOf(kind)); !status)
        return status;
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version > newest)
        return tooNew(*version, newest);
    if (*version < newest)
        return failure(ErrorKind::Storage, u"version %1 is to be brought to %2 first"_s.arg(*version).arg(newest));
    return {};
}

Result<int> schemaVersion(Connection &connection)
{
    return connection.number("migrations.version", "PRAGMA user_version").transform([](qint64 version) {
        return int(version);
    });
}

} // namespace parley
