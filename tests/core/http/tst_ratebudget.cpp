// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ratebudget.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRateBudget : public QObject {
    Q_OBJECT
private slots:
    void connectionsAtATime();
    void burstThenSpacing();
    void restFillsTheBucket();
    void noneOnLoopback();
    void hold();
    void forgetsPlacesAtRest();
};

static const RateBudget::Time start {1000h};
static const QString place = u"blog.example:443"_s;

void TestRateBudget::connectionsAtATime()
{
    RateBudget budget;
    QCOMPARE(budget.take(place, start), 0ms);
    QCOMPARE(budget.take(place, start), 0ms);
    QCOMPARE(budget.take(place, start), RateBudget::UntilGivenBack);
    QCOMPARE(budget.take(u"blog.example:8443"_s, start), 0ms);
    budget.giveBack(place, start);
    QCOMPARE(budget.take(place, start), 0ms);
}

void TestRateBudget::burstThenSpacing()
{
    RateBudget budget({.connections = 100});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(budget.take(place, start), 0ms);
    QCOMPARE(budget.take(place, start), 1000ms);
    QCOMPARE(budget.take(place, start + 400ms), 600ms); // Asking again costs nothing.
    QCOMPARE(budget.take(place, start + 1s), 0ms);
    QCOMPARE(budget.take(place, start + 1s), 1000ms);
}

void TestRateBudget::restFillsTheBucket()
{
    RateBudget budget({.connections = 100});
    for (const auto moment : {start, start + 1h}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(budget.take(place, moment), 0ms);
        QVERIFY(budget.take(place, moment) > 0ms); // An hour's rest is worth a burst, not more.
    }
}

void TestRateBudget::noneOnLoopback()
{
    RateBudget budget;
    for (const QString &here : {u"127.0.0.1:8080"_s, u"::1:8080"_s, u"localhost:80"_s}) {
        for (int i = 0; i < 20; ++i)
            QCOMPARE(budget.take(here, start), 0ms);
        budget.hold(here, start + 1h);
        QCOMPARE(budget.heldFor(here, start), 0s);
        budget.giveBack(here, start);
    }
}

void TestRateBudget::hold()
{
    RateBudget budget;
    budget.hold(place, start + 90s);
    budget.hold(place, start + 10s); // The longer one stays.
    QCOMPARE(budget.heldFor(place, start), 90s);
    QCOMPARE(budget.heldFor(place, start + 89500ms), 1s);
    QCOMPARE(budget.heldFor(place, start + 90s), 0s);
    QCOMPARE(budget.heldFor(u"other.example:443"_s, start), 0s);
}

void TestRateBudget::forgetsPlacesAtRest()
{
    RateBudget budget;
    for (int i = 0; i < 100; ++i) {
        const QString other = u"host%1.example:443"_s.arg(i);
        QCOMPARE(budget.take(other, start), 0ms);
        budget.giveBack(other, start);
    }
    budget.hold(place, start + 1h);
    QCOMPARE(budget.take(u"late.example:443"_s, start + 10s), 0ms);
    QCOMPARE(budget.places(), 2);
    QCOMPARE(budget.heldFor(place, start + 10s), 3590s);
}

QTEST_GUILESS_MAIN(TestRateBudget)
#include "tst_ratebudget.moc"
