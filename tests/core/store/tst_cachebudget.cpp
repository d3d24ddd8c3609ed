// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/statement.h"
#include "testdatabase.h"

#include <QSqlDriver>

#include <sqlite3.h>

using namespace parley;
using Role = Connection::Role;

class TestCacheBudget : public QObject {
    Q_OBJECT

private slots:
    void shares();
    void nothingIsTakenBeforeItIsFree();
    void connectionsKeepToIt();

private:
    static constexpr int totalKiB = 12 * 1024;
};

void TestCacheBudget::shares()
{
    const auto budget = std::make_shared<CacheBudget>(totalKiB);
    CacheShare one(budget, 8192);
    QCOMPARE(one.kiB(), 8192);
    QVERIFY(!one.changed());
    {
        CacheShare other(budget, 16384);
        QCOMPARE(one.changed(), 4096); // A third, as it asked for half of what the other did.
        QCOMPARE(other.changed(), 8192);
        QVERIFY(!one.changed() && !other.changed());
    }
    QCOMPARE(one.changed(), 8192);
    std::vector<std::unique_ptr<CacheShare>> many;
    for (int i = 0; i < 100; ++i)
        many.push_back(std::make_unique<CacheShare>(budget, 8192));
    QCOMPARE(one.changed(), CacheShare::leastKiB);
    QCOMPARE(many.back()->kiB(), CacheShare::leastKiB);
}

void TestCacheBudget::nothingIsTakenBeforeItIsFree()
{
    const auto budget = std::make_shared<CacheBudget>(totalKiB);
    CacheShare idle(budget, totalKiB);
    CacheShare other(budget, totalKiB);
    QCOMPARE(other.kiB(), CacheShare::leastKiB);
    QVERIFY(!other.changed());
    QCOMPARE(idle.changed(), totalKiB / 2);
    QCOMPARE(other.changed(), totalKiB / 2);
    other.wish(2048);
    QCOMPARE(other.changed(), totalKiB * 2048 / (totalKiB + 2048));
    QCOMPARE(idle.changed(), totalKiB * totalKiB / (totalKiB + 2048));
}

/// What they really hold, by SQLite's own count.
void TestCacheBudget::connectionsKeepToIt()
{
    const auto budget = std::make_shared<CacheBudget>(totalKiB);
    const auto held = [](Connection &connection) {
        int bytes = 0;
        int most = 0;
        const QVariant handle = connection.database().driver()->handle();
        sqlite3_db_status(*static_cast<sqlite3 *const *>(handle.constData()), SQLITE_DBSTATUS_CACHE_USED, &bytes, &most, 0);
        return bytes;
    };
    const TestDatabase test;
    const auto options = [&](Role role) {
        return ConnectionOptions {.path = test.path(), .key = test.key(), .role = role, .cacheKiB = totalKiB, .cacheBudget = budget};
    };
    {
        const auto writer = test.create();
        VERIFY_OK(writer->execute("t", "CREATE TABLE t(a)"));
        VERIFY_OK(writer->execute("t",
            "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) SELECT randomblob(3000) FROM n"));
    }
    const auto readAll = [](Connection &connection) { return connection.number("t", "SELECT sum(length(a)) FROM t"); };
    const auto first = Connection::open(options(Role::Reader)).value();
    VERIFY_OK(readAll(*first));
    QVERIFY(held(*first) > 8 * 1024 * 1024);
    const auto second = Connection::open(options(Role::Reader)).value();
    VERIFY_OK(first->number("t", "SELECT 1"));
    VERIFY_OK(readAll(*second));
    const int slack = 1024 * 1024; // What SQLite counts beside the pages themselves.
    QVERIFY2(held(*first) + held(*second) < totalKiB * 1024 + slack, qPrintable(QString::number(held(*first) + held(*second))));
    QVERIFY(held(*second) > 4 * 1024 * 1024);
}

QTEST_GUILESS_MAIN(TestCacheBudget)
#include "tst_cachebudget.moc"
