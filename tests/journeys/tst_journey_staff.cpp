// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/ctl.h"
#include "tests/journeys/feedtext.h"
#include "tests/support/faultserver.h"

#include <QJsonArray>
#include <QTest>

using namespace parley::test;
using namespace Qt::StringLiterals;

/// Four people on one workspace, by the real parleyctl: each opens it with a passphrase of their own, and may what their
/// roles say.
class TestJourneyStaff : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void add();
    void agent();
    void dpo();
    void auditor();
    void takenAway();

private:
    CtlAnswer as(const QString &name, const QStringList &command)
    {
        m_ctl.setPassphrase(phraseOf(name));
        return m_ctl.run(command);
    }
    CtlAnswer addStaff(const QString &name, const QString &roles, const QStringList &more = {});
    static QByteArray phraseOf(const QString &name)
    {
        return name.isEmpty() ? Ctl::phrase().toUtf8() : "vijf nuchtere woorden van "_ba + name.toLower().toUtf8();
    }
    static QString ruleOf(const CtlAnswer &answer) { return QString::fromUtf8(answer.err); }

    FaultServer m_server;
    Ctl m_ctl;
    QString m_conversation;
};

void TestJourneyStaff::initTestCase()
{
    QVERIFY(m_server.listen());
    const QList<FeedEntry> entries {{.guid = u"urn:1"_s, .link = u"https://proef.example/1"_s, .title = u"Bericht 1"_s,
        .text = u"Zonnestroom doet het niet"_s, .author = u"Jan"_s, .posted = QDateTime::currentDateTimeUtc().addSecs(-3600)}};
    m_server.fallBack([entries](const FaultRequest &) { return feedAnswer(atomFeed(entries)); });
    QVERIFY(m_ctl.makeWorkspace());
    for (const QString &name : {u"Zonnestroom"_s, u"Windkracht"_s})
        QCOMPARE(m_ctl.run({u"organisation"_s, u"add"_s, name}).exitCode, 0);
    QVERIFY(!m_ctl.addOwnSource(m_server.url(u"/feed"_s), {u"--organisation"_s, u"Zonnestroom"_s}).isEmpty());
    QCOMPARE(m_ctl.run({u"collect"_s, u"once"_s}).exitCode, 0);
    m_conversation = m_ctl.run({u"inbox"_s, u"list"_s, u"--organisation"_s, u"Zonnestroom"_s}).only()["id"_L1].toString();
    QVERIFY(!m_conversation.isEmpty());
}

CtlAnswer TestJourneyStaff::addStaff(const QString &name, const QString &roles, const QStringList &more)
{
    const QString file = m_ctl.fileWith(u"passphrase-"_s + name, phraseOf(name) + '\n');
    return as({}, QStringList {u"staff"_s, u"add"_s, name, u"--role"_s, roles, u"--new-passphrase-file"_s, file} + more);
}

void TestJourneyStaff::add()
{
    // Alone: one person without a name, who may everything.
    const QJsonObject alone = as({}, {u"staff"_s, u"list"_s}).only();
    QCOMPARE(alone["roles"_L1].toArray().size(), 5);
    QVERIFY(alone["self"_L1].toBool() && alone["name"_L1].toString().isEmpty());
    QCOMPARE(as({}, {u"staff"_s, u"rename"_s, u"1"_s, u"Lea"_s}).exitCode, 0);

    QCOMPARE(addStaff(u"Agnes"_s, u"agent"_s, {u"--for"_s, u"Zonnestroom"_s}).exitCode, 0);
    QCOMPARE(addStaff(u"Dirk"_s, u"dpo"_s).exitCode, 0);
    QCOMPARE(addStaff(u"Ada"_s, u"auditor"_s).exitCode, 0);
    QCOMPARE(addStaff(u"Agnes"_s, u"agent"_s).exitCode, 4);
    QCOMPARE(addStaff(u"Wim"_s, u"baas"_s).exitCode, 2);
    const CtlAnswer weak = as({}, {u"staff"_s, u"add"_s, u"Wim"_s, u"--role"_s, u"agent"_s, u"--new-passphrase-file"_s,
        m_ctl.fileWith(u"weak"_s, "welkom01\n")});
    QCOMPARE(weak.exitCode, 4);
    const CtlAnswer list = as({}, {u"staff"_s, u"list"_s});
    QCOMPARE(list.lines().size(), 4);
    QCOMPARE(list.line(u"name"_s, u"Agnes"_s)["organisations"_L1].toArray(), QJsonArray {u"1"_s});
}

