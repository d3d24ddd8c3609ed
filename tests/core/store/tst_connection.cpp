// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "testdatabase.h"

#include <QSqlQuery>

#include <thread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace parley;
using namespace Qt::StringLiterals;
using Role = Connection::Role;

class TestConnection : public QObject {
    Q_OBJECT

private slots:
    void createsOnlyWhenAsked();
    void fileIsForItsOwnerOnly();
    void settingsHold();
    void refusesWrongKey();
    void wrongKeyWritesNothingOnStandardError();
    void refusesPlainDatabase();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void damagedPageIsDamaged();
    void cutWalLosesTheEndAlone();
    void integrityCheckNamesOrphans();
    void readerCantWrite();
    void readersSeeWhatIsCommitted();
    void exclusiveLetsNobodyIn();
    void openingAReaderKeepsTheWritersLocks();
    void noPlaintextInTheFiles();
    void interruptsFromAnotherThread();
    void interruptAfterTheEndIsHarmless();
    void checkpointCutsTheWal();
    void checkpointSaysWhenAReaderIsInTheWay();
    void integrityCheckFindsDamage();
    void predicate();
    void vacuumGivesBackPages();
};

void TestConnection::createsOnlyWhenAsked()
{
    const TestDatabase test;
    COMPARE_KIND(test.open(Role::Writer), ErrorKind::Missing);
    COMPARE_KIND(test.open(Role::Reader), ErrorKind::Missing);
    COMPARE_KIND(test.open(Role::Reader, true), ErrorKind::Usage);
    QVERIFY(!QFile::exists(test.path()));
    VERIFY_OK(test.open(Role::Writer, true));
    VERIFY_OK(test.open(Role::Writer));
    COMPARE_KIND(Connection::open({.path = test.path(), .key = SecretBytes::fromBytes("short")}), ErrorKind::Usage);
    COMPARE_KIND(Connection::open({.path = test.path(u"none/inbox.db"_s), .key = test.key(), .role = Role::Writer,
                                   .create = true}), ErrorKind::Storage);
}

void TestConnection::fileIsForItsOwnerOnly()
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    const TestDatabase test;
    {
        const auto connection = test.create();
        VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
        for (const QString &name : {u"inbox.db"_s, u"inbox.db-wal"_s, u"inbox.db-shm"_s})
            QCOMPARE(QFile::permissions(test.path(name)) & others, QFileDevice::Permissions());
    }
    QVERIFY(QFile::setPermissions(test.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | others));
    VERIFY_OK(test.open(Role::Writer));
    QCOMPARE(QFile::permissions(test.path()) & others, QFileDevice::Permissions());
}

void TestConnection::settingsHold()
{
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    const auto value = [](Connection &connection, const QString &pragma) {
        QSqlQuery query(u"PRAGMA "_s + pragma, connection.database());
        return query.next() ? query.value(0).toString() : QString();
    };
    for (Connection *connection : {writer.get(), reader->get()}) {
        QCOMPARE(value(*connection, u"journal_mode"_s), u"wal"_s);
        QCOMPARE(value(*connection, u"auto_vacuum"_s), u"2"_s);
        QCOMPARE(value(*connection, u"synchronous"_s), u"1"_s);
        QCOMPARE(value(*connection, u"secure_delete"_s), u"1"_s);
        QCOMPARE(value(*connection, u"temp_store"_s), u"2"_s);
        QCOMPARE(value(*connection, u"foreign_keys"_s), u"1"_s);
        QCOMPARE(value(*connection, u"busy_timeout"_s), u"5000"_s);
        QCOMPARE(value(*connection, u"cache_size"_s), u"-65536"_s);
        QCOMPARE(value(*connection, u"cipher_memory_security"_s), u"0"_s);
        QCOMPARE(value(*connection, u"query_only"_s), connection == writer.get() ? u"0"_s : u"1"_s);
    }
    {
        const SynchronousFull full(*writer);
        QCOMPARE(value(*writer, u"synchronous"_s), u"2"_s);
    }
    QCOMPARE(value(*writer, u"synchronous"_s), u"1"_s);
    VERIFY_OK(writer->setAutoCheckpoint(16000));
    QCOMPARE(value(*writer, u"wal_autocheckpoint"_s), u"16000"_s);
    VERIFY_OK(writer->setCache(262144));
    VERIFY_OK(writer->optimize());
}

