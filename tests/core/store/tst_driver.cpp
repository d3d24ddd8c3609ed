// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "testdatabase.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlResult>

#include <limits>

using namespace parley;
using namespace Qt::StringLiterals;

class TestDriver : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void roundTrips_data();
    void roundTrips();
    void bothDoorsSeeTheSame();
    void namedBinding();
    void positionalBinding();
    void numbersOfParametersAreChecked();
    void preparedReuse();
    void forwardOnly();
    void randomAccess();
    void randomAccessIsBounded();
    void finishEndsTheRead();
    void endOfRowsEndsTheRead();
    void transactions();
    void lastInsertIdAndRows();
    void returning();
    void errorsHoldNoValues();
    void failsWhileStepping();
    void secondStatementIsAnError();
    void schema();
    void features();
    void queryOutlivesItsConnection();
    void keylessOpensNothing();

private:
    QSqlQuery query(const QString &sql) const;

    std::unique_ptr<TestDatabase> m_test;
    std::unique_ptr<Connection> m_connection;
};

void TestDriver::init()
{
    m_test = std::make_unique<TestDatabase>();
    m_connection = m_test->create();
    VERIFY_OK(m_connection->execute("t", "CREATE TABLE t(id INTEGER PRIMARY KEY, a, b TEXT UNIQUE)"));
}

void TestDriver::cleanup()
{
    m_connection.reset();
    m_test.reset();
}

QSqlQuery TestDriver::query(const QString &sql) const
{
    QSqlQuery query(m_connection->database());
    if (!query.prepare(sql))
        QTest::qFail(qPrintable(query.lastError().text()), __FILE__, __LINE__);
    return query;
}

void TestDriver::roundTrips_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("expected");
    QTest::addColumn<QString>("type");
    const auto same = [](const char *name, const QVariant &value, const QString &type) {
        QTest::newRow(name) << value << value << type;
    };
    same("integer", 5LL, u"integer"_s);
    same("smallest", std::numeric_limits<qlonglong>::min(), u"integer"_s);
    same("largest", std::numeric_limits<qlonglong>::max(), u"integer"_s);
    same("real", 1.0 / 3, u"real"_s);
    same("text", u"\U0001F600 \U0010FFFF é"_s, u"text"_s);
    same("text with nul", u"a\0b"_s, u"text"_s);
    same("empty text", u""_s, u"text"_s);
    same("blob", QByteArray("\0\xff\x80", 3), u"blob"_s);
    same("empty blob", QByteArray(""), u"blob"_s);
    same("big blob", QByteArray(3'000'000, 'z'), u"blob"_s);
    same("null", QVariant(), u"null"_s);
    QTest::newRow("typed null") << QVariant(QMetaType::fromType<QString>()) << QVariant() << u"null"_s;
    QTest::newRow("null text") << QVariant(QString()) << QVariant(u""_s) << u"text"_s;
    QTest::newRow("bool") << QVariant(true) << QVariant(1LL) << u"integer"_s;
    QTest::newRow("unsigned") << QVariant(4'000'000'000u) << QVariant(4'000'000'000LL) << u"integer"_s;
    QTest::newRow("moment") << QVariant(QDateTime::fromMSecsSinceEpoch(1'700'000'000'123)) << QVariant(1'700'000'000'123LL)
                            << u"integer"_s;
}

void TestDriver::roundTrips()
{
    QFETCH(QVariant, value);
    QFETCH(QVariant, expected);
    QFETCH(QString, type);
    for (const bool forwardOnly : {true, false}) {
        QSqlQuery select(m_connection->database());
        select.setForwardOnly(forwardOnly);
        QVERIFY(select.prepare(u"SELECT ?, typeof(?)"_s));
        select.addBindValue(value);
        select.addBindValue(value);
        QVERIFY2(select.exec(), qPrintable(select.lastError().text()));
        QVERIFY(select.next());
        QCOMPARE(select.value(0), expected);
        QCOMPARE(select.isNull(0), expected.isNull());
        QCOMPARE(select.value(1).toString(), type);
        QVERIFY(!select.next());
    }
}

void TestDriver::bothDoorsSeeTheSame()
{
    const QString text = u"a\0b"_s + u"\U0001F600"_s;
    QSqlQuery insert = query(u"INSERT INTO t(id, a, b) VALUES (?, ?, ?)"_s);
    insert.addBindValue(1);
    insert.addBindValue(QByteArray("\0x", 2));
    insert.addBindValue(text);
    QVERIFY(insert.exec());
    Statement select(*m_connection, "t.select", "SELECT a, b FROM t WHERE b = ?1");
    int rows = 0;
    VERIFY_OK(select.bindAll(text).forEach([&](const Row &row) {
        ++rows;
        QCOMPARE(row.blob(0), QByteArray("\0x", 2));
        QCOMPARE(row.text(1), text);
    }));
    QCOMPARE(rows, 1);
    // One transaction too.
    QVERIFY(m_connection->database().transaction());
    QVERIFY(m_connection->inTransaction());
    VERIFY_OK(m_connection->execute("t", "DELETE FROM t"));
    QVERIFY(m_connection->database().rollback());
    QCOMPARE(m_connection->number("t", "SELECT count(*) FROM t"), 1);
}

