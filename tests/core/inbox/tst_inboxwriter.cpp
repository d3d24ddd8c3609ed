// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxfixture.h"

#include "core/store/ingest.h"
#include "core/store/statement.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace parley;
using namespace Qt::StringLiterals;

class TestInboxWriter : public QObject {
    Q_OBJECT

private slots:
    void hundredPollsOneMessage();
    void sameByLink();
    void secondSourceIsNoted();
    void repliesJoin();
    void lateParentMerges();
    void siblingsOfAnUnknownParent();
    void siblingsByTwoNames();
    void anAnswerReopens();
    void workAndUndo();
    void snapshotsAreSharedAndFixed();
    void rulesOfTheSchema_data();
    void rulesOfTheSchema();
    void countersEqualARecount();
    void pagesHoldEveryRowOnce();
    void expiry_data();
    void expiry();
    void expiredGoesCompletely();
    void search();
    void gaps();
    void tokenOfASource();
    void parentByItsLocalName_data();
    void parentByItsLocalName();
    void withdrawn();
    void aKeyForEachFile();
    void dueToCheck();
    void readerThatStaysOpen();
    void drafts();
    void pollsStoredTogether();
};

void TestInboxWriter::hundredPollsOneMessage()
{
    InboxFixture inbox;
    for (int i = 0; i < 100; ++i) {
        CollectedMessage message = inbox.message(u"a"_s);
        message.found.text += u" poging %1"_s.arg(i);
        message.found.author.followers = i;
        const auto report = inbox.collect({message});
        VERIFY_OK(report);
        QCOMPARE(report->stored, i == 0 ? 1 : 0);
        QCOMPARE(report->duplicate, i == 0 ? 0 : 1);
    }
    const auto conversation = inbox.reader->conversation(inbox.rows().first().id);
    QCOMPARE(conversation->messages.size(), 1);
    QCOMPARE(conversation->messages.first().text, u"Zonnestroom en a poging 0"_s);
    QCOMPARE(conversation->messages.first().snapshot.followers, 0);
}

void TestInboxWriter::sameByLink()
{
    InboxFixture inbox;
    CollectedMessage rss = inbox.message(u"blog.example/?p=1"_s);
    rss.found.linkKey = u"blog.example/storing"_s;
    CollectedMessage atom = inbox.message(u"tag:blog.example,2026:1"_s);
    atom.found.linkKey = u"blog.example/storing"_s;
    const auto report = inbox.collect({rss, atom});
    QCOMPARE(report->stored, 1);
    QCOMPARE(report->duplicate, 1);
}

void TestInboxWriter::secondSourceIsNoted()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s)}));
    Source other = inbox.source;
    other.endpoint = QUrl(u"https://blog.example/atom"_s);
    inbox.source = inbox.writer->addSource(other).value();
    QCOMPARE(inbox.collect({inbox.message(u"a"_s)})->duplicate, 1);
    const auto sources = inbox.reader->sources();
    for (const SourceRow &row : *sources)
        QCOMPARE(row.health.messages, 1);
}

void TestInboxWriter::repliesJoin()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s, 30), inbox.message(u"b"_s, 20, u"a"_s), inbox.message(u"c"_s, 10, u"b"_s)}));
    const auto rows = inbox.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().messages, 3);
    const auto messages = inbox.reader->conversation(rows.first().id)->messages;
    QCOMPARE(messages.at(2).parent, messages.at(1).id);
}

void TestInboxWriter::lateParentMerges()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"c"_s, 10, u"b"_s)}));
    VERIFY_OK(inbox.collect({inbox.message(u"x"_s, 5, u"a"_s)}));
    const ConversationId oldest = std::min(inbox.rows()[0].id, inbox.rows()[1].id);
    VERIFY_OK(inbox.writer->addNote(inbox.rows()[0].id, u"Netbeheerder belt terug"_s));
    QList<ConversationId> removed;
    inbox.writer->onChange([&](const InboxChange &change) { removed += change.removed; });
    VERIFY_OK(inbox.collect({inbox.message(u"b"_s, 20, u"a"_s)})); // Joins x by the parent they share, and c waits for it.
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s, 30)}));
    const auto rows = inbox.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().id, oldest);
    QCOMPARE(rows.first().messages, 4);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inbox.reader->conversation(oldest)->notes.size(), 1);
}

