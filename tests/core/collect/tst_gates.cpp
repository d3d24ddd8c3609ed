// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/gates.h"

#include <QTimeZone>
#include <QtTest>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

/// A platform whose payloads are lists of `field=value` lines.
class LineConnector final : public Connector {
public:
    PlatformInfo platform() const override { return {}; }
    Result<Source> prepared(const Source &typed) const override { return typed; }
    HttpRequest poll(const Source &, const PollContext &) const override { return {}; }
    Result<Harvest> read(const Source &, const PollContext &, const HttpRequest &, const HttpResponse &) const override
    {
        return Harvest {};
    }
    Redacted without(Fields fields, const QByteArray &payload, const QString &) const override
    {
        Redacted redacted;
        for (const QByteArray &line : payload.split('\n')) {
            const auto field = fieldFromName(QString::fromUtf8(line.split('=').first()));
            if (field && fields.testFlag(*field))
                ++redacted.dropped;
            else
                redacted.payload += line + '\n';
        }
        return redacted;
    }
};

FoundMessage item(const QString &text, std::optional<QDateTime> posted)
{
    FoundMessage found;
    found.platformId = u"blog.example/1"_s;
    found.permalink = QUrl(u"https://blog.example/1"_s);
    found.text = text;
    found.postedAt = posted;
    return found;
}

} // namespace

class TestGates : public QObject {
    Q_OBJECT

private slots:
    void date_data();
    void date();
    void undated();
    void linkAndName();
    void fieldsNotChosen();
    void idMadeOfFields();
    void notToBeIndexed();

private:
    GateRules rules(Fields chosen = allFields())
    {
        return {.connector = m_connector, .names = m_names, .chosen = chosen, .ownSource = false, .now = now, .memory = {}};
    }

    LineConnector m_connector;
    NameMatcher m_names {{u"Zonnestroom"_s}};
};

void TestGates::date_data()
{
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<int>("refusal"); // -1: collected.
    constexpr qint64 hours72 = 72 * 3'600'000;
    QTest::newRow("72:00:00 to the millisecond") << hours72 << -1;
    QTest::newRow("a millisecond older") << hours72 + 1 << int(Refusal::TooOld);
    QTest::newRow("72:00:01") << hours72 + 1000 << int(Refusal::TooOld);
    QTest::newRow("now") << qint64(0) << -1;
    QTest::newRow("five minutes ahead") << qint64(-300'000) << -1;
    QTest::newRow("five minutes and a second ahead") << qint64(-301'000) << int(Refusal::Future);
    QTest::newRow("1970") << now.toMSecsSinceEpoch() << int(Refusal::TooOld);
}

void TestGates::date()
{
    QFETCH(qint64, ageMs);
    QFETCH(int, refusal);
    const auto passed = passGates(item(u"Zonnestroom"_s, now.addMSecs(-ageMs)), rules());
    if (refusal < 0)
        QVERIFY(std::holds_alternative<CollectedMessage>(passed));
    else
        QCOMPARE(int(std::get<Refusal>(passed)), refusal);
}

void TestGates::undated()
{
    const FoundMessage found = item(u"Zonnestroom"_s, std::nullopt);
    GateRules first = rules();
    QCOMPARE(std::get<Refusal>(passGates(found, first)), Refusal::NoDate);

    first.memory.lastCompleteAt = now.addSecs(-3600);
    const auto passed = passGates(found, first);
    QVERIFY(std::holds_alternative<CollectedMessage>(passed));
    QVERIFY(!std::get<CollectedMessage>(passed).dateCertain);

    first.memory.seen = {seenHashes(found).first()};
    QCOMPARE(std::get<Refusal>(passGates(found, first)), Refusal::NoDate);

    first.memory.seen.clear();
    first.memory.lastCompleteAt = now.addSecs(-72 * 3600);
    QCOMPARE(std::get<Refusal>(passGates(found, first)), Refusal::NoDate);
}

void TestGates::linkAndName()
{
    FoundMessage found = item(u"niets"_s, now);
    QCOMPARE(std::get<Refusal>(passGates(found, rules())), Refusal::Unmatched);
    GateRules own = rules();
    own.ownSource = true;
    QVERIFY(std::holds_alternative<CollectedMessage>(passGates(found, own)));
    found.addressed = true;
    QVERIFY(std::holds_alternative<CollectedMessage>(passGates(found, rules())));
    found.permalink = QUrl();
    QCOMPARE(std::get<Refusal>(passGates(found, own)), Refusal::NoLink);
    found.postedAt = now.addDays(-4);
    QCOMPARE(std::get<Refusal>(passGates(found, own)), Refusal::TooOld); // The date comes first.
}

void TestGates::fieldsNotChosen()
{
    FoundMessage found = item(u"Zonnestroom"_s, now);
    found.author.displayName = u"Fatima"_s;
    found.author.location = u"Leeuwarden"_s;
    found.author.gender = u"v"_s;
    found.author.bio = u""_s;
    found.attachments.append({.name = u"a"_s, .mime = {}, .url = {}});
    found.payload = "text=x\nlocation=Leeuwarden\nname=Fatima";
    const auto passed = passGates(found, rules(Field::Name | Field::Bio));
    const auto &message = std::get<CollectedMessage>(passed);
    QCOMPARE(message.found.author.displayName, u"Fatima"_s);
    QVERIFY(message.found.author.bio.has_value()); // Given, and empty.
    QVERIFY(!message.found.author.location);
    QVERIFY(!message.found.author.gender);
    QVERIFY(message.found.attachments.isEmpty());
    QVERIFY(!message.found.payload.contains("Leeuwarden"));
    QVERIFY(message.notChosen.testFlag(Field::Location));
    QVERIFY(!message.notChosen.testFlag(Field::Name));
    QCOMPARE(message.droppedFields, 3); // Location, gender and the attachment; the payload's copy is the same value.
}

void TestGates::idMadeOfFields()
{
    FoundMessage found = item(u"Zonnestroom"_s, now);
    found.author.displayName = u"Fatima"_s;
    found.author.platformUserId = u"blog.example|Fatima"_s;
    const auto idOf = [&](Fields chosen) {
        return std::get<CollectedMessage>(passGates(found, rules(chosen))).found.author.platformUserId;
    };
    QCOMPARE(idOf({}), u"blog.example|Fatima"_s); // The platform's own.
    found.author.idFrom = Field::Name;
    QCOMPARE(idOf(Field::Name), u"blog.example|Fatima"_s);
    const QString hash = idOf(Field::Bio);
    QVERIFY(!hash.isEmpty() && !hash.contains(u"Fatima"_s));
    found.author.platformUserId = u"blog.example|Marit"_s;
    QVERIFY(idOf(Field::Bio) != hash);
}

void TestGates::notToBeIndexed()
{
    FoundMessage found = item(u"Zonnestroom"_s, now);
    found.indexable = false;
    QCOMPARE(std::get<Refusal>(passGates(found, rules())), Refusal::NotIndexable);
    found.postedAt = now.addDays(-4);
    QCOMPARE(std::get<Refusal>(passGates(found, rules())), Refusal::TooOld); // The date comes first.
}

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
