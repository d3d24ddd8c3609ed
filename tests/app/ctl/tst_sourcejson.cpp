// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sourcejson.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;
using namespace Qt::StringLiterals;

namespace {

// Outside the macros: moc takes the slashes of a raw string in one for a comment.
const QByteArray addedLine = R"({"id":"feeds/1","platform":"feeds","endpoint":"https://blog.example/feed")";

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Source source()
{
    Source source;
    source.number = 1;
    source.platform = u"feeds"_s;
    source.endpoint = QUrl(u"https://blog.example/feed"_s);
    return source;
}

} // namespace

class TestSourceJson : public QObject {
    Q_OBJECT
private slots:
    void ofAdded();
    void ofReport();
    void ofFailedReport();
    void ofRow();
    void fillableUntil();
};

void TestSourceJson::ofAdded()
{
    QCOMPARE(jsonOfAdded(source()).toBytes(), addedLine + '}');
}

void TestSourceJson::ofReport()
{
    PollReport report;
    report.reference = u"feeds/1"_s;
    report.platform = u"feeds"_s;
    report.asked = 3;
    report.found = 40;
    report.stored = 12;
    report.duplicate = 5;
    report.tooOld = 21;
    report.unmatched = 2;
    report.nextPoll = moment(u"2026-11-23T14:00:00Z"_s);
    // The very line of cli.md.
    QCOMPARE(jsonOf(report).toBytes(),
        QByteArray(R"({"source":"feeds/1","platform":"feeds","asked":3,"found":40,"stored":12,"duplicate":5,"tooOld":21,)"
                   R"("noDate":0,"future":0,"noLink":0,"unmatched":2,"suppressed":0,"notIndexable":0,"droppedFields":0,)"
                   R"("error":null,"nextPoll":"2026-11-23T14:00:00.000Z"})"));
}

void TestSourceJson::ofFailedReport()
{
    PollReport report;
    report.error = Error {ErrorKind::RateLimited, u"429"_s};
    QVERIFY(jsonOf(report).toBytes().endsWith(
        R"("error":{"kind":"rateLimited","sentence":"The server asked us to wait."},"nextPoll":null})"));
}

void TestSourceJson::ofRow()
{
    SourceRow row {.source = source(), .health = {}, .gaps = {}};
    row.source.title = u"Blog"_s;
    row.source.state = Source::State::Paused;
    row.health.lastGoodAt = moment(u"2026-11-23T12:00:00Z"_s);
    row.health.failuresInARow = 2;
    row.health.problem = Error {ErrorKind::Offline, u"nobody answered"_s};
    row.health.messages = 7;
    row.gaps.append({.source = {}, .from = moment(u"2026-11-23T12:00:00Z"_s), .to = {}, .cause = ErrorKind::Offline});
    QCOMPARE(jsonOf(row, {1}).toBytes(),
        QByteArray(addedLine + R"(,"organisation":"1",)"
                   R"("account":null,"title":"Blog","own":false,"state":"paused","lastAsked":null,)"
                   R"("lastGood":"2026-11-23T12:00:00.000Z","nextPoll":null,"failures":2,)"
                   R"("error":{"kind":"offline","sentence":"The server could not be reached.","detail":"nobody answered"},)"
                   R"("messages":7,"gaps":[{"from":"2026-11-23T12:00:00.000Z","to":null,"cause":"offline",)"
                   R"("fillableUntil":"2026-11-26T12:00:00.000Z"}]})"));
}

void TestSourceJson::fillableUntil()
{
    Gap gap;
    gap.from = moment(u"2026-11-23T12:00:00Z"_s);
    gap.to = moment(u"2026-11-23T14:00:00Z"_s);
    QCOMPARE(parley::ctl::fillableUntil(gap), moment(u"2026-11-26T12:00:00Z"_s));
}

QTEST_GUILESS_MAIN(TestSourceJson)
#include "tst_sourcejson.moc"