void TestInboxWriter::siblingsOfAnUnknownParent()
{
    InboxFixture inbox;
    CollectedMessage first = inbox.message(u"r1"_s, 9);
    CollectedMessage second = inbox.message(u"r2"_s, 8);
    first.found.parentLinkKey = second.found.parentLinkKey = u"blog.example/artikel"_s;
    first.found.parentLink = second.found.parentLink = QUrl(u"https://blog.example/artikel"_s);
    VERIFY_OK(inbox.collect({first}));
    VERIFY_OK(inbox.collect({second}));
    QCOMPARE(inbox.rows().size(), 1);
    CollectedMessage article = inbox.message(u"artikel"_s, 60);
    article.found.linkKey = u"blog.example/artikel"_s;
    VERIFY_OK(inbox.collect({article}));
    QCOMPARE(inbox.rows().size(), 1);
    QCOMPARE(inbox.rows().first().messages, 3);
}

void TestInboxWriter::siblingsByTwoNames()
{
    InboxFixture inbox;
    const QString link = u"blog.example/artikel"_s;
    CollectedMessage byLink = inbox.message(u"r1"_s, 9);
    byLink.found.parentLinkKey = link;
    VERIFY_OK(inbox.collect({byLink}));
    VERIFY_OK(inbox.collect({inbox.message(u"r2"_s, 8, u"artikel"_s)}));
    QCOMPARE(inbox.rows().size(), 2);
    CollectedMessage byBoth = inbox.message(u"r3"_s, 7, u"artikel"_s);
    byBoth.found.parentLinkKey = link;
    VERIFY_OK(inbox.collect({byBoth}));
    QCOMPARE(inbox.rows().size(), 1);
    QCOMPARE(inbox.rows().first().messages, 3);
}

void TestInboxWriter::anAnswerReopens()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s, 30)}));
    VERIFY_OK(inbox.writer->setState({inbox.rows().first().id}, WorkState::Closed));
    VERIFY_OK(inbox.collect({inbox.message(u"b"_s, 20, u"a"_s)}));
    QCOMPARE(inbox.rows().first().state, WorkState::Open);
}

void TestInboxWriter::workAndUndo()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s, 30), inbox.message(u"b"_s, 20, u"a"_s), inbox.message(u"c"_s, 10)}));
    const QList<ConversationRow> before = inbox.rows();
    QList<ConversationId> all;
    for (const ConversationRow &row : before)
        all.append(row.id);

    const auto read = inbox.writer->setUnread(all, false);
    VERIFY_OK(read);
    QCOMPARE(inbox.rows({View::Kind::Unread, {}}).size(), 0);
    const auto closed = inbox.writer->setState(all, WorkState::Closed);
    VERIFY_OK(closed);
    QCOMPARE(inbox.rows({View::Kind::Closed, {}}).size(), 2);
    QCOMPARE(inbox.rows({View::Kind::Open, {}}).size(), 0);
    const auto note = inbox.writer->addNote(all.first(), u"Notitie"_s);
    VERIFY_OK(note);

    VERIFY_OK(inbox.writer->undo(*note));
    VERIFY_OK(inbox.writer->undo(*closed));
    VERIFY_OK(inbox.writer->undo(*read));
    QCOMPARE(inbox.rows(), before);
    QVERIFY(inbox.reader->conversation(all.first())->notes.isEmpty());

    VERIFY_OK(inbox.writer->setUnread(all, false));
    const auto unread = inbox.writer->setUnread({all.first()}, true);
    VERIFY_OK(unread);
    QCOMPARE(inbox.rows({View::Kind::Unread, {}}).size(), 1);
    COMPARE_KIND(inbox.writer->setState({ConversationId {999}}, WorkState::Closed), ErrorKind::Usage);
}

void TestInboxWriter::snapshotsAreSharedAndFixed()
{
    InboxFixture inbox;
    CollectedMessage changed = inbox.message(u"c"_s, 10);
    changed.found.author.displayName = u"Fatima de Vries"_s;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s, 30), inbox.message(u"b"_s, 20), changed}));
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Writer}).value();
    QCOMPARE(connection->number("count", "SELECT count(*) FROM snapshot").value(), 2);
    QCOMPARE(connection->number("count", "SELECT count(*) FROM author").value(), 1);
    // The older message still shows what the profile said then.
    const auto names = [&](qsizetype row) { return inbox.reader->conversation(inbox.rows()[row].id)->messages.first().snapshot.displayName; };
    QCOMPARE(names(0), u"Fatima de Vries"_s);
    QCOMPARE(names(2), u"Fatima"_s);
}

