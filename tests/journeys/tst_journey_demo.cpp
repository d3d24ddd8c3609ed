// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace parley::test;
using namespace Qt::StringLiterals;

namespace {

const QString endOfDay = u"2026-11-17T09:31:08Z"_s;

/// What `parleyctl demo` says of itself, and its process.
struct RunningDemo {
    std::unique_ptr<QProcess> process;
    CtlAnswer said; ///< So far.
    QList<QJsonObject> places;
    QList<QJsonObject> events;

    void read()
    {
        said.out += process->readAllStandardOutput();
        places.clear();
        events.clear();
        for (const QJsonObject &line : said.lines())
            (line.contains("event"_L1) ? events : places).append(line);
    }
};

/// What is at a place now, by what the town told.
struct Told {
    QSet<QString> there; ///< Links.
    QSet<QString> old;
    QSet<QString> named;
};

QMap<QString, Told> toldByPlace(const QList<QJsonObject> &events)
{
    const QDateTime oldest = QDateTime::fromString(endOfDay, Qt::ISODate).addDays(-3);
    QMap<QString, Told> told;
    for (const QJsonObject &event : events) {
        Told &place = told[event["endpoint"_L1].toString()];
        const QString link = event["link"_L1].toString();
        const QString kind = event["event"_L1].toString();
        if (kind == "deleted"_L1) {
            for (QSet<QString> *set : {&place.there, &place.old, &place.named})
                set->remove(link);
        } else if (kind == "posted"_L1) {
            place.there.insert(link);
            if (QDateTime::fromString(event["at"_L1].toString(), Qt::ISODateWithMs) < oldest)
                place.old.insert(link);
            else if (event["named"_L1].toBool())
                place.named.insert(link);
        }
    }
    return told;
}

} // namespace

class TestJourneyDemo : public QObject {
    Q_OBJECT
private slots:
    void init();
    void collectTheStillDay();
    void windowAndCommandLineAgree();
    void watchADayGoBy();
    void wrongUsage_data();
    void wrongUsage();

private:
    static void start(const Ctl &ctl, const QStringList &options, RunningDemo &demo);
    static void interrupt(RunningDemo &demo);
};

void TestJourneyDemo::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestJourneyDemo::start(const Ctl &ctl, const QStringList &options, RunningDemo &demo)
{
    demo.process = ctl.start(QStringList(u"demo"_s) + options);
    WAIT_UNTIL((demo.read(), demo.events.size() > 50 && demo.process->bytesAvailable() == 0));
}

/// As Ctrl+C does: it ends by itself, and says so.
void TestJourneyDemo::interrupt(RunningDemo &demo)
{
    QCOMPARE(::kill(static_cast<pid_t>(demo.process->processId()), SIGINT), 0);
    const CtlAnswer last = Ctl::finish(*demo.process);
    QCOMPARE(last.exitCode, 1);
    QVERIFY2(last.err.contains("nothing of it is kept"), last.err);
}

void TestJourneyDemo::collectTheStillDay()
{
    Ctl ctl;
    ctl.environment().insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(endOfDay);
    RunningDemo demo;
    start(ctl, {u"--still"_s}, demo);
    WAIT_UNTIL((demo.read(), demo.said.out.endsWith('\n') && demo.events.size() > 200));
    QCOMPARE(demo.places.size(), 7);
    QCOMPARE(demo.places.first()["platform"_L1].toString(), u"mastodon"_s);
    QVERIFY(!demo.places.first()["token"_L1].toString().isEmpty());

    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Noordlicht Energie"_s, u"--name"_s, u"Noordlicht"_s}).exitCode, 0);
    QMap<QString, QString> endpoints; // By the source's reference.
    for (const QJsonObject &place : std::as_const(demo.places)) {
        if (place["platform"_L1].toString() != "feeds"_L1)
            continue;
        const QString endpoint = place["endpoint"_L1].toString();
        const QString own = u"own="_s + (place["own"_L1].toBool() ? u"true"_s : u"false"_s);
        const CtlAnswer added = ctl.run({u"source"_s, u"add"_s, u"feeds"_s, u"--endpoint"_s, endpoint, u"--set"_s, own});
        QVERIFY2(added.exitCode == 0, added.err);
        endpoints.insert(added.only()["id"_L1].toString(), endpoint);
    }
    QCOMPARE(endpoints.size(), 6);

    const CtlAnswer collected = ctl.run({u"collect"_s, u"once"_s});
    QVERIFY2(collected.exitCode == 0, collected.err);
    const QMap<QString, Told> told = toldByPlace(demo.events);
    int stored = 0;
    int duplicates = 0;
    int expected = 0;
    int old = 0;
    for (const QJsonObject &report : collected.lines()) {
        const QString endpoint = endpoints.value(report["source"_L1].toString());
        const bool repeatsOthers = endpoint.endsWith("/rss"_L1) && !endpoint.contains("noordlicht"_L1);
        const bool isOwn = endpoint.endsWith("/reacties.atom"_L1);
        const Told &place = told[endpoint];
        const qsizetype young = isOwn ? place.there.size() - place.old.size() : place.named.size();
        QCOMPARE(report["tooOld"_L1].toInt(), place.old.size());
        QCOMPARE(report["future"_L1].toInt() + report["noDate"_L1].toInt() + report["noLink"_L1].toInt(), 0);
        QCOMPARE(report["found"_L1].toInt(), place.there.size() + (repeatsOthers ? 4 : 0));
        if (!repeatsOthers)
            QVERIFY2(report["stored"_L1].toInt() + report["duplicate"_L1].toInt() == young, qPrintable(endpoint));
        stored += report["stored"_L1].toInt();
        duplicates += report["duplicate"_L1].toInt();
        old += report["tooOld"_L1].toInt();
        expected += static_cast<int>(young);
    }
    QCOMPARE(stored, expected);
    QVERIFY(stored > 50);
    QVERIFY(duplicates >= 1 && duplicates <= 4); // What the other site repeats and names us.
    QVERIFY(old >= 7);
    QCOMPARE(ctl.run({u"inbox"_s, u"search"_s, u"Kabelbreuk"_s}).lines().size(), 1); // At two places, stored once.

    const CtlAnswer again = ctl.run({u"collect"_s, u"once"_s});
    QCOMPARE(again.exitCode, 0);
    for (const QJsonObject &report : again.lines())
        QCOMPARE(report["stored"_L1].toInt(), 0);
    interrupt(demo);
}

