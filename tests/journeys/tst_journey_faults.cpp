// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/support/faultpaths.h"
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int missed = 8; // Items that appear while the fault lasts.
const QString beforeFault = u"2026-11-23T11:00:00Z"_s;
const QString duringFault = u"2026-11-23T11:30:00Z"_s;
const QString afterFault = u"2026-11-23T12:00:00Z"_s;

struct Case {
    QString name;
    QByteArray target; ///< Below /fault/.
    QString kind;      ///< Of the error.
    bool keepsItems = false;
    std::shared_ptr<FaultServer> server = {};
    QString source = {};
};

/// The longest one lasts a minute: until the client's own limit on a whole exchange.
QList<Case> allCases()
{
    return {
        {.name = u"tooMany"_s, .target = "status/429?retry-after=600", .kind = u"rateLimited"_s},
        {.name = u"fault"_s, .target = "status/500", .kind = u"serverError"_s},
        {.name = u"busy"_s, .target = "status/503", .kind = u"serverError"_s},
        {.name = u"nothing"_s, .target = "status/404", .kind = u"notFound"_s},
        {.name = u"forbidden"_s, .target = "status/403", .kind = u"unauthorized"_s},
        {.name = u"gone"_s, .target = "status/410", .kind = u"gone"_s},
        {.name = u"broken"_s, .target = "broken/broken", .kind = u"badResponse"_s},
        {.name = u"reset"_s, .target = "reset/reset", .kind = u"badResponse"_s},
        {.name = u"silence"_s, .target = "silence/silence", .kind = u"timedOut"_s},
        {.name = u"cut"_s, .target = "cut/cut", .kind = u"cutOff"_s, .keepsItems = true},
        {.name = u"chunked"_s, .target = "cut-chunked/chunked", .kind = u"cutOff"_s, .keepsItems = true},
        {.name = u"packed"_s, .target = "cut-gzip/packed", .kind = u"cutOff"_s, .keepsItems = true},
        {.name = u"huge"_s, .target = "huge/huge", .kind = u"tooLarge"_s},
        {.name = u"announced"_s, .target = "huge/announced?announced", .kind = u"tooLarge"_s},
        {.name = u"slow"_s, .target = "drip/slow?ms=1000", .kind = u"timedOut"_s},
        {.name = u"bomb"_s, .target = "bomb/bomb?bytes=67108864", .kind = u"tooLarge"_s},
        {.name = u"encoded"_s, .target = "wrong-gzip/encoded", .kind = u"badResponse"_s},
        {.name = u"page"_s, .target = "html/page", .kind = u"wrongType"_s},
        {.name = u"loop"_s, .target = "loop", .kind = u"redirectLoop"_s},
        {.name = u"hops"_s, .target = "hops/9/hops", .kind = u"redirectLoop"_s},
    };
}

/// Odd, and no fault.
const QByteArrayList oddTargets {
    "until-close/closing", "gzip/gzip", "deflate/deflate", "wrong-charset/charset", "moved/moved", "hops/3/hopping"};

QList<FeedEntry> entriesOf(const QString &name, int newer)
{
    QList<FeedEntry> entries;
    for (int i = newer; i >= 0; --i) {
        const QString number = QString::number(i);
        entries.append({.guid = name + u'-' + number, .link = u"https://proef.example/"_s + name + u'/' + number,
            .title = name + u' ' + number, .text = u"Zonnestroom "_s + name, .author = u"Jan"_s,
            .posted = QDateTime::fromString(beforeFault, Qt::ISODate).addSecs(60 * (i > 0 ? i : -10))});
    }
    return entries;
}

/// A folder of recorded feeds, one for each name; `newer` items more than at first.
void record(const QString &folder, const QStringList &names, int newer)
{
    QJsonArray responses;
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(rssFeed(entriesOf(name, newer)));
        const QJsonObject headers {
            {u"content-type"_s, u"application/rss+xml; charset=UTF-8"_s}, {u"etag"_s, u"\"%1\""_s.arg(newer)}};
        responses.append(QJsonObject {{u"path"_s, u'/' + name}, {u"file"_s, name}, {u"headers"_s, headers}});
    }
    QFile manifest(folder + u"/manifest.json"_s);
    if (manifest.open(QIODevice::WriteOnly))
        manifest.write(QJsonDocument(QJsonObject {{u"responses"_s, responses}}).toJson());
}

} // namespace