void TestInboxWriter::rulesOfTheSchema_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("snapshot changed") << u"UPDATE snapshot SET name = 'x'"_s;
    QTest::newRow("snapshot replaced") << u"INSERT OR REPLACE INTO snapshot SELECT id, author, 'x', handle, profile_url, bio,"
                                          " location, gender, avatar, not_available, not_chosen FROM snapshot"_s;
    QTest::newRow("snapshot deleted under its message") << u"DELETE FROM snapshot"_s;
    QTest::newRow("message changed") << u"UPDATE message SET text = 'x'"_s;
    QTest::newRow("posting time moved") << u"UPDATE message SET posted_ms = posted_ms + 1"_s;
    QTest::newRow("message replaced") << u"INSERT OR REPLACE INTO message SELECT * FROM message"_s;
    const QString copy = u"INSERT INTO message SELECT id + 1, key + 1, NULL, source, ext_id, %1, conversation, author, snap, parent,"
                         " parent_key, parent_link_key, parent_link, visibility, direction, unread, %2, date_certain, edited_ms,"
                         " collected_ms, %3, class, followers, lang, title, text FROM message"_s;
    QTest::newRow("72 hours and a millisecond") << copy.arg(u"permalink"_s, u"collected_ms - 259200001"_s, u"expires_ms"_s);
    QTest::newRow("from the future") << copy.arg(u"permalink"_s, u"collected_ms + 300001"_s, u"expires_ms"_s);
    QTest::newRow("no link") << copy.arg(u"''"_s, u"posted_ms"_s, u"expires_ms"_s);
    QTest::newRow("NULL link") << copy.arg(u"NULL"_s, u"posted_ms"_s, u"expires_ms"_s);
    QTest::newRow("no end") << copy.arg(u"permalink"_s, u"posted_ms"_s, u"NULL"_s);
}

void TestInboxWriter::rulesOfTheSchema()
{
    QFETCH(QString, sql);
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s)}));
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Writer}).value();
    QSqlQuery query(connection->database());
    QVERIFY(!query.exec(sql));
    QVERIFY(query.lastError().isValid());
    // The very same copy within the bounds goes in: it is the rule that refused, and not a slip in the statement.
    QVERIFY2(query.exec(u"INSERT INTO message SELECT id + 1, key + 1, NULL, source, ext_id, permalink, conversation, author, snap,"
                        " parent, parent_key, parent_link_key, parent_link, visibility, direction, unread,"
                        " collected_ms - 259200000, date_certain, edited_ms, collected_ms, expires_ms, class, followers, lang,"
                        " title, text, gone, gone_ms FROM message"_s),
        qPrintable(query.lastError().text()));
}

void TestInboxWriter::countersEqualARecount()
{
    InboxFixture inbox;
    QRandomGenerator random(11);
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    const QList<std::pair<int, QByteArray>> recounts {{0, "1"}, {1, "state = 0"}, {2, "unread > 0"}, {3, "state = 1"},
        {4, "n > n_private"}, {5, "n_private > 0"}, {1000 + int(inbox.source.id.value), "source = 1"}};
    for (int round = 0; round < 150; ++round) {
        const int number = random.bounded(60);
        CollectedMessage message = inbox.message(u"m%1"_s.arg(number), random.bounded(4000),
            random.bounded(3) == 0 ? u"m%1"_s.arg(random.bounded(60)) : QString());
        message.found.visibility = random.bounded(4) == 0 ? Visibility::Private : Visibility::Public;
        VERIFY_OK(inbox.collect({message}));
        const auto rows = inbox.rows();
        const ConversationId any = rows[random.bounded(rows.size())].id;
        if (random.bounded(3) == 0)
            VERIFY_OK(inbox.writer->setState({any}, random.bounded(2) == 0 ? WorkState::Closed : WorkState::Open));
        if (random.bounded(3) == 0)
            VERIFY_OK(inbox.writer->setUnread({any}, random.bounded(2) == 0));
        for (const auto &[view, condition] : recounts) {
            const QByteArray number = QByteArray::number(view);
            QCOMPARE(connection->number("kept", "SELECT coalesce(sum(n), 0) FROM view_count WHERE view = " + number).value(),
                connection->number("counted", "SELECT count(*) FROM conversation WHERE " + condition).value());
            QCOMPARE(connection->number("hours", "SELECT coalesce(sum(n), 0) FROM view_hour WHERE view = " + number).value(),
                connection->number("counted", "SELECT count(*) FROM conversation WHERE " + condition).value());
        }
        QCOMPARE(connection->number("unread", "SELECT sum(unread) FROM conversation").value(),
            connection->number("messages", "SELECT sum(unread) FROM message").value());
        QCOMPARE(connection->number("n", "SELECT sum(n) FROM conversation").value(),
            connection->number("messages", "SELECT count(*) FROM message").value());
    }
}