void TestConnection::refusesWrongKey()
{
    const TestDatabase test;
    VERIFY_OK(test.create()->execute("t", "CREATE TABLE t(a)"));
    COMPARE_KIND(test.open(Role::Writer, false, 'x'), ErrorKind::Locked);
    COMPARE_KIND(test.open(Role::Writer, true, 'x'), ErrorKind::Locked);
    COMPARE_KIND(test.open(Role::Reader, false, 'x'), ErrorKind::Locked);
    const auto again = test.open(Role::Reader);
    VERIFY_OK(again);
    QCOMPARE((*again)->number("t", "SELECT count(*) FROM t"), 0);
}

void TestConnection::wrongKeyWritesNothingOnStandardError()
{
#ifdef Q_OS_UNIX
    const TestDatabase test;
    VERIFY_OK(test.create()->execute("t", "CREATE TABLE t(a)"));
    QTemporaryFile captured;
    QVERIFY(captured.open());
    const int standardError = dup(STDERR_FILENO);
    dup2(captured.handle(), STDERR_FILENO);
    const bool opened = test.open(Role::Writer, false, 'x').has_value();
    dup2(standardError, STDERR_FILENO);
    close(standardError);
    QVERIFY(!opened);
    captured.seek(0);
    QCOMPARE(captured.readAll(), QByteArray());
#else
    QSKIP("Standard error is captured by its descriptor");
#endif
}

void TestConnection::refusesPlainDatabase()
{
    const TestDatabase test;
    QByteArray plain(8192, '\0');
    plain.replace(0, 16, QByteArrayView("SQLite format 3\0", 16));
    QFile file(test.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(plain);
    file.close();
    for (const bool create : {false, true}) {
        const auto connection = test.open(Role::Writer, create);
        COMPARE_KIND(connection, ErrorKind::Damaged);
        QVERIFY(connection.error().detail.contains("not encrypted"_L1));
    }
    QCOMPARE(test.bytes(), plain);
}

void TestConnection::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << QByteArray() << ErrorKind::Damaged;
    QTest::newRow("short") << QByteArray(1000, 'a') << ErrorKind::Damaged;
    QTest::newRow("other") << QByteArray(8192, 'a') << ErrorKind::Locked; // As with a wrong key.
}

void TestConnection::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    const TestDatabase test;
    QFile file(test.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    COMPARE_KIND(test.open(Role::Writer), kind);
    COMPARE_KIND(test.open(Role::Reader), kind);
    QCOMPARE(test.bytes(), content);
}

