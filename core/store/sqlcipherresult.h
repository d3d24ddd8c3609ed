// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlResult>
#include <QVariant>

#include <deque>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace parley {

class SqlCipherDriver;

/// A query of the cold door. Forward-only it copies nothing but the values that are asked for; otherwise the rows that
/// were last passed can be gone back to, ten thousand of them and no more.
class SqlCipherResult final : public QSqlResult {
public:
    explicit SqlCipherResult(const SqlCipherDriver *driver);
    ~SqlCipherResult() override;

    QVariant handle() const override;

protected:
    bool prepare(const QString &query) override;
    bool exec() override;
    bool reset(const QString &query) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchPrevious() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    using Values = std::vector<QVariant>;

    sqlite3 *database() const;
    bool bindValues();
    int bindValue(int parameter, const QVariant &value);
    QVariant columnValue(int column) const;
    bool step();
    bool pass();
    void finalize();
    void rewind();
    void fail(const QString &what, int code);

    sqlite3_stmt *m_statement = nullptr;
    bool m_ahead = false; ///< exec has stepped to a row that nobody has fetched yet.
    bool m_ended = true;
    int m_passed = 0;              ///< Rows fetched so far.
    std::deque<Values> m_window; ///< The last of them.
    qint64 m_changes = 0;
    QVariant m_lastInsertId;
};

} // namespace parley