void TestInboxWriter::pagesHoldEveryRowOnce()
{
    InboxFixture inbox;
    QList<CollectedMessage> messages;
    for (int i = 0; i < 120; ++i)
        messages.append(inbox.message(u"m%1"_s.arg(i), (i / 7) * 31)); // Seven share each moment.
    VERIFY_OK(inbox.collect(messages));
    const auto all = inbox.reader->page({}, {}, 1000);
    QCOMPARE(all->rows.size(), 120);
    QCOMPARE(all->total, 120);
    QVERIFY(!all->next);
    QList<ConversationRow> paged;
    ListPosition position;
    for (;;) {
        const auto page = inbox.reader->page({}, position, 11);
        paged += page->rows;
        if (!page->next)
            break;
        position = *page->next;
    }
    QCOMPARE(paged, all->rows);
    for (const int row : {0, 1, 63, 119})
        QCOMPARE(inbox.reader->pageAtRow({}, row, 1)->rows.first(), all->rows[row]);
    QVERIFY(inbox.reader->pageAtRow({}, 500, 5)->rows.isEmpty());
}

void TestInboxWriter::expiry_data()
{
    QTest::addColumn<QDate>("collected");
    QTest::addColumn<std::optional<int>>("cap");
    QTest::addColumn<QDate>("ends");
    using Cap = std::optional<int>;
    QTest::newRow("month's end") << QDate(2025, 8, 31) << Cap() << QDate(2027, 2, 28);
    QTest::newRow("leap year") << QDate(2026, 8, 30) << Cap() << QDate(2028, 2, 29);
    QTest::newRow("plain") << QDate(2026, 11, 23) << Cap() << QDate(2028, 5, 23);
    QTest::newRow("the platform's cap") << QDate(2026, 11, 23) << Cap(30) << QDate(2026, 12, 23);
    QTest::newRow("a cap that is longer") << QDate(2026, 11, 23) << Cap(2000) << QDate(2028, 5, 23);
}

void TestInboxWriter::expiry()
{
    QFETCH(QDate, collected);
    QFETCH(std::optional<int>, cap);
    QFETCH(QDate, ends);
    const QTime time(10, 2, 3, 4);
    QCOMPARE(expiryOf(QDateTime(collected, time, QTimeZone::UTC), cap).at, QDateTime(ends, time, QTimeZone::UTC));
}

void TestInboxWriter::expiredGoesCompletely()
{
    InboxFixture inbox;
    CollectedMessage message = inbox.message(u"a"_s, 30);
    message.found.text = u"uniekwoord"_s;
    message.found.attachments.append({.name = u"x"_s, .mime = {}, .url = QUrl(u"https://blog.example/x"_s)});
    VERIFY_OK(inbox.collect({message}));
    VERIFY_OK(inbox.writer->addNote(inbox.rows().first().id, u"Notitie"_s));
    const QDateTime end = inbox.reader->conversation(inbox.rows().first().id)->messages.first().expiresAt;

    inbox.clock.set(end.addMSecs(-1));
    CollectedMessage later = inbox.message(u"b"_s, 1, u"a"_s);
    VERIFY_OK(inbox.collect({later}));
    VERIFY_OK(inbox.writer->deleteExpired());
    QCOMPARE(inbox.rows().first().messages, 2);

    inbox.clock.set(end);
    inbox.open(); // At start, before anything is shown.
    QCOMPARE(inbox.rows().size(), 1);
    QCOMPARE(inbox.rows().first().messages, 1);
    QVERIFY(inbox.reader->search(u"uniekwoord"_s, {}, 10)->hits.isEmpty());

    inbox.clock.set(end.addMonths(19));
    inbox.open();
    QCOMPARE(inbox.rows().size(), 0);
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    for (const QByteArray table : {"message", "snapshot", "author", "payload", "attachment", "note", "conversation", "fts_part",
             "message_source", "message_match"})
        QCOMPARE(connection->number("left", "SELECT count(*) FROM " + table).value(), 0);
    QVERIFY(connection->number("journal", "SELECT count(*) FROM journal WHERE what = 'retention.deleted'").value() > 0);
    QVERIFY(inbox.reader->problems()->isEmpty());
}