class TestJourneyFaults : public QObject {
    Q_OBJECT
private slots:
    void init();
    void faultsNextToGood();
    void wrongCertificate();
};

void TestJourneyFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestJourneyFaults::faultsNextToGood()
{
    QList<Case> cases = allCases();
    QStringList names {u"good"_s};
    for (const Case &one : std::as_const(cases))
        names.append(one.name);
    for (const QByteArray &odd : oddTargets)
        names.append(QString::fromLatin1(odd.sliced(odd.lastIndexOf('/') + 1)));
    const QTemporaryDir folder;
    const FixtureFolder recorded(folder.path());
    record(folder.path(), names, 0);

    bool isFaulty = false;
    FaultServer server;
    server.fallBack([&](const FaultRequest &request) {
        return faultAnswer(request, recorded).value_or(recorded.answerTo(request));
    });
    QVERIFY(server.listen());

    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(beforeFault);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    const QString good = ctl.addOwnSource(server.url(u"/good"_s));
    QStringList odd;
    for (const QByteArray &target : oddTargets)
        odd.append(ctl.addOwnSource(server.url(u"/fault/"_s + QString::fromLatin1(target))));
    for (Case &one : cases) {
        // Each is a site of its own: a client opens only so many connections to one.
        one.server = std::make_shared<FaultServer>();
        QVERIFY(one.server->listen());
        one.server->fallBack([&, path = '/' + one.name.toUtf8()](const FaultRequest &request) {
            if (!isFaulty)
                return recorded.answerTo({.method = request.method, .target = path, .fields = request.fields, .body = {}});
            return faultAnswer(request, recorded).value_or(recorded.answerTo(request));
        });
        one.source = ctl.addOwnSource(one.server->url(u"/fault/"_s + QString::fromLatin1(one.target)));
        QVERIFY(!one.source.isEmpty());
    }
    const CtlAnswer first = ctl.run({u"collect"_s, u"once"_s});
    QVERIFY2(first.exitCode == 0, first.out + first.err);
    QCOMPARE(first.lines().size(), 1 + odd.size() + cases.size());
    for (const QJsonObject &line : first.lines())
        QVERIFY2(line["stored"_L1].toInt() == 1, QJsonDocument(line).toJson());

    // All at once; the good ones go on.
    record(folder.path(), names, missed);
    isFaulty = true;
    ctl.setClock(duringFault);
    const CtlAnswer faulty = ctl.run({u"collect"_s, u"once"_s}, 150s);
    QCOMPARE(faulty.exitCode, 5);
    for (const QString &source : QStringList(good) + odd) {
        const QJsonObject line = faulty.line(u"source"_s, source);
        QVERIFY2(line["error"_L1].isNull() && line["stored"_L1].toInt() == missed, QJsonDocument(line).toJson());
    }
    const CtlAnswer list = ctl.run({u"--lang"_s, u"en"_s, u"source"_s, u"list"_s});
    const CtlAnswer dutch = ctl.run({u"--lang"_s, u"nl"_s, u"source"_s, u"list"_s});
    QVERIFY(list.line(u"id"_s, good)["error"_L1].isNull());
    QVERIFY(list.line(u"id"_s, good)["gaps"_L1].toArray().isEmpty());
    int translated = 0;
    QStringList others; // Than was expected.
    for (const Case &one : std::as_const(cases)) {
        const QJsonObject report = faulty.line(u"source"_s, one.source);
        const QJsonObject source = list.line(u"id"_s, one.source);
        const QByteArray told = one.name.toUtf8() + '\n' + QJsonDocument(report).toJson() + QJsonDocument(source).toJson();
        const QString kind = report["error"_L1]["kind"_L1].toString();
        QVERIFY2(source["error"_L1]["kind"_L1].toString() == kind, told);
        if (kind != one.kind)
            others.append(u"%1: %2, not %3"_s.arg(one.name, kind, one.kind));
        const QString sentence = source["error"_L1]["sentence"_L1].toString();
        QVERIFY2(sentence.size() > 10 && sentence.contains(u' ') && sentence.endsWith(u'.'), told);
        translated += dutch.line(u"id"_s, one.source)["error"_L1]["sentence"_L1].toString() != sentence ? 1 : 0;
        const int stored = report["stored"_L1].toInt();
        if (one.keepsItems ? stored == 0 || stored == missed : stored > 0)
            others.append(u"%1: %2 stored"_s.arg(one.name).arg(stored));
        const QJsonArray gaps = source["gaps"_L1].toArray();
        QVERIFY2(gaps.size() == 1, told);
        QCOMPARE(gaps[0]["from"_L1].toString(), u"2026-11-23T11:00:00.000Z"_s);
        QCOMPARE(source["state"_L1].toString(), one.kind == "gone"_L1 ? u"switchedOff"_s : u"active"_s);
    }

    QVERIFY2(others.isEmpty(), qPrintable(others.join(u"; "_s)));

    // Mended: the next poll fills the gaps.
    isFaulty = false;
    ctl.setClock(afterFault);
    for (const Case &one : std::as_const(cases)) {
        if (one.kind == "gone"_L1)
            QCOMPARE(ctl.run({u"source"_s, u"resume"_s, one.source}).exitCode, 0);
    }
    const CtlAnswer mended = ctl.run({u"collect"_s, u"once"_s});
    QVERIFY2(mended.exitCode == 0, mended.out + mended.err);
    const CtlAnswer filled = ctl.run({u"source"_s, u"list"_s});
    for (const Case &one : std::as_const(cases)) {
        const QJsonObject source = filled.line(u"id"_s, one.source);
        const QByteArray told = one.name.toUtf8() + '\n' + QJsonDocument(source).toJson();
        QVERIFY2(source["error"_L1].isNull(), told);
        QVERIFY2(source["gaps"_L1].toArray().isEmpty(), told);
        QVERIFY2(source["messages"_L1].toInt() == 1 + missed, told);
        QCOMPARE(mended.line(u"source"_s, one.source)["stored"_L1].toInt()
                + faulty.line(u"source"_s, one.source)["stored"_L1].toInt(), missed);
        const FaultRequest last = one.server->requests().last();
        if (one.keepsItems)
            QVERIFY2(last.value("if-none-match").isEmpty() && last.value("if-modified-since").isEmpty(), told);
    }
    if (translated == 0)
        qInfo("There is no Dutch yet.");
    else
        QCOMPARE(translated, cases.size());
    QCOMPARE(ctl.run({u"workspace"_s, u"check"_s}).exitCode, 0);
}

