// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/handedcommand.h"

#include "app/ctl/nouns.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestHandedCommand : public QObject {
    Q_OBJECT
private slots:
    void roundTrip();
    void fromJsonRefuses_data();
    void fromJsonRefuses();
    void verbIn_data();
    void verbIn();
};

void TestHandedCommand::roundTrip()
{
    HandedCommand command {.noun = u"inbox"_s, .verb = u"note"_s, .arguments = {}, .style = {.json = true, .quiet = false}};
    command.arguments.positional = {u"1-8842"_s};
    command.arguments.options = {{u"text"_s, {u"één \"noot\"\n"_s}}, {u"set"_s, {u"a=1"_s, u"b=2"_s}}};
    command.arguments.files = {{u"text-file"_s, QByteArray("\0\xff", 2)}};
    command.arguments.organisation = u"Zonnestroom"_s;
    const auto read = HandedCommand::fromJson(command.toJson());
    QVERIFY(read.has_value());
    QCOMPARE(read->noun, command.noun);
    QCOMPARE(read->verb, command.verb);
    QVERIFY(read->arguments == command.arguments);
    QVERIFY(read->style.json);
    QVERIFY(!read->style.quiet);
}

void TestHandedCommand::fromJsonRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("cut off") << QByteArray("{\"noun\":\"inb");
}

void TestHandedCommand::fromJsonRefuses()
{
    QFETCH(QByteArray, json);
    QVERIFY(!HandedCommand::fromJson(json));
}

void TestHandedCommand::verbIn_data()
{
    QTest::addColumn<QString>("noun");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("positional");
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a write") << u"inbox"_s << u"close"_s << QStringList(u"1-1"_s) << QString() << true;
    QTest::newRow("an audit line") << u"audit"_s << u"write"_s << QStringList {u"a"_s, u"b"_s} << QString() << true;
    QTest::newRow("a verb that there is not") << u"inbox"_s << u"burn"_s << QStringList(u"1-1"_s) << QString() << false;
    QTest::newRow("one that asks for the passphrase") << u"workspace"_s << u"key"_s << QStringList(u"1"_s) << QString() << false;
    QTest::newRow("one without a workspace") << u"workspace"_s << u"create"_s << QStringList() << QString() << false;
    QTest::newRow("too few arguments") << u"inbox"_s << u"close"_s << QStringList() << QString() << false;
    QTest::newRow("an option of a newer version") << u"inbox"_s << u"close"_s << QStringList(u"1-1"_s) << u"why"_s << false;
}

void TestHandedCommand::verbIn()
{
    QFETCH(QString, noun);
    QFETCH(QString, verb);
    QFETCH(QStringList, positional);
    QFETCH(QString, option);
    HandedCommand command {.noun = noun, .verb = verb, .arguments = {}, .style = {}};
    command.arguments.positional = positional;
    if (!option.isEmpty())
        command.arguments.options.insert(option, {u"x"_s});
    QTEST(command.verbIn(allVerbs()).has_value(), "accepted");
}

QTEST_GUILESS_MAIN(TestHandedCommand)
#include "tst_handedcommand.moc"