void TestDriver::namedBinding()
{
    QSqlQuery select = query(u"SELECT :b, :a, :a || ':c'"_s);
    select.bindValue(u":a"_s, u"first"_s);
    select.bindValue(u":b"_s, 2);
    QVERIFY2(select.exec(), qPrintable(select.lastError().text()));
    QVERIFY(select.next());
    QCOMPARE(select.value(0).toInt(), 2);
    QCOMPARE(select.value(1).toString(), u"first"_s);
    QCOMPARE(select.value(2).toString(), u"first:c"_s);
}

void TestDriver::positionalBinding()
{
    QSqlQuery select = query(u"SELECT ?, ?, '?'"_s);
    select.bindValue(1, u"second"_s);
    select.bindValue(0, u"first"_s);
    QVERIFY(select.exec());
    QVERIFY(select.next());
    QCOMPARE(select.value(0).toString(), u"first"_s);
    QCOMPARE(select.value(1).toString(), u"second"_s);

    QSqlQuery many = query(u"SELECT "_s + QStringList(40, u"?"_s).join(u','));
    for (int i = 0; i < 40; ++i)
        many.addBindValue(i);
    QVERIFY2(many.exec(), qPrintable(many.lastError().text()));
    QVERIFY(many.next());
    for (int i = 0; i < 40; ++i)
        QCOMPARE(many.value(i).toInt(), i);

    QSqlQuery byPlace = query(u"SELECT :b, :a, :b"_s); // Named, and yet bound by place.
    byPlace.addBindValue(1);
    byPlace.addBindValue(2);
    byPlace.addBindValue(1);
    QVERIFY2(byPlace.exec(), qPrintable(byPlace.lastError().text()));
    QVERIFY(byPlace.next());
    QCOMPARE(byPlace.value(1).toInt(), 2);
    QCOMPARE(byPlace.value(2).toInt(), 1);
}

void TestDriver::numbersOfParametersAreChecked()
{
    QSqlQuery few = query(u"SELECT ?, ?"_s);
    few.addBindValue(1);
    QVERIFY(!few.exec());
    QVERIFY(few.lastError().isValid());
    QSqlQuery many = query(u"SELECT ?"_s);
    many.addBindValue(1);
    many.addBindValue(2);
    QVERIFY(!many.exec());
}

void TestDriver::preparedReuse()
{
    QSqlQuery insert = query(u"INSERT INTO t(a, b) VALUES (:a, :b)"_s);
    const QVariant prepared = insert.result()->handle();
    for (int i = 0; i < 100; ++i) {
        insert.bindValue(u":a"_s, i);
        insert.bindValue(u":b"_s, QString::number(i));
        QVERIFY(insert.exec());
    }
    QCOMPARE(insert.result()->handle(), prepared);
    QSqlQuery select = query(u"SELECT b FROM t WHERE a = ?"_s);
    for (int i = 0; i < 100; i += 10) {
        select.addBindValue(i);
        QVERIFY(select.exec());
        QVERIFY(select.next());
        QCOMPARE(select.value(0).toString(), QString::number(i));
        QVERIFY(!select.next());
    }
}