void TestJourneyFaults::wrongCertificate()
{
    const auto certificate = TestCertificate::make(u"DNS:elders.example"_s);
    QVERIFY(certificate);
    FaultServer secure;
    QVERIFY(secure.listen(&*certificate));
    secure.fallBack([](const FaultRequest &) { return feedAnswer(rssFeed(entriesOf(u"geheim"_s, 3))); });
    FaultServer plain;
    QVERIFY(plain.listen());
    plain.fallBack([](const FaultRequest &) { return feedAnswer(rssFeed(entriesOf(u"open"_s, 3))); });
    Ctl ctl;
    QVERIFY(ctl.makeWorkspace());
    ctl.setClock(duringFault);
    QCOMPARE(ctl.run({u"organisation"_s, u"add"_s, u"Zonnestroom"_s}).exitCode, 0);
    const QString wrong = ctl.addOwnSource(secure.url(u"/feed"_s));
    const QString good = ctl.addOwnSource(plain.url(u"/feed"_s));
    const CtlAnswer polled = ctl.run({u"collect"_s, u"once"_s});
    QCOMPARE(polled.exitCode, 5);
    QCOMPARE(polled.line(u"source"_s, wrong)["error"_L1]["kind"_L1].toString(), u"certificateWrong"_s);
    QCOMPARE(polled.line(u"source"_s, good)["stored"_L1].toInt(), 4);
    QVERIFY(secure.requests().isEmpty()); // Nothing was asked of it.
    QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).lines().size(), 4);
}

QTEST_GUILESS_MAIN(TestJourneyFaults)
#include "tst_journey_faults.moc"