void TestConnection::damagedPageIsDamaged()
{
    const TestDatabase test;
    {
        const auto connection = test.create();
        VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
        VERIFY_OK(connection->execute("t", "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                                           " INSERT INTO t SELECT hex(randomblob(50)) FROM n"));
        connection->setCheckpointOnClose(true);
    }
    test.damage(4096 * 12 + 100);
    const auto connection = test.open(Role::Reader);
    VERIFY_OK(connection);
    Statement statement(**connection, "t.all", "SELECT sum(length(a)) FROM t");
    COMPARE_KIND(statement.number(), ErrorKind::Damaged);
}

/// As after a power cut: the end of the WAL never reached the disk.
void TestConnection::cutWalLosesTheEndAlone()
{
    const TestDatabase test;
    {
        const auto connection = test.create();
        VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
        for (int i = 1; i <= 20; ++i)
            VERIFY_OK(connection->execute("t", "INSERT INTO t VALUES (" + QByteArray::number(i) + ")"));
    } // The WAL stays: nothing was migrated, so closing does not bring it home.
    QFile wal(test.path() + QStringLiteral("-wal"));
    const qint64 whole = wal.size();
    QVERIFY(whole > 20 * 4096);
    qint64 before = 20;
    for (qint64 size = whole; size >= 0; size -= 5000) {
        QVERIFY(wal.resize(size));
        const auto connection = test.open(Role::Reader);
        VERIFY_OK(connection);
        const auto tables = (*connection)->number("t", "SELECT count(*) FROM sqlite_schema");
        const qint64 rows = tables == 1 ? (*connection)->number("t", "SELECT count(*) FROM t").value() : 0;
        QVERIFY(rows <= before); // What is left is the beginning, whole commits each.
        if (tables == 1)
            QCOMPARE((*connection)->number("t", "SELECT coalesce(max(a), 0) FROM t"), rows);
        QCOMPARE((*connection)->integrityCheck(), QStringList());
        before = rows;
    }
}

void TestConnection::integrityCheckNamesOrphans()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(connection->execute("t", "CREATE TABLE parent(id INTEGER PRIMARY KEY)"));
    VERIFY_OK(connection->execute("t", "CREATE TABLE child(parent INTEGER REFERENCES parent(id))"));
    QCOMPARE(connection->integrityCheck(), QStringList());
    VERIFY_OK(connection->execute("t", "PRAGMA foreign_keys = OFF"));
    VERIFY_OK(connection->execute("t", "INSERT INTO child VALUES (7), (8)"));
    QCOMPARE(connection->integrityCheck(), QStringList(QStringLiteral("2 row(s) of child point to a row that is gone")));
}

void TestConnection::readerCantWrite()
{
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    COMPARE_KIND((*reader)->execute("t", "INSERT INTO t VALUES (1)"), ErrorKind::Storage);
    COMPARE_KIND((*reader)->execute("t", "CREATE TABLE u(a)"), ErrorKind::Storage);
}

void TestConnection::readersSeeWhatIsCommitted()
{
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    auto transaction = Transaction::begin(*writer);
    VERIFY_OK(transaction);
    VERIFY_OK(writer->execute("t", "INSERT INTO t VALUES (1), (2)"));
    QCOMPARE(writer->changes(), 2);
    QCOMPARE(writer->lastInsertId(), 2);
    QCOMPARE((*reader)->number("t", "SELECT count(*) FROM t"), 0);
    VERIFY_OK(transaction->commit());
    QCOMPARE((*reader)->number("t", "SELECT count(*) FROM t"), 2);
}

void TestConnection::exclusiveLetsNobodyIn()
{
    const TestDatabase test;
    VERIFY_OK(test.create()->execute("t", "CREATE TABLE t(a)"));
    {
        const auto exclusive = test.open(Role::Exclusive);
        VERIFY_OK(exclusive);
        VERIFY_OK((*exclusive)->execute("t", "INSERT INTO t VALUES (1)"));
        COMPARE_KIND(test.open(Role::Reader), ErrorKind::Busy);
    }
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    COMPARE_KIND(test.open(Role::Exclusive), ErrorKind::Busy);
}

void TestConnection::openingAReaderKeepsTheWritersLocks()
{
#ifdef Q_OS_LINUX
    // A lock that another process holds or waits for shows in /proc/locks with the file's inode.
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
    const auto locks = [] {
        QFile file(u"/proc/locks"_s);
        QList<QByteArray> own;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.contains(' ' + QByteArray::number(getpid()) + ' '))
                    own.append(line.mid(line.indexOf("POSIX")));
            }
        }
        return own;
    };
    const qsizetype before = locks().size();
    if (before == 0)
        QSKIP("This system doesn't list locks");
    VERIFY_OK(test.open(Role::Reader));
    COMPARE_KIND(test.open(Role::Reader, false, 'x'), ErrorKind::Locked);
    QCOMPARE(locks().size(), before);
#else
    QSKIP("Linux lists its locks");
#endif
}

void TestConnection::noPlaintextInTheFiles()
{
    const TestDatabase test;
    const QString marker = u"ZEBRAVINKMARKER-\U0001F993"_s;
    const QByteArray utf8 = marker.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2);
    {
        const auto connection = test.create();
        VERIFY_OK(connection->execute("t", "CREATE TABLE zebravinktable(a TEXT)"));
        Statement insert(*connection, "t.insert", "INSERT INTO zebravinktable VALUES (?1)");
        for (int i = 0; i < 500; ++i)
            VERIFY_OK(insert.run(marker));
    }
    // Not brought home on closing: nobody has vouched for the file's version.
    const QByteArray wal = test.bytes(u"inbox.db-wal"_s);
    QVERIFY(wal.size() > 4096);
    {
        const auto connection = test.open(Role::Writer);
        VERIFY_OK(connection);
        QCOMPARE((*connection)->number("t", "SELECT count(*) FROM zebravinktable"), 500);
        (*connection)->setCheckpointOnClose(true);
    }
    const QByteArray file = test.bytes();
    QVERIFY(file.size() > 4096 * 3);
    for (const QByteArray &bytes : {wal, file}) {
        QVERIFY(!bytes.contains(utf8));
        QVERIFY(!bytes.contains(utf16));
        QVERIFY(!bytes.contains("zebravinktable"));
        QVERIFY(!bytes.contains("CREATE TABLE"));
        QVERIFY(!bytes.contains(QByteArray(16, 'k'))); // The key.
    }
    QVERIFY(!file.startsWith("SQLite format 3"));
}