void TestDriver::forwardOnly()
{
    QSqlQuery select(m_connection->database());
    select.setForwardOnly(true);
    QVERIFY(select.exec(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i FROM n"_s));
    QCOMPARE(select.size(), -1);
    QVERIFY(select.isSelect());
    int read = 0;
    while (select.next()) {
        ++read;
        QCOMPARE(select.value(0).toInt(), read);
    }
    QCOMPARE(read, 30000);
    QVERIFY(!select.lastError().isValid());
    QVERIFY(!select.next());
    QVERIFY(!select.isValid());
}

void TestDriver::randomAccess()
{
    QSqlQuery select(m_connection->database());
    QVERIFY(select.exec(u"WITH n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n"_s));
    QVERIFY(select.seek(5));
    QCOMPARE(select.value(0).toInt(), 5);
    QVERIFY(select.previous());
    QCOMPARE(select.value(0).toInt(), 4);
    QVERIFY(select.first());
    QCOMPARE(select.value(0).toInt(), 0);
    QVERIFY(!select.previous());
    QVERIFY(select.last());
    QCOMPARE(select.value(0).toInt(), 9);
    QCOMPARE(select.at(), 9);
    QVERIFY(!select.next());
    QVERIFY(select.previous());
    QCOMPARE(select.value(0).toInt(), 9);
    QVERIFY(!select.seek(10));
    QVERIFY(select.exec(u"SELECT 1 WHERE 0"_s));
    QVERIFY(!select.first());
    QVERIFY(!select.last());
    QVERIFY(!select.next());
}

void TestDriver::randomAccessIsBounded()
{
    QSqlQuery select(m_connection->database());
    QVERIFY(select.exec(u"WITH n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 29999) SELECT i FROM n"_s));
    int read = 0;
    while (select.next())
        QCOMPARE(select.value(0).toInt(), read++);
    QCOMPARE(read, 30000);
    QVERIFY(select.seek(20000));
    QCOMPARE(select.value(0).toInt(), 20000);
    QVERIFY(!select.seek(19999));
    QVERIFY(select.lastError().isValid());
}

void TestDriver::finishEndsTheRead()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (2), (3)"));
    const auto reader = m_test->open(Connection::Role::Reader);
    VERIFY_OK(reader);
    QSqlQuery select((*reader)->database());
    QVERIFY(select.exec(u"SELECT a FROM t"_s));
    QVERIFY(select.next());
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (4)"));
    VERIFY_OK(m_connection->execute("t", "PRAGMA busy_timeout = 0"));
    COMPARE_KIND(m_connection->checkpointTruncate(), ErrorKind::Busy);
    select.finish();
    VERIFY_OK(m_connection->checkpointTruncate());
}

void TestDriver::endOfRowsEndsTheRead()
{
    VERIFY_OK(m_connection->execute("t", "INSERT INTO t(a) VALUES (1), (2), (3)"));
    const auto reader = m_test->open(Connection::Role::Reader);
    VERIFY_OK(reader);
    QSqlQuery select((*reader)->database());
    QVERIFY(select.exec(u"SELECT a FROM t"_s));
    while (select.next()) { }
    VERIFY_OK(m_connection->execute("t", "PRAGMA busy_timeout = 0"));
    VERIFY_OK(m_connection->checkpointTruncate());
}

void TestDriver::transactions()
{
    QSqlDatabase database = m_connection->database();
    QVERIFY(database.transaction());
    QVERIFY(!database.transaction());
    QVERIFY(database.lastError().isValid());
    QVERIFY(QSqlQuery(database).exec(u"INSERT INTO t(a) VALUES (1)"_s));
    QVERIFY(database.rollback());
    QVERIFY(database.transaction());
    QVERIFY(QSqlQuery(database).exec(u"INSERT INTO t(a) VALUES (2)"_s));
    QVERIFY(database.commit());
    QVERIFY(!database.commit());
    QCOMPARE(m_connection->number("t", "SELECT sum(a) FROM t"), 2);
}

void TestDriver::lastInsertIdAndRows()
{
    QSqlQuery insert = query(u"INSERT INTO t(id, a) VALUES (?, 1), (?, 1)"_s);
    insert.addBindValue((1LL << 40));
    insert.addBindValue((1LL << 40) + 1);
    QVERIFY(insert.exec());
    QCOMPARE(insert.lastInsertId().toLongLong(), (1LL << 40) + 1);
    QCOMPARE(insert.numRowsAffected(), 2);
    QVERIFY(!insert.isSelect());
    QSqlQuery update = query(u"UPDATE t SET a = 2 WHERE a = 5"_s);
    QVERIFY(update.exec());
    QCOMPARE(update.numRowsAffected(), 0);
}

void TestDriver::returning()
{
    QSqlQuery insert = query(u"INSERT INTO t(a) VALUES (7) RETURNING id, a"_s);
    QVERIFY(insert.exec());
    QVERIFY(insert.isSelect());
    QVERIFY(insert.next());
    QCOMPARE(insert.value(u"a"_s).toInt(), 7);
    QVERIFY(!insert.next());
    QCOMPARE(m_connection->number("t", "SELECT count(*) FROM t"), 1);
}

void TestDriver::errorsHoldNoValues()
{
    QSqlQuery insert = query(u"INSERT INTO t(b) VALUES (?)"_s);
    for (int i = 0; i < 2; ++i)
        insert.bindValue(0, u"zebravink"_s), insert.exec();
    QCOMPARE(insert.lastError().nativeErrorCode(), u"2067"_s);
    QVERIFY(insert.lastError().text().contains("UNIQUE constraint failed: t.b"_L1));
    QVERIFY(!insert.lastError().text().contains("zebra"_L1));
    VERIFY_OK(m_connection->execute("t", "CREATE VIRTUAL TABLE f USING fts5(text)"));
    QSqlQuery search = query(u"SELECT * FROM f WHERE f MATCH ?"_s);
    search.bindValue(0, u"zebravink\""_s);
    QVERIFY(!search.exec());
    QVERIFY(!search.lastError().text().contains("zebra"_L1));
    QSqlQuery bad(m_connection->database());
    QVERIFY(!bad.exec(u"SELECT missing"_s));
    QVERIFY2(bad.lastError().text().contains("no such column"_L1), qPrintable(bad.lastError().text()));
    // And goes on working.
    insert.bindValue(0, u"koolmees"_s);
    QVERIFY(insert.exec());
    QVERIFY(!insert.lastError().isValid());
}

void TestDriver::failsWhileStepping()
{
    QSqlQuery select = query(u"SELECT abs(value) FROM (SELECT 1 AS value UNION ALL SELECT ?)"_s);
    select.addBindValue(std::numeric_limits<qlonglong>::min()); // abs() of it overflows.
    select.setForwardOnly(true);
    QVERIFY(select.exec());
    QVERIFY(select.next());
    QVERIFY(!select.next());
    QVERIFY(select.lastError().isValid());
}

void TestDriver::secondStatementIsAnError()
{
    QSqlQuery two(m_connection->database());
    QVERIFY(!two.exec(u"INSERT INTO t(a) VALUES (1); INSERT INTO t(a) VALUES (2)"_s));
    QCOMPARE(m_connection->number("t", "SELECT count(*) FROM t"), 0);
    QVERIFY(!two.exec(u"-- a remark"_s));
    QVERIFY(two.exec(u"INSERT INTO t(a) VALUES (1); -- a remark"_s));
}

void TestDriver::schema()
{
    VERIFY_OK(m_connection->execute("t", "CREATE VIEW v AS SELECT a FROM t"));
    VERIFY_OK(m_connection->execute("t", "CREATE TABLE p(x INTEGER NOT NULL, y BLOB, z REAL, PRIMARY KEY(y, x))"));
    const QSqlDatabase database = m_connection->database();
    QCOMPARE(database.tables(), (QStringList {u"p"_s, u"t"_s}));
    QCOMPARE(database.tables(QSql::Views), QStringList {u"v"_s});
    const QSqlRecord record = database.record(u"p"_s);
    QCOMPARE(record.count(), 3);
    QCOMPARE(record.fieldName(1), u"y"_s);
    QCOMPARE(record.field(1).metaType(), QMetaType::fromType<QByteArray>());
    QVERIFY(record.field(0).requiredStatus() == QSqlField::Required);
    const QSqlIndex key = database.primaryIndex(u"p"_s);
    QCOMPARE(key.count(), 2);
    QCOMPARE(key.fieldName(0), u"y"_s);
    QSqlQuery select(database);
    QVERIFY(select.exec(u"SELECT a AS one, b AS two FROM t"_s));
    QCOMPARE(select.record().fieldName(1), u"two"_s);
    QCOMPARE(database.driver()->escapeIdentifier(u"a\"b"_s, QSqlDriver::FieldName), u"\"a\"\"b\""_s);
}

void TestDriver::features()
{
    const QSqlDriver *driver = m_connection->database().driver();
    QVERIFY(driver->hasFeature(QSqlDriver::NamedPlaceholders));
    QVERIFY(driver->hasFeature(QSqlDriver::PositionalPlaceholders));
    QVERIFY(driver->hasFeature(QSqlDriver::LastInsertId));
    QVERIFY(driver->hasFeature(QSqlDriver::Transactions));
    QVERIFY(!driver->hasFeature(QSqlDriver::QuerySize));
    QVERIFY(!driver->hasFeature(QSqlDriver::BatchOperations));
    QVERIFY(!QSqlDatabase::contains(QSqlDatabase::defaultConnection + u""_s));
    QCOMPARE(m_connection->database().password(), QString());
    QCOMPARE(m_connection->database().connectOptions(), QString());
}

void TestDriver::queryOutlivesItsConnection()
{
    auto select = std::make_unique<QSqlQuery>(m_connection->database());
    QVERIFY(select->exec(u"SELECT 1 UNION ALL SELECT 2"_s));
    QVERIFY(select->next());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"outlives its connection"_s));
    m_connection.reset();
    select.reset();
    VERIFY_OK(m_test->open(Connection::Role::Writer));
}

void TestDriver::keylessOpensNothing()
{
    COMPARE_KIND(Connection::open({.path = m_test->path(u"plain.db"_s), .key = {}, .role = Connection::Role::Writer,
                                   .create = true}), ErrorKind::Usage);
}

QTEST_GUILESS_MAIN(TestDriver)
#include "tst_driver.moc"
