// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "testdatabase.h"

#include <limits>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

enum class Colour { Red = 1, Green = 2 };

} // namespace

class TestStatement : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void integers_data();
    void integers();
    void reals_data();
    void reals();
    void texts_data();
    void texts();
    void blobs_data();
    void blobs();
    void emptyIsNotNull();
    void typedValues();
    void moments();
    void valuesAreKept();
    void isReused();
    void forEachStopsOnFalse();
    void oneRow();
    void resetsAsSoonAsItIsRead();
    void cursorResets();
    void bindingEndsARead();
    void surrogatesDoNotBreak();
    void errorsNameTheStatementAndNoValue();
    void constraintIsRefused();
    void badSqlFailsAtFirstUse();
    void secondStatementIsAnError();
    void wrongParameterIsAnError();
    void moves();
    void survivesASchemaChange();

private:
    std::unique_ptr<TestDatabase> m_test;
    std::unique_ptr<Connection> m_connection;
};

void TestStatement::init()
{
    m_test = std::make_unique<TestDatabase>();
    m_connection = m_test->create();
    VERIFY_OK(m_connection->execute("t", "CREATE TABLE t(id INTEGER PRIMARY KEY, a, b TEXT UNIQUE)"));
}

void TestStatement::cleanup()
{
    m_connection.reset();
    m_test.reset();
}

void TestStatement::integers_data()
{
    QTest::addColumn<qint64>("value");
    for (const qint64 value : {qint64(0), qint64(-1), qint64(1) << 31, qint64(1) << 53, (qint64(1) << 53) + 1,
                               std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()})
        QTest::addRow("%lld", static_cast<long long>(value)) << value;
}

void TestStatement::integers()
{
    QFETCH(qint64, value);
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a) VALUES (?1)");
    VERIFY_OK(insert.run(value));
    Statement select(*m_connection, "t.select", "SELECT a, typeof(a) FROM t WHERE a = ?1");
    const auto read = select.bindAll(value).one([](const Row &row) { return std::pair(row.int64(0), row.text(1)); });
    VERIFY_OK(read);
    QVERIFY(*read == std::optional(std::pair(value, u"integer"_s)));
}

void TestStatement::reals_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("third") << 1.0 / 3;
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
    QTest::newRow("largest") << std::numeric_limits<double>::max();
    QTest::newRow("infinity") << -std::numeric_limits<double>::infinity();
}

void TestStatement::reals()
{
    QFETCH(double, value);
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a) VALUES (?1)");
    VERIFY_OK(insert.run(value));
    Statement select(*m_connection, "t.select", "SELECT a FROM t");
    const auto read = select.one([](const Row &row) { return row.real(0); });
    VERIFY_OK(read);
    QVERIFY(*read == value);
}

void TestStatement::texts_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("ascii") << u"plain"_s;
    QTest::newRow("two bytes") << u"é ü ß"_s;
    QTest::newRow("four bytes") << u"\U0001F600\U0001D11E\U0010FFFF"_s;
    QTest::newRow("joined") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301"_s;
    QTest::newRow("nul inside") << u"before\0after"_s;
    QTest::newRow("only nul") << QString(QChar(u'\0'));
    QTest::newRow("nul at the end") << u"end\0"_s;
    QTest::newRow("byte order mark") << u"\uFEFFtext"_s;
    QTest::newRow("looks like a number") << u"0012"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE t; --"_s;
    QTest::newRow("long") << QString(1'000'000, u'\u20AC');
}

void TestStatement::texts()
{
    QFETCH(QString, value);
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a, b) VALUES (?1, ?1)");
    VERIFY_OK(insert.run(value));
    Statement select(*m_connection, "t.select", "SELECT a, b, typeof(a), length(CAST(a AS BLOB)), a = ?1 FROM t");
    VERIFY_OK(select.bindAll(value).forEach([&](const Row &row) {
        QCOMPARE(row.text(0), value);
        QCOMPARE(row.text(1), value);
        QVERIFY(!row.text(0).isNull());
        QCOMPARE(row.text(2), u"text"_s);
        QCOMPARE(row.int64(3), value.toUtf8().size());
        QVERIFY(row.flag(4));
        QCOMPARE(row.utf8(0).toByteArray(), value.toUtf8());
    }));
}