void TestJourneyStaff::agent()
{
    QCOMPARE(as(u"Agnes"_s, {u"inbox"_s, u"list"_s}).only()["id"_L1].toString(), m_conversation);
    QCOMPARE(as(u"Agnes"_s, {u"inbox"_s, u"close"_s, m_conversation}).exitCode, 0);
    const QStringList refused[] {{u"inbox"_s, u"list"_s, u"--organisation"_s, u"Windkracht"_s}, {u"organisation"_s, u"add"_s, u"Getijde"_s},
        {u"staff"_s, u"add"_s, u"Wim"_s, u"--role"_s, u"agent"_s, u"--new-passphrase-file"_s, m_ctl.fileWith(u"wim"_s, phraseOf(u"Wim"_s))},
        {u"staff"_s, u"grant"_s, u"Agnes"_s, u"--role"_s, u"dpo"_s}, {u"source"_s, u"pause"_s, u"feeds/1"_s},
        {u"workspace"_s, u"backup"_s, m_ctl.folder() + u"/b.tar"_s}};
    for (const QStringList &command : refused) {
        const CtlAnswer answer = as(u"Agnes"_s, command);
        QVERIFY2(answer.exitCode == 4 && answer.err.contains("rule: "), (command.join(u' ').toUtf8() + ": " + answer.err));
    }
    QCOMPARE(as({}, {u"staff"_s, u"list"_s}).lines().size(), 4);
}

void TestJourneyStaff::dpo()
{
    QCOMPARE(as(u"Dirk"_s, {u"inbox"_s, u"show"_s, m_conversation}).exitCode, 0);
    QCOMPARE(as(u"Dirk"_s, {u"workspace"_s, u"backup"_s, m_ctl.folder() + u"/b.tar"_s}).exitCode, 4); // With all the keys.
    const CtlAnswer reopened = as(u"Dirk"_s, {u"inbox"_s, u"reopen"_s, m_conversation});
    QCOMPARE(reopened.exitCode, 4);
    QVERIFY2(reopened.err.contains("role-may-not-handle-conversations"), reopened.err);
}

void TestJourneyStaff::auditor()
{
    QCOMPARE(as(u"Ada"_s, {u"organisation"_s, u"list"_s}).lines().size(), 2);
    QCOMPARE(as(u"Ada"_s, {u"inbox"_s, u"list"_s}).exitCode, 4);
    QCOMPARE(as(u"Ada"_s, {u"inbox"_s, u"show"_s, m_conversation}).exitCode, 4);
    QCOMPARE(as(u"Ada"_s, {u"inbox"_s, u"search"_s, u"Zonnestroom"_s, u"--organisation"_s, u"1"_s}).exitCode, 4);
}

void TestJourneyStaff::takenAway()
{
    QCOMPARE(as({}, {u"staff"_s, u"revoke"_s, u"Agnes"_s}).exitCode, 4); // Without --yes.
    QCOMPARE(as({}, {u"staff"_s, u"revoke"_s, u"Lea"_s, u"--yes"_s}).exitCode, 4); // The last of two roles, and oneself.
    QCOMPARE(as({}, {u"staff"_s, u"grant"_s, u"Agnes"_s, u"--everywhere"_s}).exitCode, 0);
    QCOMPARE(as(u"Agnes"_s, {u"inbox"_s, u"list"_s, u"--organisation"_s, u"Windkracht"_s}).exitCode, 0);
    QCOMPARE(as({}, {u"staff"_s, u"revoke"_s, u"Agnes"_s, u"--for"_s, u"Zonnestroom"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(as(u"Agnes"_s, {u"inbox"_s, u"show"_s, m_conversation}).exitCode, 4);
    const CtlAnswer removed = as({}, {u"staff"_s, u"revoke"_s, u"Agnes"_s, u"--yes"_s});
    QVERIFY2(removed.exitCode == 0, removed.err);
    QVERIFY(!removed.only()["removed"_L1].isNull());
    QCOMPARE(as(u"Agnes"_s, {u"inbox"_s, u"list"_s}).exitCode, 3);
    QCOMPARE(as({}, {u"inbox"_s, u"list"_s, u"--organisation"_s, u"Zonnestroom"_s, u"--filter"_s, u"is:all"_s}).only()["id"_L1].toString(), m_conversation);
    QCOMPARE(as({}, {u"workspace"_s, u"check"_s}).exitCode, 0);
    QCOMPARE(as(u"Dirk"_s, {u"inbox"_s, u"show"_s, m_conversation}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestJourneyStaff)
#include "tst_journey_staff.moc"
