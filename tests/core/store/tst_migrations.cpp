// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "testdatabase.h"

using namespace parley;
using namespace Qt::StringLiterals;
using Role = Connection::Role;

namespace {

const QList<Migration> &sample()
{
    static const QList<Migration> migrations = {
        {1, u"0001_start"_s,
         "-- a table, and a trigger with semicolons inside\n"
         "CREATE TABLE item(id INTEGER PRIMARY KEY, text TEXT NOT NULL);\n"
         "--> next\n"
         "CREATE TRIGGER item_fixed BEFORE UPDATE ON item BEGIN\n"
         "  SELECT 1;\n"
         "  SELECT RAISE(ABORT, 'an item can''t be changed');\n"
         "END;\n"},
        {2, u"0002_more"_s, "ALTER TABLE item ADD COLUMN note TEXT\n--> next\nCREATE INDEX item_note ON item(note)\n"},
        {3, u"0003_values"_s, "INSERT INTO item(text) VALUES ('--> next')\n  --> next  \nCREATE TABLE last(a)\n--> next\n"},
    };
    return migrations;
}

QString schemaOf(Connection &connection)
{
    QString schema;
    Statement statement(connection, "schema", "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    const Status status = statement.forEach([&](const Row &row) {
        schema += row.text(0) + u' ' + row.text(1) + u' ' + row.text(2) + u'\n';
    });
    return status ? schema : status.error().detail;
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void eachOldVersionToTheNewest_data();
    void eachOldVersionToTheNewest();
    void again();
    void brokenStepChangesNothing_data();
    void brokenStepChangesNothing();
    void newerIsRefusedUntouched();
    void otherKindIsRefused();
    void strangersDatabaseIsRefused();
    void readersCheckAndDoNotMigrate();
    void dataSurvives();
    void shippedOnesAreInOrder_data();
    void shippedOnesAreInOrder();
};

void TestMigrations::eachOldVersionToTheNewest_data()
{
    QTest::addColumn<int>("from");
    for (int from = 0; from <= 3; ++from)
        QTest::addRow("%d", from) << from;
}

void TestMigrations::eachOldVersionToTheNewest()
{
    QFETCH(int, from);
    const TestDatabase fresh;
    const auto expected = fresh.create();
    VERIFY_OK(migrate(*expected, DatabaseKind::Inbox, sample()));

    const TestDatabase test;
    {
        const auto connection = test.create();
        VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample().first(from)));
        QCOMPARE(schemaVersion(*connection), from);
    }
    const auto connection = test.open(Role::Writer);
    VERIFY_OK(connection);
    VERIFY_OK(migrate(**connection, DatabaseKind::Inbox, sample()));
    QCOMPARE(schemaVersion(**connection), 3);
    QCOMPARE(schemaOf(**connection), schemaOf(*expected));
    QCOMPARE((*connection)->number("t", "SELECT count(*) FROM item WHERE text = '--> next'"), 1);
    COMPARE_KIND((*connection)->execute("t", "UPDATE item SET text = 'x'"), ErrorKind::Refused);
}

void TestMigrations::again()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample()));
    const qint64 changes = (*connection).totalChanges();
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample()));
    QCOMPARE((*connection).totalChanges(), changes);
}

void TestMigrations::brokenStepChangesNothing_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE a(b)\n--> next\nCREATE TABEL c(d)");
    QTest::newRow("constraint") << QByteArray("CREATE TABLE a(b UNIQUE)\n--> next\nINSERT INTO a VALUES (1)\n--> next\n"
                                              "INSERT INTO a VALUES (1)");
    QTest::newRow("two in one") << QByteArray("CREATE TABLE a(b); CREATE TABLE c(d);");
    QTest::newRow("remark only") << QByteArray("CREATE TABLE a(b)\n--> next\n-- nothing\n");
    QTest::newRow("drops then fails") << QByteArray("DROP TABLE item\n--> next\nSELECT nothing");
    QTest::newRow("commits by itself") << QByteArray("CREATE TABLE a(b)\n--> next\nBEGIN\n");
}

