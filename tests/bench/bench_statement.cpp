// SPDX-License-Identifier: GPL-3.0-or-later
// The typed statement class against the C API, on one connection and into the same Qt values.
#include "core/store/connection.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QTimeZone>

#include <sqlite3.h>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int queries = 60;
constexpr int rounds = 15;
constexpr int pointsPerQuery = 50;
constexpr int rowsPerList = 200;
constexpr int insertsPerQuery = 200;

/// What is read and written: numbers, texts, a moment, bytes.
struct Values {
    qint64 id = 0;
    qint64 conversation = 0;
    int unread = 0;
    QString link;
    QString text;
    QDateTime posted;
    std::optional<qint64> followers;

    friend bool operator==(const Values &, const Values &) = default;
};

constexpr char pointSql[]
    = "SELECT id, conversation, unread, permalink, text, posted_ms, followers FROM message WHERE id = ?1";
constexpr char listSql[]
    = "SELECT id, conversation, unread, permalink, text, posted_ms, followers FROM message WHERE id > ?1 ORDER BY id LIMIT 200";
constexpr char insertSql[]
    = "INSERT INTO bench_row(id, conversation, unread, link, text, posted_ms, followers) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";

Values valuesOf(const Row &row)
{
    return {.id = row.int64(0), .conversation = row.int64(1), .unread = row.int32(2), .link = row.text(3), .text = row.text(4),
        .posted = row.moment(5), .followers = row.optionalInt64(6)};
}

/// The same by hand.
class Bare {
public:
    Bare(sqlite3 *handle, const char *sql)
    {
        if (sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(handle)));
    }
    ~Bare() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Bare)

    void read(qint64 id, QList<Values> &into)
    {
        sqlite3_bind_int64(m_statement, 1, id);
        while (sqlite3_step(m_statement) == SQLITE_ROW)
            into.append(values());
        sqlite3_reset(m_statement);
    }

    void insert(const Values &values)
    {
        const QByteArray link = values.link.toUtf8();
        const QByteArray text = values.text.toUtf8();
        sqlite3_bind_int64(m_statement, 1, values.id);
        sqlite3_bind_int64(m_statement, 2, values.conversation);
        sqlite3_bind_int(m_statement, 3, values.unread);
        sqlite3_bind_text(m_statement, 4, link.constData(), int(link.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_statement, 5, text.constData(), int(text.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_statement, 6, values.posted.toMSecsSinceEpoch());
        if (values.followers)
            sqlite3_bind_int64(m_statement, 7, *values.followers);
        else
            sqlite3_bind_null(m_statement, 7);
        if (sqlite3_step(m_statement) != SQLITE_DONE)
            giveUp(u"insert"_s);
        sqlite3_reset(m_statement);
    }

private:
    QString text(int column) const
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
    }
    Values values() const
    {
        Values values {.id = sqlite3_column_int64(m_statement, 0), .conversation = sqlite3_column_int64(m_statement, 1),
            .unread = sqlite3_column_int(m_statement, 2), .link = text(3), .text = text(4),
            .posted = QDateTime::fromMSecsSinceEpoch(sqlite3_column_int64(m_statement, 5), QTimeZone::UTC), .followers = {}};
        if (sqlite3_column_type(m_statement, 6) != SQLITE_NULL)
            values.followers = sqlite3_column_int64(m_statement, 6);
        return values;
    }

    sqlite3_stmt *m_statement = nullptr;
};

void tellDuel(const QString &what, const Duel &duel)
{
    tell({.what = u"Statement class: "_s + what, .ratio = double(duel.ours.sum().count()) / double(duel.other.sum().count()),
        .demand = Figure::Demand::AtMost, .bound = 1.15, .ours = inMilliseconds(duel.ours.sum()) + u" ms"_s,
        .other = inMilliseconds(duel.other.sum()) + u" ms"_s, .goal = {}, .note = u"the C API into the same values"_s});
}

void measureReads(Connection &connection, sqlite3 *handle, const QList<qint64> &ids)
{
    Statement point(connection, "bench.point", pointSql);
    Bare barePoint(handle, pointSql);
    QList<Values> ours;
    QList<Values> theirs;
    ours.reserve(rowsPerList);
    theirs.reserve(rowsPerList);
    const auto same = [&] {
        if (ours != theirs || ours.isEmpty())
            giveUp(u"the two have read different values"_s);
    };
    const Duel points = duel(
        queries, rounds,
        [&](int query) {
            ours.clear();
            for (int i = 0; i < pointsPerQuery; ++i)
                ours.append(*got(point.bindAll(ids[(query * 7 + i * 13) % ids.size()]).one(valuesOf)));
        },
        [&](int query) {
            theirs.clear();
            for (int i = 0; i < pointsPerQuery; ++i)
                barePoint.read(ids[(query * 7 + i * 13) % ids.size()], theirs);
        });
    same();
    tellDuel(u"point reads"_s, points);

    Statement list(connection, "bench.list", listSql);
    Bare bareList(handle, listSql);
    const Duel lists = duel(
        queries, rounds,
        [&](int query) {
            ours.clear();
            done(list.bindAll(ids[query]).forEach([&](const Row &row) { ours.append(valuesOf(row)); }));
        },
        [&](int query) {
            theirs.clear();
            bareList.read(ids[query], theirs);
        });
    same();
    tellDuel(u"lists"_s, lists);
}

void measureInserts(Connection &connection, sqlite3 *handle, qint64 firstId)
{
    done(connection.execute("bench.make",
        "CREATE TABLE bench_row(id INTEGER PRIMARY KEY, conversation INTEGER, unread INTEGER, link TEXT, text TEXT,"
        " posted_ms INTEGER, followers INTEGER)"));
    QList<Values> values;
    done(Statement(connection, "bench.read", listSql).bindAll(firstId).forEach([&](const Row &row) { values.append(valuesOf(row)); }));
    Statement insert(connection, "bench.insert", insertSql);
    Bare bareInsert(handle, insertSql);
    qint64 id = 0;
    const auto next = [&](int i) {
        Values row = values[i % values.size()];
        row.id = ++id;
        return row;
    };
    auto transaction = got(Transaction::begin(connection));
    const Duel inserts = duel(
        queries, rounds,
        [&](int) {
            for (int i = 0; i < insertsPerQuery; ++i) {
                const Values row = next(i);
                done(insert.run(row.id, row.conversation, row.unread, row.link, row.text, row.posted, row.followers));
            }
        },
        [&](int) {
            for (int i = 0; i < insertsPerQuery; ++i)
                bareInsert.insert(next(i));
        });
    done(transaction.commit());
    tellDuel(u"inserts"_s, inserts);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    inbox.fill();
    inbox.copy(u"statement.db"_s);
    const auto connection = got(Connection::open(
        {.path = inbox.path(u"statement.db"_s), .key = SecretBytes::fromBytes(inbox.key()), .role = Connection::Role::Writer}));
    auto *handle = *static_cast<sqlite3 *const *>(connection->database().driver()->handle().constData());
    QList<qint64> ids;
    done(Statement(*connection, "bench.ids", "SELECT id FROM message ORDER BY id LIMIT 2000").forEach([&](const Row &row) {
        ids.append(row.int64(0));
    }));
    measureReads(*connection, handle, ids);
    measureInserts(*connection, handle, ids.first());
    return 0;
}
