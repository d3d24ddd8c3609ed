// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/nouns.h"

#include <QTest>

using namespace parley;
using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject {
    Q_OBJECT
private slots:
    void understands_data();
    void understands();
    void wrongUsage_data();
    void wrongUsage();
    void help_data();
    void help();
    void globalOptions();
    void repeatedOptions();
    void everyVerbIsWhole();

private:
    QList<Verb> m_verbs = allVerbs();
};

void TestCommandLine::understands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("positional");
    QTest::newRow("noun and verb") << u"inbox list"_s << u"inbox list"_s << QStringList();
    QTest::newRow("a noun alone") << u"platforms"_s << u"platforms"_s << QStringList();
    QTest::newRow("global options before") << u"--workspace /w --json inbox list"_s << u"inbox list"_s << QStringList();
    QTest::newRow("between") << u"inbox --json --organisation 1 list"_s << u"inbox list"_s << QStringList();
    QTest::newRow("after") << u"inbox show 1-8842 --json --workspace /w"_s << u"inbox show"_s << QStringList(u"1-8842"_s);
    QTest::newRow("with an equals sign") << u"--workspace=/w inbox show 1-1"_s << u"inbox show"_s << QStringList(u"1-1"_s);
    QTest::newRow("a value that looks like a noun")
        << u"--organisation inbox source list"_s << u"source list"_s << QStringList();
    QTest::newRow("a value that looks like help") << u"inbox search x --after 1-2"_s << u"inbox search"_s << QStringList(u"x"_s);
    QTest::newRow("standard input as passphrase file")
        << u"--passphrase-file - workspace status"_s << u"workspace status"_s << QStringList();
    QTest::newRow("several arguments")
        << u"inbox close 1-1 1-2 1-3"_s << u"inbox close"_s << QStringList {u"1-1"_s, u"1-2"_s, u"1-3"_s};
    QTest::newRow("a verb of two words")
        << u"workspace --json slots remove 1a80"_s << u"workspace slots remove"_s << QStringList(u"1a80"_s);
    QTest::newRow("after the double dash") << u"inbox search -- -x"_s << u"inbox search"_s << QStringList(u"-x"_s);
}

void TestCommandLine::understands()
{
    QFETCH(QString, line);
    const auto read = readCommandLine(line.split(u' '), m_verbs);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
    QVERIFY(read->kind == CommandLine::Kind::Run);
    QTEST(read->verb->fullName(), "verb");
    QTEST(read->arguments.positional, "positional");
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no command") << u"--json"_s;
    QTest::newRow("an unknown noun") << u"outbox list"_s;
    QTest::newRow("a verb of a later issue") << u"inbox assign 1-1"_s;
    QTest::newRow("a noun without its verb") << u"inbox"_s;
    QTest::newRow("half a verb of two words") << u"workspace slots"_s;
    QTest::newRow("an unknown second word") << u"workspace slots steal"_s;
    QTest::newRow("an unknown option") << u"inbox list --colour"_s;
    QTest::newRow("an option of another verb") << u"inbox show 1-1 --limit 5"_s;
    QTest::newRow("a missing argument") << u"inbox show"_s;
    QTest::newRow("one argument too many") << u"inbox show 1-1 1-2"_s;
    QTest::newRow("a missing value") << u"inbox list --limit"_s;
    QTest::newRow("a value for a flag") << u"inbox list --json=yes"_s;
    QTest::newRow("an option twice") << u"inbox list --limit 1 --limit 2"_s;
    QTest::newRow("another language") << u"--lang de inbox list"_s;
    QTest::newRow("a clock without a zone") << u"--clock 2026-11-23T12:00:00 inbox list"_s;
    QTest::newRow("a clock that is no moment") << u"--clock noon inbox list"_s;
    QTest::newRow("a passphrase in the arguments") << u"--passphrase secret inbox list"_s;
    QTest::newRow("help about nothing we know") << u"outbox help"_s;
    QTest::newRow("an internal command") << u"audit write a b"_s;
    QTest::newRow("words after a noun that stands alone") << u"platforms list"_s;
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QString, line);
    const auto read = readCommandLine(line.split(u' '), m_verbs);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY(!read.error().detail.contains(u'\n'));
}

void TestCommandLine::help_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("noun");
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("help") << QStringList(u"help"_s) << QString();
    QTest::newRow("--help") << QStringList(u"--help"_s) << QString();
    QTest::newRow("-h") << QStringList(u"-h"_s) << QString();
    QTest::newRow("of a noun") << QStringList {u"inbox"_s, u"help"_s} << u"inbox"_s;
    QTest::newRow("help, then the noun") << QStringList {u"help"_s, u"inbox"_s} << u"inbox"_s;
    QTest::newRow("of a verb") << QStringList {u"inbox"_s, u"show"_s, u"--help"_s} << u"inbox"_s;
}

void TestCommandLine::help()
{
    QFETCH(QStringList, words);
    const auto read = readCommandLine(words, m_verbs);
    QVERIFY(read.has_value());
    QVERIFY(read->kind == CommandLine::Kind::Help);
    QTEST(read->noun, "noun");
}

void TestCommandLine::globalOptions()
{
    const auto read = readCommandLine({u"--clock"_s, u"2026-11-23T13:00:00+01:00"_s, u"source"_s, u"list"_s, u"--json"_s, u"--quiet"_s,
                                          u"--lang"_s, u"nl"_s, u"--organisation"_s, u"Zonnestroom"_s, u"--passphrase-file"_s, u"-"_s,
                                          u"--workspace"_s, u"/somewhere/else/"_s, u"--yes"_s},
        m_verbs);
    QVERIFY(read.has_value());
    const GlobalOptions expected {.workspace = u"/somewhere/else"_s, .organisation = u"Zonnestroom"_s, .passphraseFile = u"-"_s,
        .language = u"nl"_s, .style = {.json = true, .quiet = true},
        .clock = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate)};
    QVERIFY(read->global == expected);
    QCOMPARE(read->arguments.organisation, u"Zonnestroom"_s);
    QVERIFY(read->confirmed);
    const auto bare = readCommandLine({u"source"_s, u"list"_s}, m_verbs);
    QVERIFY(bare.has_value());
    QCOMPARE(bare->global.workspace, defaultWorkspaceFolder());
    QVERIFY(!bare->confirmed);
}

void TestCommandLine::repeatedOptions()
{
    const auto read = readCommandLine(
        {u"organisation"_s, u"add"_s, u"Zonnestroom"_s, u"--name"_s, u"Zonne Stroom"_s, u"--name=ZS"_s}, m_verbs);
    QVERIFY(read.has_value());
    QCOMPARE(read->arguments.values(u"name"_s), QStringList({u"Zonne Stroom"_s, u"ZS"_s}));
}

void TestCommandLine::everyVerbIsWhole()
{
    for (const Verb &verb : std::as_const(m_verbs)) {
        QVERIFY2(verb.access == Access::None ? bool(verb.runAlone) : bool(verb.run), qPrintable(verb.fullName()));
        QVERIFY2(verb.isInternal || !verb.help.isEmpty(), qPrintable(verb.fullName()));
        QVERIFY2(verb.least <= verb.most, qPrintable(verb.fullName()));
        for (const VerbOption &option : verb.options)
            QVERIFY2((option.kind == VerbOption::Kind::Flag) == option.valueName.isEmpty(), qPrintable(option.name));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