void TestMigrations::brokenStepChangesNothing()
{
    QFETCH(QByteArray, script);
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample().first(2)));
    const QString schema = schemaOf(*connection);
    QList<Migration> broken = sample().first(2);
    broken.append({3, u"0003_broken"_s, script});
    const Status status = migrate(*connection, DatabaseKind::Inbox, broken);
    QVERIFY(!status);
    QVERIFY2(status.error().detail.contains("0003_broken"_L1), qPrintable(status.error().detail));
    QCOMPARE(schemaVersion(*connection), 2);
    QCOMPARE(schemaOf(*connection), schema);
    QVERIFY(!connection->inTransaction());
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample()));
}

void TestMigrations::newerIsRefusedUntouched()
{
    const TestDatabase test;
    VERIFY_OK(migrate(*test.create(), DatabaseKind::Inbox, sample()));
    {
        // With something in the WAL, as a newer Parley that was killed leaves it.
        const auto connection = test.open(Role::Writer);
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->execute("t", "INSERT INTO last VALUES (1)"));
    }
    const QByteArray file = test.bytes();
    const QByteArray wal = test.bytes(u"inbox.db-wal"_s);
    QVERIFY(!wal.isEmpty());
    {
        const auto writer = test.open(Role::Writer);
        VERIFY_OK(writer);
        const auto reader = test.open(Role::Reader);
        VERIFY_OK(reader);
        COMPARE_KIND(migrate(**writer, DatabaseKind::Inbox, sample().first(2)), ErrorKind::TooNew);
        COMPARE_KIND(checkVersion(**reader, DatabaseKind::Inbox, 2), ErrorKind::TooNew);
    }
    QVERIFY(test.bytes() == file);
    QVERIFY(test.bytes(u"inbox.db-wal"_s) == wal);
}

void TestMigrations::otherKindIsRefused()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(migrate(*connection, DatabaseKind::Registry, sample().first(1)));
    COMPARE_KIND(migrate(*connection, DatabaseKind::Inbox, sample()), ErrorKind::Damaged);
    COMPARE_KIND(checkVersion(*connection, DatabaseKind::Rights, 1), ErrorKind::Damaged);
    QCOMPARE(schemaVersion(*connection), 1);
    VERIFY_OK(migrate(*connection, DatabaseKind::Registry, sample()));
}

void TestMigrations::strangersDatabaseIsRefused()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(connection->execute("t", "CREATE TABLE theirs(a)"));
    COMPARE_KIND(migrate(*connection, DatabaseKind::Inbox, sample()), ErrorKind::Damaged);
}

void TestMigrations::readersCheckAndDoNotMigrate()
{
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(migrate(*writer, DatabaseKind::Inbox, sample().first(2)));
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    COMPARE_KIND(migrate(**reader, DatabaseKind::Inbox, sample()), ErrorKind::Usage);
    COMPARE_KIND(checkVersion(**reader, DatabaseKind::Inbox, 3), ErrorKind::Storage);
    VERIFY_OK(checkVersion(**reader, DatabaseKind::Inbox, 2));
    VERIFY_OK(migrate(*writer, DatabaseKind::Inbox, sample()));
    VERIFY_OK(checkVersion(**reader, DatabaseKind::Inbox, 3));
}

void TestMigrations::dataSurvives()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample().first(1)));
    VERIFY_OK(connection->execute("t", "INSERT INTO item(text) VALUES ('kept')"));
    VERIFY_OK(migrate(*connection, DatabaseKind::Inbox, sample()));
    QCOMPARE(connection->number("t", "SELECT count(*) FROM item WHERE text = 'kept' AND note IS NULL"), 1);
}

void TestMigrations::shippedOnesAreInOrder_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::newRow("inbox") << DatabaseKind::Inbox;
    QTest::newRow("registry") << DatabaseKind::Registry;
}

void TestMigrations::shippedOnesAreInOrder()
{
    QFETCH(DatabaseKind, kind);
    const auto shipped = shippedMigrations(kind);
    VERIFY_OK(shipped);
    QCOMPARE(shipped->first().version, 1);
    for (qsizetype from = 0; from <= shipped->size(); ++from) {
        const TestDatabase test;
        const auto connection = test.create();
        VERIFY_OK(migrate(*connection, kind, shipped->first(from)));
        VERIFY_OK(migrate(*connection, kind));
        VERIFY_OK(checkVersion(*connection, kind));
    }
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