void TestConnection::interruptsFromAnotherThread()
{
    const TestDatabase test;
    const auto connection = test.create();
    const InterruptHandle handle = connection->interruptHandle();
    std::atomic<bool> done = false;
    std::thread other([&] {
        while (!done) { // It may come before the statement runs, and is then forgotten.
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            handle.interrupt();
        }
    });
    const Result<qint64> endless = connection->number("t.endless",
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    done = true;
    other.join();
    COMPARE_KIND(endless, ErrorKind::Cancelled);
    QVERIFY(endless.error().detail.startsWith("t.endless"_L1));
    QCOMPARE(connection->number("t", "SELECT 7"), 7);
}

void TestConnection::interruptAfterTheEndIsHarmless()
{
    const TestDatabase test;
    auto connection = test.create();
    const InterruptHandle handle = connection->interruptHandle();
    handle.interrupt();
    QCOMPARE(connection->number("t", "SELECT 7"), 7);
    std::atomic<bool> done = false;
    std::thread other([&] {
        while (!done)
            handle.interrupt();
    });
    connection.reset();
    done = true;
    other.join();
    handle.interrupt();
    InterruptHandle().interrupt();
}

void TestConnection::checkpointCutsTheWal()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
    QVERIFY(QFileInfo(test.path(u"inbox.db-wal"_s)).size() > 0);
    VERIFY_OK(connection->checkpointTruncate());
    QCOMPARE(QFileInfo(test.path(u"inbox.db-wal"_s)).size(), 0);
}

void TestConnection::checkpointSaysWhenAReaderIsInTheWay()
{
    const TestDatabase test;
    const auto writer = test.create();
    VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
    const auto reader = test.open(Role::Reader);
    VERIFY_OK(reader);
    {
        const auto reading = ReadTransaction::begin(**reader);
        VERIFY_OK(reading);
        VERIFY_OK((*reader)->number("t", "SELECT count(*) FROM t"));
        VERIFY_OK(writer->execute("t", "INSERT INTO t VALUES (1)"));
        VERIFY_OK(writer->execute("t", "PRAGMA busy_timeout = 50"));
        COMPARE_KIND(writer->checkpointTruncate(), ErrorKind::Busy);
    }
    VERIFY_OK(writer->checkpointTruncate());
}

void TestConnection::integrityCheckFindsDamage()
{
    const TestDatabase test;
    {
        const auto connection = test.create();
        VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(connection->execute("t", "INSERT INTO t VALUES (randomblob(4000))"));
        const auto problems = connection->integrityCheck(); // Most of it still in the WAL.
        VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
        connection->setCheckpointOnClose(true);
    }
    {
        const auto connection = test.open(Role::Writer);
        VERIFY_OK(connection);
        const auto problems = (*connection)->integrityCheck();
        VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
    }
    test.damage(4096 * 7 + 100);
    const auto connection = test.open(Role::Writer);
    VERIFY_OK(connection);
    const auto problems = (*connection)->integrityCheck();
    VERIFY_OK(problems);
    QVERIFY(!problems->isEmpty());
    COMPARE_KIND((*connection)->number("t", "SELECT sum(length(hex(a))) FROM t"), ErrorKind::Damaged);
}

void TestConnection::predicate()
{
    const TestDatabase test;
    const auto connection = test.create();
    qint64 wanted = 3;
    VERIFY_OK(connection->addPredicate("inset", [&](qint64 id) { return id == wanted; }));
    VERIFY_OK(connection->execute("t", "CREATE TABLE t(a); "));
    VERIFY_OK(connection->execute("t", "INSERT INTO t VALUES (1), (2), (3), (4)"));
    Statement statement(*connection, "t.inset", "SELECT sum(rowid) FROM t WHERE inset(rowid)");
    QCOMPARE(statement.number(), 3);
    wanted = 4;
    QCOMPARE(statement.number(), 4);
}

void TestConnection::vacuumGivesBackPages()
{
    const TestDatabase test;
    const auto connection = test.create();
    VERIFY_OK(connection->execute("t", "CREATE TABLE t(a)"));
    VERIFY_OK(connection->execute("t", "INSERT INTO t VALUES (zeroblob(400000))"));
    VERIFY_OK(connection->execute("t", "DELETE FROM t"));
    const qint64 before = connection->number("t", "PRAGMA freelist_count").value();
    QVERIFY(before > 50);
    VERIFY_OK(connection->incrementalVacuum(50));
    QCOMPARE(connection->number("t", "PRAGMA freelist_count"), before - 50);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