void TestStatement::blobs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    QTest::newRow("every byte") << all;
    QTest::newRow("big") << all.repeated(20'000); // 5 MB
}

void TestStatement::blobs()
{
    QFETCH(QByteArray, value);
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a) VALUES (?1)");
    VERIFY_OK(insert.run(value));
    VERIFY_OK(insert.run(QByteArrayView(value)));
    Statement select(*m_connection, "t.select", "SELECT a, typeof(a) FROM t");
    int rows = 0;
    VERIFY_OK(select.forEach([&](const Row &row) {
        ++rows;
        QCOMPARE(row.blob(0), value);
        QCOMPARE(row.blobView(0), value);
        QCOMPARE(row.text(1), u"blob"_s);
    }));
    QCOMPARE(rows, 2);
}

void TestStatement::emptyIsNotNull()
{
    Statement select(*m_connection, "t.select", "SELECT ?1, ?2, ?3, ?4, ?5, ?6");
    VERIFY_OK(select.bindAll(QString(), QByteArray(), std::optional<QString>(), nullptr, std::optional(u""_s),
                             std::nullopt)
                  .forEach([](const Row &row) {
                      QVERIFY(!row.isNull(0));
                      QVERIFY(!row.isNull(1));
                      QVERIFY(row.isNull(2));
                      QVERIFY(row.isNull(3));
                      QVERIFY(!row.isNull(4));
                      QVERIFY(row.isNull(5));
                      QCOMPARE(row.optionalText(0), u""_s);
                      QCOMPARE(row.optionalBlob(1), QByteArray(""));
                      QVERIFY(!row.optionalText(2));
                      QVERIFY(!row.optionalInt64(3));
                      QVERIFY(!row.optionalReal(3));
                      QVERIFY(!row.optionalBlob(3));
                      QVERIFY(!row.optionalMoment(3));
                      QVERIFY(!row.optionalId<MessageId>(3));
                      QCOMPARE(row.int64(3), 0);
                      QCOMPARE(row.text(3), QString());
                      QCOMPARE(row.blob(3), QByteArray());
                  }));
}

