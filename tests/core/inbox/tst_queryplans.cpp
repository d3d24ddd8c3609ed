// SPDX-License-Identifier: GPL-3.0-or-later
// Speed is designed in: no hot statement may walk or sort a big table (storage.md, sections 5 and 6).
#include "inboxfixture.h"

#include "core/store/conversationlist.h"
#include "core/store/messagestore.h"
#include "core/store/searchindex.h"
#include "core/store/statement.h"

#include <QSqlDriver>

#include <sqlite3.h>

using namespace parley;
using namespace Qt::StringLiterals;

class TestQueryPlans : public QObject {
    Q_OBJECT

private slots:
    void plans_data();
    void plans();
    void readers();
    void indexIsWrittenOnce();

private:
    static void check(Connection &connection, const QString &sql, const QString &index = {});
};

void TestQueryPlans::plans_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    const QString list = u"SELECT c.id FROM conversation c CROSS JOIN message f ON f.id = c.first_message WHERE %1"
                         " AND (c.last_activity_ms, c.id) < (?1, ?2) ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT 50"_s;
    const QString place = u"SELECT c.last_activity_ms, c.id FROM conversation c WHERE %1 AND c.last_activity_ms < ?1"
                          " ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT 1 OFFSET ?2"_s;
    QTest::newRow("a row of all") << place.arg(u"?4 = 0"_s) << u"COVERING INDEX conversation_all"_s;
    QTest::newRow("a row of the open ones") << place.arg(u"c.state = 0 AND ?4 = 0"_s) << u"COVERING INDEX conversation_state"_s;
    QTest::newRow("a row of the unread ones") << place.arg(u"c.unread > 0 AND ?4 = 0"_s) << u"conversation_unread"_s;
    QTest::newRow("a row of a source") << place.arg(u"c.source = ?4"_s) << u"COVERING INDEX conversation_source"_s;
    QTest::newRow("all") << list.arg(u"?4 = 0"_s) << u"conversation_all"_s;
    QTest::newRow("open") << list.arg(u"c.state = 0 AND ?4 = 0"_s) << u"conversation_state"_s;
    QTest::newRow("unread") << list.arg(u"c.unread > 0 AND ?4 = 0"_s) << u"conversation_unread"_s;
    QTest::newRow("private") << list.arg(u"c.n_private > 0 AND ?4 = 0"_s) << u"conversation_private"_s;
    QTest::newRow("source") << list.arg(u"c.source = ?4"_s) << u"conversation_source"_s;
    QTest::newRow("conversation") << u"SELECT * FROM message m WHERE m.conversation = ?1 ORDER BY m.id"_s << u"message_conversation"_s;
    QTest::newRow("expired") << u"SELECT id FROM message WHERE expires_ms <= ?1 ORDER BY expires_ms LIMIT 200"_s << u"message_expires"_s;
    QTest::newRow("waiting") << u"SELECT conversation FROM message WHERE parent_key = ?1 AND parent IS NULL"_s
                             << u"message_waits_key"_s;
    QTest::newRow("same author's conversations")
        << u"SELECT count(DISTINCT conversation) FROM message WHERE author = (SELECT author FROM message WHERE id = ?1)"_s
        << u"message_author"_s;
    QTest::newRow("messages of a source") << u"SELECT count(*) FROM message_source WHERE source = ?1"_s << u"message_source_source"_s;
    QTest::newRow("search") << u"SELECT rowid FROM ftp_1 WHERE ftp_1 MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3"_s
                            << u"VIRTUAL TABLE INDEX"_s;
}

void TestQueryPlans::plans()
{
    QFETCH(QString, sql);
    QFETCH(QString, index);
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s)}));
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    check(*connection, sql, index);
}

/// Whatever opens a savepoint makes FTS5 write what it has gathered as a segment of its own, message by message.
void TestQueryPlans::indexIsWrittenOnce()
{
    InboxFixture inbox;
    QList<CollectedMessage> messages;
    for (int i = 0; i < 40; ++i)
        messages.append(inbox.message(QString::number(i), 40 - i));
    VERIFY_OK(inbox.collect(messages));
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    QCOMPARE(connection->number("test.segments", "SELECT max(segid) FROM ftp_1_idx").value(), 1);
}

/// Not what we believe that they run, but what they have prepared.
void TestQueryPlans::readers()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s), inbox.message(u"b"_s, 5, u"a"_s)}));
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    ConversationList list(*connection);
    MessageStore messages(*connection);
    SearchIndex index(*connection);
    for (int kind = 0; kind <= int(View::Kind::Source); ++kind) {
        const View view {View::Kind(kind), inbox.source.id};
        VERIFY_OK(list.page(view, {}, 50));
        VERIFY_OK(list.pageAtRow(view, 1, 50));
    }
    VERIFY_OK(list.counts());
    const ConversationId conversation = inbox.rows().first().id;
    VERIFY_OK(list.rows({conversation}));
    VERIFY_OK(messages.ofConversation(conversation));
    const auto found = index.find(u"zonnestroom*"_s, {}, 50);
    VERIFY_OK(found);
    QCOMPARE(messages.hits(*found).value().size(), 2);
    VERIFY_OK(messages.payload(found->first()));
    VERIFY_OK(messages.conversationsWithAuthorOf(found->first()));

    QStringList statements;
    auto *handle = *static_cast<sqlite3 *const *>(connection->database().driver()->handle().constData());
    for (sqlite3_stmt *each = sqlite3_next_stmt(handle, nullptr); each; each = sqlite3_next_stmt(handle, each))
        statements.append(QString::fromUtf8(sqlite3_sql(each)));
    QVERIFY2(statements.size() > 20, qPrintable(statements.join(u'\n')));
    for (const QString &sql : std::as_const(statements)) {
        if (!sql.startsWith(u"PRAGMA"_s))
            check(*connection, sql);
    }
}

void TestQueryPlans::check(Connection &connection, const QString &sql, const QString &index)
{
    QString plan;
    Statement explain(connection, "plan", "EXPLAIN QUERY PLAN " + sql.toUtf8());
    VERIFY_OK(explain.forEach([&](const Row &row) { plan += row.text(3) + u'\n'; }));
    plan += sql;
    QVERIFY2(plan.contains(index), qPrintable(plan));
    QVERIFY2(!plan.contains(u"TEMP B-TREE FOR ORDER BY"_s), qPrintable(plan)); // No search sorts, and none ranks.
    QVERIFY2(!plan.contains(u"rank"_s), qPrintable(plan));
    static const QRegularExpression walk(u"SCAN (message|conversation|snapshot|author|payload|[mcfls])\\b(?! (USING|VIRTUAL))"_s);
    QVERIFY2(!walk.match(plan).hasMatch(), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