void TestInboxWriter::search()
{
    InboxFixture inbox;
    const auto said = [&](const QString &id, int minutesAgo, const QString &text) {
        CollectedMessage message = inbox.message(id, minutesAgo);
        message.found.text = text;
        return message;
    };
    VERIFY_OK(inbox.collect({said(u"1"_s, 40, u"Café dicht door storing"_s), said(u"2"_s, 30, u"de storing is voorbij"_s),
        said(u"3"_s, 20, u"niets aan de hand 😟"_s), said(u"4"_s, 3000, u"oude Storing"_s)}));
    const auto found = [&](const QString &text) {
        QStringList texts;
        const auto page = inbox.reader->search(text, {}, 10);
        for (const SearchHit &hit : page->hits)
            texts.append(hit.text.left(4));
        return texts.join(u'|');
    };
    QCOMPARE(found(u"storing"_s), u"de s|Café|oude"_s);
    QCOMPARE(found(u"cafe"_s), u"Café"_s);
    QCOMPARE(found(u"stor"_s), u"de s|Café|oude"_s);
    QCOMPARE(found(u"\"de storing\""_s), u"de s"_s);
    QCOMPARE(found(u"storing dicht"_s), u"Café"_s);
    QCOMPARE(found(u"fatima storing voorbij"_s), u"de s"_s); // The author counts as a word too.
    QCOMPARE(found(u"a1"_s), QString());                     // No way into the facets.
    for (const QString &odd : {u"\""_s, u"*"_s, u"AND"_s, u"text:x OR (("_s, u"NEAR(a b)"_s, QString(5000, u'x'), u" "_s, u"-"_s})
        VERIFY_OK(inbox.reader->search(odd, {}, 10));
    const auto first = inbox.reader->search(u"storing"_s, {}, 2);
    QVERIFY(first->next);
    QCOMPARE(inbox.reader->search(u"storing"_s, first->next, 2)->hits.size(), 1);
}

void TestInboxWriter::gaps()
{
    InboxFixture inbox;
    const auto poll = [&](std::optional<ErrorKind> error, QList<CollectedMessage> messages, QDateTime oldest) {
        PollBatch batch;
        batch.source = inbox.source.id;
        batch.platform = inbox.source.platform;
        batch.startedAt = batch.finishedAt = inbox.clock.now();
        batch.complete = !error;
        batch.messages = messages;
        batch.oldestSeen = oldest;
        if (error)
            batch.report.error = Error {*error, {}};
        VERIFY_OK(inbox.writer->store(batch));
    };
    const auto unfilled = [&] { return inbox.reader->sources()->first().gaps; };
    const auto after = [&](int minutes) { inbox.clock.set(inbox.clock.now().addSecs(60 * minutes)); };

    poll({}, {inbox.message(u"a"_s)}, inbox.clock.now());
    QVERIFY(unfilled().isEmpty());
    const QDateTime good = inbox.clock.now();
    after(15);
    poll(ErrorKind::ServerError, {}, {});
    after(15);
    poll(ErrorKind::Offline, {}, {});
    QCOMPARE(unfilled().size(), 1);
    QCOMPARE(unfilled().first().from, good);
    QCOMPARE(unfilled().first().cause, ErrorKind::ServerError);
    after(15);
    poll({}, {inbox.message(u"a"_s, 45), inbox.message(u"b"_s, 20)}, good); // Reaches back: filled.
    QVERIFY(unfilled().isEmpty());
    after(15);
    const QDateTime before = inbox.clock.now().addSecs(-15 * 60);
    poll({}, {inbox.message(u"c"_s, 5)}, inbox.clock.now().addSecs(-300)); // Nothing known in it: some may have been missed.
    QCOMPARE(unfilled().size(), 1);
    QCOMPARE(unfilled().first().cause, ErrorKind::Overflown);
    QCOMPARE(unfilled().first().from, before);
}

void TestInboxWriter::tokenOfASource()
{
    InboxFixture inbox;
    Source typed;
    typed.platform = u"mastodon"_s;
    typed.endpoint = QUrl(u"https://social.example/"_s);
    const auto secret = [](const char *text) { return std::make_shared<const SecretBytes>(SecretBytes::fromBytes(text)); };
    const auto added = inbox.writer->addSource(typed, secret("first"));
    QVERIFY(added);
    QCOMPARE(inbox.reader->pollState(added->id)->token->view(), "first");
    QVERIFY(!inbox.reader->pollState(inbox.source.id)->token);
    QVERIFY(inbox.writer->setSourceToken(added->id, secret("second")));
    QCOMPARE(inbox.reader->pollState(added->id)->token->view(), "second");
    QVERIFY(inbox.writer->removeSource(added->id));
    QVERIFY(!inbox.reader->pollState(added->id)->token);
}