void TestStatement::typedValues()
{
    Statement select(*m_connection, "t.select", "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7");
    VERIFY_OK(select.bindAll(MessageId {1LL << 40}, Colour::Green, true, quint32(4'000'000'000), std::optional(7),
                             std::optional(SourceId {3}), QStringView(u"view"))
                  .forEach([](const Row &row) {
                      QCOMPARE(row.id<MessageId>(0).value, 1LL << 40);
                      QVERIFY(row.enumeration<Colour>(1) == Colour::Green);
                      QVERIFY(row.flag(2));
                      QCOMPARE(row.int64(3), 4'000'000'000);
                      QCOMPARE(row.int32(4), 7);
                      QCOMPARE(row.optionalId<SourceId>(5)->value, 3);
                      QCOMPARE(row.text(6), u"view"_s);
                  }));
}

void TestStatement::moments()
{
    const QDateTime moment(QDate(2024, 2, 29), QTime(23, 59, 59, 999), QTimeZone::UTC);
    Statement select(*m_connection, "t.select", "SELECT ?1, ?2, ?3, typeof(?1)");
    VERIFY_OK(select.bindAll(moment, QDateTime(), moment.toOffsetFromUtc(7200)).forEach([&](const Row &row) {
        QCOMPARE(row.moment(0), moment);
        QCOMPARE(row.moment(0).timeSpec(), Qt::UTC);
        QVERIFY(row.isNull(1));
        QVERIFY(!row.moment(1).isValid());
        QVERIFY(!row.optionalMoment(1));
        QCOMPARE(row.moment(2), moment);
        QCOMPARE(row.text(3), u"integer"_s);
    }));
}

void TestStatement::valuesAreKept()
{
    Statement select(*m_connection, "t.select", "SELECT ?1, ?2, ?3");
    {
        char raw[] = "raw";
        QString text = u"text"_s;
        const QByteArray blob = QByteArray("blob") + "!";
        select.bind(1, text).bind(2, QByteArray::fromRawData(raw, 3)).bind(3, blob);
        text.fill(u'x');
        std::fill_n(raw, 3, 'x');
    }
    for (int i = 0; i < 2; ++i) {
        VERIFY_OK(select.forEach([](const Row &row) {
            QCOMPARE(row.text(0), u"text"_s);
            QCOMPARE(row.blob(1), QByteArray("raw"));
            QCOMPARE(row.blob(2), QByteArray("blob!"));
        }));
    }
    // A blob whose buffer a text then wants: the blob's other owner keeps it.
    const QByteArray shared("shared by two");
    select.bind(1, shared).bind(1, u"overwritten"_s);
    QCOMPARE(shared, QByteArray("shared by two"));
}

void TestStatement::isReused()
{
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a, b) VALUES (?1, ?2)");
    for (int i = 0; i < 1000; ++i)
        VERIFY_OK(insert.run(i, QString::number(i)));
    QCOMPARE(m_connection->lastInsertId(), 1000);
    Statement select(*m_connection, "t.select", "SELECT b FROM t WHERE a >= ?1 AND a < ?2 ORDER BY a");
    for (int from = 0; from < 1000; from += 100) {
        QStringList read;
        VERIFY_OK(select.bindAll(from, from + 3).forEach([&](const Row &row) { read.append(row.text(0)); }));
        QCOMPARE(read, (QStringList {QString::number(from), QString::number(from + 1), QString::number(from + 2)}));
    }
}

void TestStatement::forEachStopsOnFalse()
{
    Statement select(*m_connection, "t.select", "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    QList<qint64> read;
    VERIFY_OK(select.forEach([&](const Row &row) {
        read.append(row.int64(0));
        return read.size() < 3;
    }));
    QCOMPARE(read, (QList<qint64> {1, 2, 3}));
}

void TestStatement::oneRow()
{
    Statement select(*m_connection, "t.select", "SELECT id FROM t WHERE a = ?1");
    QVERIFY(select.bindAll(1).one([](const Row &row) { return row.int64(0); }).value() == std::nullopt);
    QCOMPARE(select.bindAll(1).number(), 0);
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (1)"));
    QVERIFY(select.bindAll(1).one([](const Row &row) { return row.int64(0); }).value() == 1);
}

void TestStatement::resetsAsSoonAsItIsRead()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (2)"));
    const auto reader = m_test->open(Connection::Role::Reader);
    VERIFY_OK(reader);
    Statement select(**reader, "t.select", "SELECT a FROM t");
    VERIFY_OK(select.one([](const Row &row) { return row.int64(0); }));
    VERIFY_OK(select.forEach([](const Row &) { return false; }));
    VERIFY_OK(select.forEach([](const Row &) {}));
    VERIFY_OK(m_connection->execute("t", "PRAGMA busy_timeout = 0"));
    VERIFY_OK(m_connection->checkpointTruncate());
}

void TestStatement::cursorResets()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (2)"));
    const auto reader = m_test->open(Connection::Role::Reader);
    VERIFY_OK(reader);
    VERIFY_OK(m_connection->execute("t", "PRAGMA busy_timeout = 0"));
    Statement select(**reader, "t.select", "SELECT a FROM t");
    {
        RowCursor cursor(select);
        QVERIFY(cursor.next().value());
        QCOMPARE(cursor.row().int64(0), 1);
        VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (3)"));
        COMPARE_KIND(m_connection->checkpointTruncate(), ErrorKind::Busy);
    }
    VERIFY_OK(m_connection->checkpointTruncate());
}

void TestStatement::bindingEndsARead()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (2)"));
    Statement select(*m_connection, "t.select", "SELECT a FROM t WHERE a >= ?1");
    QVERIFY(select.bindAll(1).next().value());
    QVERIFY(select.bindAll(2).next().value());
    QCOMPARE(select.row().int64(0), 2);
    QVERIFY(!select.next().value());
}

void TestStatement::surrogatesDoNotBreak()
{
    // Half a code point is not Unicode and can't be stored as such; it comes back as U+FFFD.
    const QString lone(QChar(0xD83D));
    Statement select(*m_connection, "t.select", "SELECT ?1, ?2");
    VERIFY_OK(select.bindAll(lone, lone + u'a').forEach([](const Row &row) {
        QCOMPARE(row.text(0), u"\uFFFD"_s);
        QCOMPARE(row.text(1), u"\uFFFDa"_s);
    }));
}