/// The same day through the window's program and through parleyctl comes to the same conversations.
void TestJourneyDemo::windowAndCommandLineAgree()
{
    Ctl ctl;
    ctl.environment().insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(endOfDay);
    RunningDemo demo;
    start(ctl, {u"--still"_s}, demo);
    QSet<QString> platforms;
    for (const QJsonObject &platform : ctl.run({u"platforms"_s}).lines())
        platforms.insert(platform["id"_L1].toString());
    QVERIFY(platforms.contains(u"feeds"_s));
    const QStringList add {u"organisation"_s, u"add"_s, u"Noordlicht Energie"_s, u"--name"_s, u"Noordlicht"_s, u"--choose"_s, u"all"_s};
    QCOMPARE(ctl.run(add).exitCode, 0);
    for (const QJsonObject &place : std::as_const(demo.places)) {
        if (!platforms.contains(place["platform"_L1].toString()))
            continue;
        QStringList words {u"source"_s, u"add"_s, place["platform"_L1].toString(), u"--endpoint"_s, place["endpoint"_L1].toString(),
            u"--set"_s, place["own"_L1].toBool() ? u"own=true"_s : u"own=false"_s};
        if (const QString token = place["token"_L1].toString(); !token.isEmpty()) {
            QFile file(ctl.folder() + u"/token"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(token.toUtf8()), token.size());
            words += {u"--account"_s, place["account"_L1].toString(), u"--token-file"_s, file.fileName()};
        }
        const CtlAnswer added = ctl.run(words);
        QVERIFY2(added.exitCode == 0, added.err);
    }
    int stored = 1;
    for (int round = 0; round < 10 && stored > 0; ++round) {
        stored = 0;
        for (const QJsonObject &report : ctl.run({u"collect"_s, u"once"_s}).lines())
            stored += report["stored"_L1].toInt();
    }
    QCOMPARE(stored, 0);
    QStringList expected;
    for (const QJsonObject &row : ctl.run({u"inbox"_s, u"list"_s, u"--limit"_s, u"100"_s}).lines()) {
        const QDateTime at = QDateTime::fromString(row["lastAt"_L1].toString(), Qt::ISODateWithMs);
        expected.append(at.toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s
            + row["lastAuthor"_L1].toString().leftJustified(24, u' ', true) + u"  "_s + row["subject"_L1].toString().left(80));
    }
    interrupt(demo);
    QVERIFY(expected.size() > 40);

    QProcess window;
    QProcessEnvironment environment = ctl.environment();
    environment.insert(u"XDG_CONFIG_HOME"_s, ctl.folder());
    window.setProcessEnvironment(environment);
    window.start(Ctl::program(u"parley"_s), {u"--demo"_s, u"--still"_s, u"--clock"_s, endOfDay, u"--print"_s});
    const CtlAnswer printed = Ctl::finish(window);
    QCOMPARE(printed.exitCode, 0);
    QStringList shown = QString::fromUtf8(printed.out).split(u'\n', Qt::SkipEmptyParts);
    shown.sort();
    expected.sort();
    QCOMPARE(shown, expected);
}

void TestJourneyDemo::watchADayGoBy()
{
    Ctl ctl;
    // Nothing is written anywhere: not even a folder is needed.
    const QString empty = ctl.folder() + u"/leeg"_s;
    QVERIFY(QDir().mkpath(empty));
    for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
        ctl.environment().insert(name, empty);
    ctl.environment().insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    RunningDemo demo;
    start(ctl, {u"--speed"_s, u"5000"_s, u"--seed"_s, u"5"_s}, demo);
    const qsizetype before = demo.events.size();
    WAIT_UNTIL((demo.read(), demo.events.size() > before + 20));
    for (const QJsonObject &event : std::as_const(demo.events)) {
        const QDateTime at = QDateTime::fromString(event["at"_L1].toString(), Qt::ISODateWithMs);
        QVERIFY2(at <= QDateTime::currentDateTimeUtc(), qPrintable(event["link"_L1].toString()));
    }
    interrupt(demo);
    QVERIFY(QDir(empty).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestJourneyDemo::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no seed") << QStringList {u"demo"_s, u"--seed"_s, u"x"_s};
    QTest::newRow("no speed") << QStringList {u"demo"_s, u"--speed"_s, u"0"_s};
    QTest::newRow("too fast") << QStringList {u"demo"_s, u"--speed"_s, u"1e9"_s};
    QTest::newRow("a day on a clock that stands") << QStringList {u"demo"_s, u"--clock"_s, endOfDay};
    QTest::newRow("more words") << QStringList {u"demo"_s, u"town"_s};
}

void TestJourneyDemo::wrongUsage()
{
    QFETCH(QStringList, words);
    const CtlAnswer answer = Ctl().run(words);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestJourneyDemo)
#include "tst_journey_demo.moc"
