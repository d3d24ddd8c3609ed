// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QSqlDriver>

#include <optional>

struct sqlite3;

namespace parley {

/// Qt's door to SQLCipher: named and positional values, prepared reuse, blobs, 64-bit integers. The key is given to the
/// driver and never stands in a connection string; without one it opens nothing, so no plain database can come of it.
/// Text is UTF-8 in the file; a QDateTime is bound as milliseconds since 1970; only a null QVariant is NULL.
class SqlCipherDriver final : public QSqlDriver {
    Q_OBJECT

public:
    struct OpenMode {
        bool create = false;    ///< An empty file is a new database; otherwise it is a damaged one.
        bool exclusive = false; ///< Let nobody else in.
    };

    explicit SqlCipherDriver(QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    void setKey(SecretBytes key) { m_key = std::move(key); } ///< 32 bytes. Used up by open.
    void setOpenMode(OpenMode mode) { m_mode = mode; }
    std::optional<Error> problem() const { return m_problem; } ///< Why open failed.
    sqlite3 *native() const { return m_handle; }

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &file, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override; ///< BEGIN IMMEDIATE
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    QSqlIndex primaryIndex(const QString &table) const override;
    QVariant handle() const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool cancelQuery() override;

private:
    Status openFile(const QString &file);
    Status checkLibrary();
    Status checkHeader();
    Status giveKey();
    bool execute(const char *sql, const QString &failed);

    sqlite3 *m_handle = nullptr;
    SecretBytes m_key;
    OpenMode m_mode;
    std::optional<Error> m_problem;
};

} // namespace parley