void TestInboxWriter::parentByItsLocalName_data()
{
    QTest::addColumn<bool>("answerFirst");
    QTest::newRow("the parent comes first") << false;
    QTest::newRow("the answer comes first") << true;
}

void TestInboxWriter::parentByItsLocalName()
{
    QFETCH(bool, answerFirst);
    InboxFixture inbox;
    CollectedMessage parent = inbox.message(u"parent"_s, 10);
    parent.found.localId = u"1"_s;
    CollectedMessage answer = inbox.message(u"answer"_s, 5);
    answer.found.localId = u"2"_s;
    answer.found.parentLocalId = u"1"_s;
    CollectedMessage other = inbox.message(u"other"_s, 4);
    other.found.localId = u"3"_s;
    other.found.parentLocalId = u"1"_s;
    QVERIFY(inbox.collect({answerFirst ? answer : parent}));
    QVERIFY(inbox.collect({other}));
    QVERIFY(inbox.collect({answerFirst ? parent : answer}));
    const auto rows = inbox.rows();
    QCOMPARE(rows.size(), 1);
    const auto messages = inbox.reader->conversation(rows.first().id)->messages;
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages[1].parent, messages[0].id);
    QCOMPARE(messages[2].parent, messages[0].id);
    QCOMPARE(inbox.reader->problems().value(), QStringList());
}

void TestInboxWriter::withdrawn()
{
    InboxFixture inbox;
    Source typed;
    typed.platform = u"feeds"_s;
    typed.endpoint = QUrl(u"https://other.example/"_s);
    const Source other = inbox.writer->addSource(typed).value();
    CollectedMessage message = inbox.message(u"gone"_s);
    message.found.visibility = Visibility::Private;
    message.found.attachments.append({.name = u"meter"_s, .mime = {}, .url = QUrl(u"https://f.example/m.png"_s)});
    PollBatch batch;
    batch.source = inbox.source.id;
    batch.platform = inbox.source.platform;
    batch.startedAt = batch.finishedAt = inbox.clock.now();
    batch.complete = true;
    batch.messages = {message, inbox.message(u"edited"_s, 1)};
    batch.files.insert(QUrl(u"https://f.example/m.png"_s), {"bytes", u"image/png"_s});
    QVERIFY(inbox.writer->store(batch));
    const ConversationId conversation = inbox.rows().first().id;
    const auto stored = [&] { return inbox.reader->conversation(conversation)->messages.first(); };
    QVERIFY(stored().attachments.first().stored);

    const Withdrawal removal {u"gone"_s, Withdrawal::Kind::Removed, inbox.clock.now()};
    PollBatch told = batch;
    told.messages.clear();
    told.files.clear();
    told.source = other.id;
    told.withdrawn = {removal};
    QVERIFY(inbox.writer->store(told));
    QVERIFY(!stored().gone); // Not its own.

    told.source = inbox.source.id;
    told.withdrawn = {{u"gone"_s, Withdrawal::Kind::Hidden, inbox.clock.now()}, {u"unknown"_s, Withdrawal::Kind::Removed, inbox.clock.now()}};
    QVERIFY(inbox.writer->store(told));
    QCOMPARE(stored().gone->kind, Withdrawal::Kind::Hidden);
    QCOMPARE(stored().text, QString()); // Kept, and shown to nobody.
    QCOMPARE(stored().snapshot.displayName, std::nullopt);
    QVERIFY(stored().attachments.isEmpty());
    QVERIFY(inbox.reader->payload(stored().id)->bytes.isEmpty());
    QCOMPARE(inbox.reader->search(u"gone"_s, {}, 10)->hits.size(), 0);

    told.withdrawn = {removal, removal, {u"edited"_s, Withdrawal::Kind::Edited, inbox.clock.now()}};
    QVERIFY(inbox.writer->store(told));
    QCOMPARE(stored().gone, removal);
    const QList<ConversationRow> rows = inbox.rows();
    const auto row = std::ranges::find(rows, conversation, &ConversationRow::id);
    QCOMPARE(row->lastGone, Withdrawal::Kind::Removed);
    QCOMPARE(row->lastGoneAt, removal.at);
    QVERIFY(row->lastAuthor.isEmpty() && row->excerpt.isEmpty());
    QCOMPARE(stored().text, QString());
    QCOMPARE(stored().snapshot.displayName, std::nullopt);
    QVERIFY(stored().attachments.isEmpty() && stored().matches.isEmpty());
    QVERIFY(inbox.reader->payload(stored().id)->bytes.isEmpty());
    QCOMPARE(inbox.reader->search(u"gone"_s, {}, 10)->hits.size(), 0);
    QCOMPARE(inbox.reader->search(u"edited"_s, {}, 10)->hits.size(), 1);
    QVERIFY(inbox.writer->deleteExpired());
    inbox.open();
    QCOMPARE(QDir(inbox.file().mediaFolder).entryList(QDir::Files).size(), 0);
    QCOMPARE(inbox.reader->problems().value(), QStringList());
    QCOMPARE(inbox.writer->store(batch)->stored, 0); // It does not come back.
    QVERIFY(stored().text.isEmpty());
}