void TestStatement::errorsNameTheStatementAndNoValue()
{
    VERIFY_OK(m_connection->execute("t", "CREATE VIRTUAL TABLE f USING fts5(text)"));
    Statement search(*m_connection, "search.page", "SELECT rowid FROM f WHERE f MATCH ?1");
    const Status status = search.bindAll(u"zebravink\""_s).forEach([](const Row &) {});
    COMPARE_KIND(status, ErrorKind::Storage);
    QVERIFY(status.error().detail.startsWith("search.page: SQLite 1,"_L1));
    QVERIFY(!status.error().detail.contains("zebra"_L1));
    // And it can be used again.
    VERIFY_OK(search.bindAll(u"zebravink"_s).forEach([](const Row &) {}));
}

void TestStatement::constraintIsRefused()
{
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(b) VALUES (?1)");
    VERIFY_OK(insert.run(u"zebravink"_s));
    const Status status = insert.run(u"zebravink"_s);
    COMPARE_KIND(status, ErrorKind::Refused);
    QCOMPARE(status.error().detail, u"t.insert: SQLite 2067, constraint failed: UNIQUE constraint failed: t.b"_s);
    VERIFY_OK(insert.run(u"koolmees"_s));
}

void TestStatement::badSqlFailsAtFirstUse()
{
    Statement bad(*m_connection, "t.bad", "SELECT missing FROM nowhere WHERE a = ?1 AND b = ?2");
    for (int i = 0; i < 2; ++i) {
        const Status status = bad.run(1, u"zebravink"_s);
        COMPARE_KIND(status, ErrorKind::Storage);
        QCOMPARE(status.error().detail, u"t.bad: SQLite 1, SQL logic error - no such table: nowhere"_s);
        QVERIFY(!status.error().detail.contains("zebra"_L1));
    }
    // Once the table is there, it works.
    VERIFY_OK(m_connection->execute("t", "CREATE TABLE nowhere(missing, a, b)"));
    VERIFY_OK(bad.run(1, 2));
    COMPARE_KIND(m_connection->execute("t", "-- nothing but a remark"), ErrorKind::Usage);
}

void TestStatement::secondStatementIsAnError()
{
    COMPARE_KIND(m_connection->execute("t", "INSERT INTO t(a) VALUES (1); INSERT INTO t(a) VALUES (2)"),
                 ErrorKind::Usage);
    COMPARE_KIND(m_connection->execute("t", "INSERT INTO t(a) VALUES (1); nonsense"), ErrorKind::Usage);
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1); -- a remark"));
    QCOMPARE(m_connection->number("t", "SELECT count(*) FROM t"), 1);
}

void TestStatement::wrongParameterIsAnError()
{
    Statement insert(*m_connection, "t.insert", "INSERT INTO t(a) VALUES (?1)");
    COMPARE_KIND(insert.run(1, 2), ErrorKind::Storage);
    VERIFY_OK(insert.run(1));
}

void TestStatement::moves()
{
    std::vector<Statement> statements;
    for (int i = 0; i < 10; ++i) {
        statements.emplace_back(*m_connection, "t.some", "SELECT ?1 || " + QByteArray::number(i));
        statements.back().bind(1, u"n"_s);
    }
    for (size_t i = 0; i < statements.size(); ++i) {
        const auto read = statements[i].one([](const Row &row) { return row.text(0); });
        QVERIFY(read.value() == u'n' + QString::number(i));
    }
    statements[0] = std::move(statements[9]);
    QVERIFY(statements[0].one([](const Row &row) { return row.text(0); }).value() == u"n9"_s);
}

void TestStatement::survivesASchemaChange()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1)"));
    Statement select(*m_connection, "t.select", "SELECT * FROM t WHERE a = ?1");
    QCOMPARE(select.bindAll(1).number(), 1);
    VERIFY_OK(m_connection->execute("t", "ALTER TABLE t ADD COLUMN c DEFAULT 9"));
    QVERIFY(select.bindAll(1).one([](const Row &row) { return row.int64(3); }).value() == 9);
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
