// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "testdatabase.h"

using namespace parley;
using namespace Qt::StringLiterals;

class TestTransaction : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void commits();
    void rollsBackUnlessCommitted();
    void isNotNested();
    void waitsForTheDiskOnlyInside();
    void failsWhileAnotherWrites();
    void failedStatementLeavesTheRest();
    void readsOneState();
    void savepoints();
    void savepointsNest();
    void savepointOutsideATransaction();
    void interruptedWriteCanBeRolledBack();

private:
    qint64 count() const { return m_connection->number("t", "SELECT count(*) FROM t").value(); }
    Status insert() const { return m_connection->execute("t", "INSERT INTO t(a) VALUES (1)"); }

    std::unique_ptr<TestDatabase> m_test;
    std::unique_ptr<Connection> m_connection;
};

void TestTransaction::init()
{
    m_test = std::make_unique<TestDatabase>();
    m_connection = m_test->create();
    VERIFY_OK(m_connection->execute("t", "CREATE TABLE t(a CHECK (a < 10))"));
}

void TestTransaction::cleanup()
{
    m_connection.reset();
    m_test.reset();
}

void TestTransaction::commits()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_OK(insert());
    VERIFY_OK(transaction->commit());
    QVERIFY(!m_connection->inTransaction());
    COMPARE_KIND(transaction->commit(), ErrorKind::Usage);
    QCOMPARE(count(), 1);
}

void TestTransaction::rollsBackUnlessCommitted()
{
    {
        const auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(transaction);
        VERIFY_OK(insert());
        QVERIFY(m_connection->inTransaction());
    }
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(count(), 0);
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_OK(insert());
    transaction->rollBack();
    COMPARE_KIND(transaction->commit(), ErrorKind::Usage);
    QCOMPARE(count(), 0);
}

void TestTransaction::isNotNested()
{
    auto outer = Transaction::begin(*m_connection);
    VERIFY_OK(outer);
    COMPARE_KIND(Transaction::begin(*m_connection), ErrorKind::Usage);
    VERIFY_OK(insert());
    VERIFY_OK(outer->commit());
    QCOMPARE(count(), 1);
}

void TestTransaction::waitsForTheDiskOnlyInside()
{
    {
        auto transaction = Transaction::begin(*m_connection, Durability::Disk);
        VERIFY_OK(transaction);
        QCOMPARE(m_connection->number("t", "PRAGMA synchronous"), 2);
        VERIFY_OK(insert());
        VERIFY_OK(transaction->commit());
        QCOMPARE(m_connection->number("t", "PRAGMA synchronous"), 1);
    }
    {
        const auto transaction = Transaction::begin(*m_connection, Durability::Disk);
        VERIFY_OK(transaction);
    }
    QCOMPARE(m_connection->number("t", "PRAGMA synchronous"), 1);
    const auto transaction = Transaction::begin(*m_connection);
    QCOMPARE(m_connection->number("t", "PRAGMA synchronous"), 1);
}

void TestTransaction::failsWhileAnotherWrites()
{
    const auto other = m_test->open(Connection::Role::Writer);
    VERIFY_OK(other);
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_OK((*other)->execute("t", "PRAGMA busy_timeout = 20"));
    COMPARE_KIND(Transaction::begin(**other), ErrorKind::Busy);
    COMPARE_KIND(Transaction::begin(**other, Durability::Disk), ErrorKind::Busy);
    QCOMPARE((*other)->number("t", "PRAGMA synchronous"), 1);
    transaction->rollBack();
    VERIFY_OK(Transaction::begin(**other));
}

void TestTransaction::failedStatementLeavesTheRest()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_OK(insert());
    COMPARE_KIND(m_connection->execute("t", "INSERT INTO t(a) VALUES (99)"), ErrorKind::Refused);
    VERIFY_OK(transaction->commit());
    QCOMPARE(count(), 1);
}

void TestTransaction::readsOneState()
{
    const auto reader = m_test->open(Connection::Role::Reader);
    VERIFY_OK(reader);
    {
        const auto reading = ReadTransaction::begin(**reader);
        VERIFY_OK(reading);
        QCOMPARE((*reader)->number("t", "SELECT count(*) FROM t"), 0);
        VERIFY_OK(insert());
        QCOMPARE((*reader)->number("t", "SELECT count(*) FROM t"), 0);
        COMPARE_KIND(ReadTransaction::begin(**reader), ErrorKind::Usage);
    }
    QCOMPARE((*reader)->number("t", "SELECT count(*) FROM t"), 1);
    QVERIFY(!(*reader)->inTransaction());
}

void TestTransaction::savepoints()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_OK(insert());
    {
        const auto part = Savepoint::begin(*m_connection);
        VERIFY_OK(part);
        VERIFY_OK(insert());
        QCOMPARE(count(), 2);
    }
    QCOMPARE(count(), 1);
    {
        auto part = Savepoint::begin(*m_connection);
        VERIFY_OK(part);
        VERIFY_OK(insert());
        VERIFY_OK(part->release());
        COMPARE_KIND(part->release(), ErrorKind::Usage);
    }
    VERIFY_OK(transaction->commit());
    QCOMPARE(count(), 2);
}

void TestTransaction::savepointsNest()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    {
        auto outer = Savepoint::begin(*m_connection);
        VERIFY_OK(insert());
        {
            auto inner = Savepoint::begin(*m_connection);
            VERIFY_OK(insert());
            VERIFY_OK(inner->release());
        }
        {
            auto inner = Savepoint::begin(*m_connection);
            VERIFY_OK(insert());
            inner->rollBack();
        }
        QCOMPARE(count(), 2);
        VERIFY_OK(outer->release());
    }
    QCOMPARE(count(), 2);
    {
        const auto outer = Savepoint::begin(*m_connection);
        auto inner = Savepoint::begin(*m_connection);
        VERIFY_OK(insert());
        VERIFY_OK(inner->release());
    }
    QCOMPARE(count(), 2);
    VERIFY_OK(transaction->commit());
    QCOMPARE(count(), 2);
}

void TestTransaction::savepointOutsideATransaction()
{
    {
        auto part = Savepoint::begin(*m_connection);
        VERIFY_OK(insert());
        VERIFY_OK(part->release());
    }
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(count(), 1);
}

void TestTransaction::interruptedWriteCanBeRolledBack()
{
    const InterruptHandle handle = m_connection->interruptHandle();
    VERIFY_OK(m_connection->addPredicate("stopat", [&](qint64 i) {
        if (i == 500)
            handle.interrupt();
        return true;
    }));
    {
        auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(transaction);
        VERIFY_OK(insert());
        COMPARE_KIND(m_connection->execute("t.many",
                         "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                         " INSERT INTO t SELECT 1 FROM n WHERE stopat(i)"), ErrorKind::Cancelled);
        // SQLite has rolled the whole transaction back, and says so.
        COMPARE_KIND(transaction->commit(), ErrorKind::Usage);
    }
    QCOMPARE(count(), 0);
    VERIFY_OK(insert());
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