void TestInboxWriter::dueToCheck()
{
    InboxFixture inbox;
    CollectedMessage message = inbox.message(u"a"_s);
    message.found.localId = u"7"_s;
    QVERIFY(inbox.collect({message, inbox.message(u"without"_s, 1)}));
    const QDateTime collected = inbox.clock.now();
    const auto dueAfter = [&](int minutes) { return inbox.writer->dueToCheck(inbox.source.id, collected.addSecs(60 * minutes))->size(); };
    QCOMPARE(dueAfter(14), 0);
    QCOMPARE(dueAfter(15), 1);
    QCOMPARE(inbox.writer->dueToCheck(inbox.source.id, collected.addSecs(900))->first(), (StoredItem {u"a"_s, u"7"_s}));
    int checks = 0;
    for (int minutes = 15; minutes < 60 * 24 * 20; minutes += 15) {
        if (dueAfter(minutes) == 0)
            continue;
        ++checks;
        PollBatch batch;
        batch.source = inbox.source.id;
        batch.platform = inbox.source.platform;
        batch.startedAt = batch.finishedAt = collected.addSecs(60 * minutes);
        batch.complete = true;
        batch.checked = {u"a"_s};
        QVERIFY(inbox.writer->store(batch));
    }
    QVERIFY2(checks > 5 && checks < 20, qPrintable(QString::number(checks))); // Less and less often, and not for ever.
}

void TestInboxWriter::drafts()
{
    InboxFixture inbox;
    QVERIFY(inbox.collect({inbox.message(u"een"_s), inbox.message(u"twee"_s, 1, u"weg"_s), inbox.message(u"drie"_s, 2, u"ook weg"_s)}));
    QList<ConversationId> ids;
    for (const ConversationRow &row : inbox.rows())
        ids.append(row.id);
    QCOMPARE(ids.size(), 3);
    const auto draft = [&](ConversationId id) { return inbox.reader->conversation(id)->draft; };
    QVERIFY(inbox.writer->saveDraft(ids[0], u"begin"_s));
    QVERIFY(inbox.writer->saveDraft(ids[0], u"begin en eind"_s));
    QVERIFY(inbox.writer->saveDraft(ConversationId {999}, u"nergens"_s));
    inbox.open();
    QCOMPARE(draft(ids[0]), u"begin en eind"_s);
    QVERIFY(inbox.writer->addNote(ids[0], u"begin en eind"_s));
    QCOMPARE(draft(ids[0]), QString());

    // The parent of both joins their conversations, and what was begun in each.
    QVERIFY(inbox.writer->saveDraft(ids[1], u"twee"_s));
    QVERIFY(inbox.writer->saveDraft(ids[2], u"drie"_s));
    QVERIFY(inbox.collect({inbox.message(u"weg"_s, 3, u"ook weg"_s)}));
    QCOMPARE(inbox.rows().size(), 2);
    QStringList joined;
    for (const ConversationRow &row : inbox.rows())
        joined += draft(row.id).split(u'\n', Qt::SkipEmptyParts);
    joined.sort();
    QCOMPARE(joined, (QStringList {u"drie"_s, u"twee"_s}));
}

/// What was cached of an index that the writer then merges, or drops with its month, must not be believed.
void TestInboxWriter::readerThatStaysOpen()
{
    constexpr int rounds = 150;
    constexpr quint32 seed = 20261123;
    InboxFixture inbox;
    QRandomGenerator random(seed);
    const auto id = [](int number) { return u"bericht %1"_s.arg(number); };
    int number = 0;
    for (int round = 0; round < rounds; ++round) {
        PollBatch batch;
        batch.source = inbox.source.id;
        batch.platform = inbox.source.platform;
        batch.startedAt = batch.finishedAt = inbox.clock.now();
        batch.complete = true;
        for (int i = 1 + random.bounded(20); i > 0; --i) {
            CollectedMessage message = inbox.message(id(++number), i);
            message.found.text = u"woord%1 en woord%2 stroom"_s.arg(random.bounded(300)).arg(random.bounded(3000));
            batch.messages.append(message);
        }
        for (int i = 0; i < 5; ++i)
            batch.withdrawn.append({id(random.bounded(number)), Withdrawal::Kind::Removed, inbox.clock.now()});
        QVERIFY(inbox.writer->store(batch));
        inbox.clock.set(inbox.clock.now().addDays(random.bounded(30)));
        if (random.bounded(3) == 0)
            QVERIFY(inbox.writer->deleteExpired());
        const auto found = inbox.reader->search(u"woord%1"_s.arg(random.bounded(300)), {}, 10);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        if (round % 10 == 0)
            QCOMPARE(inbox.reader->problems().value(), QStringList());
    }
    QCOMPARE(inbox.reader->problems().value(), QStringList());
    QVERIFY(!inbox.reader->search(u"stroom"_s, {}, 10)->hits.isEmpty());
}

void TestInboxWriter::aKeyForEachFile()
{
    InboxFixture inbox;
    const QUrl file(u"https://f.example/m.png"_s);
    const QUrl avatar(u"https://f.example/fatima.png"_s);
    PollBatch batch;
    batch.source = inbox.source.id;
    batch.platform = inbox.source.platform;
    batch.startedAt = batch.finishedAt = inbox.clock.now();
    batch.complete = true;
    for (const QString &id : {u"one"_s, u"two"_s}) {
        CollectedMessage message = inbox.message(id);
        message.found.visibility = Visibility::Private;
        message.found.author.avatar = avatar;
        message.found.attachments.append({.name = u"meter"_s, .mime = {}, .url = file});
        batch.messages.append(message);
    }
    batch.files.insert(file, {"bytes", u"image/png"_s});
    batch.avatars.insert(avatar, {"bytes"});
    QVERIFY(inbox.writer->store(batch));
    // The same bytes in two attachments and a picture; erasing one of them must leave the others to be read.
    const auto connection
        = Connection::open({.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Reader}).value();
    QCOMPARE(connection->number("keys", "SELECT count(DISTINCT file_key) FROM media").value(), 3);
    QCOMPARE(connection->number("files", "SELECT count(DISTINCT file) FROM media").value(), 3);
    QCOMPARE(QDir(inbox.file().mediaFolder).entryList(QDir::Files).size(), 3);
}

void TestInboxWriter::pollsStoredTogether()
{
    InboxFixture inbox;
    int told = 0;
    inbox.writer->onChange([&](const InboxChange &) { ++told; });
    const auto reports = inbox.writer->store({inbox.batch({inbox.message(u"a"_s, 2)}), inbox.batch({inbox.message(u"b"_s, 1, u"a"_s)}),
        inbox.batch({inbox.message(u"a"_s, 2), inbox.message(u"c"_s)})});
    QCOMPARE(reports.size(), 3);
    for (const auto &report : reports)
        VERIFY_OK(report);
    QCOMPARE(reports[2]->stored, 1);
    QCOMPARE(reports[2]->duplicate, 1); // Of a poll that is not committed yet.
    QCOMPARE(told, 1);
    QCOMPARE(inbox.rows().size(), 2);
    QCOMPARE(inbox.reader->search(u"zonnestroom"_s, {}, 50)->hits.size(), 3);

    // One of a source that is gone takes none of the others with it.
    PollBatch lost = inbox.batch({inbox.message(u"d"_s)});
    lost.source = SourceId {99};
    const auto mixed = inbox.writer->store({inbox.batch({inbox.message(u"e"_s)}), lost, inbox.batch({inbox.message(u"f"_s)})});
    QCOMPARE(mixed[0]->stored, 1);
    COMPARE_KIND(mixed[1], ErrorKind::Usage);
    QCOMPARE(mixed[2]->stored, 1);
    QCOMPARE(inbox.reader->search(u"zonnestroom"_s, {}, 50)->hits.size(), 5);
    QCOMPARE(inbox.reader->problems().value(), QStringList());
}

QTEST_GUILESS_MAIN(TestInboxWriter)
#include "tst_inboxwriter.moc"
