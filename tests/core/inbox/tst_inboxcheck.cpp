// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/inbox/inboxfixture.h"

#include <QDir>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestInboxCheck : public QObject {
    Q_OBJECT
private slots:
    void cleanInbox();
    void findsMistakes_data();
    void findsMistakes();
    void findsMissingPicture();

private:
    static Status storeWithPicture(InboxFixture &inbox);
};

void TestInboxCheck::cleanInbox()
{
    InboxFixture inbox;
    QCOMPARE(inbox.reader->problems(), QStringList());
    QVERIFY(inbox.collect({inbox.message(u"a"_s, 70), inbox.message(u"b"_s, 5, u"a"_s), inbox.message(u"c"_s)}));
    QVERIFY(inbox.writer->setState({inbox.rows().first().id}, WorkState::Closed));
    QVERIFY(inbox.writer->setUnread({inbox.rows().last().id}, false));
    QCOMPARE(inbox.reader->problems(), QStringList());
}

void TestInboxCheck::findsMistakes_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a view's counter") << QByteArray("UPDATE view_count SET n = n + 1 WHERE view = 0")
                                      << u"the counters of the views do not agree with a recount"_s;
    QTest::newRow("an hour's counter") << QByteArray("UPDATE view_hour SET n = n + 1")
                                       << u"the counters of the hours do not agree with a recount"_s;
    QTest::newRow("a conversation's number") << QByteArray("UPDATE conversation SET n = n + 1")
                                             << u"conversation 1 does not agree with its messages"_s;
    QTest::newRow("an index that has forgotten") << QByteArray("INSERT INTO ftp_1(ftp_1) VALUES('delete-all')")
                                                         << u"full-text index 1 does not agree with its messages"_s;
    QTest::newRow("a message without an index") << QByteArray("UPDATE fts_part SET hi = lo") << u" is in no full-text index"_s;
}

void TestInboxCheck::findsMistakes()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, problem);
    InboxFixture inbox;
    QVERIFY(inbox.collect({inbox.message(u"a"_s)}));
    {
        const auto connection = Connection::open(
            {.path = inbox.file().path, .key = inbox.file().key.clone(), .role = Connection::Role::Writer});
        QVERIFY(connection);
        QVERIFY((*connection)->execute("test.mistake", sql));
    }
    const auto problems = inbox.reader->problems();
    QVERIFY(problems);
    QVERIFY2(problems->join(u"; "_s).contains(problem), qPrintable(problems->join(u"; "_s)));
    QCOMPARE(inbox.reader->problems(), problems); // A look changes nothing.
}

Status TestInboxCheck::storeWithPicture(InboxFixture &inbox)
{
    const QUrl address(u"https://blog.example/fatima.png"_s);
    CollectedMessage message = inbox.message(u"a"_s);
    message.found.author.avatar = address;
    PollBatch batch;
    batch.source = inbox.source.id;
    batch.platform = inbox.source.platform;
    batch.startedAt = batch.finishedAt = inbox.clock.now();
    batch.complete = true;
    batch.messages = {message};
    batch.avatars.insert(address, {.png = "picture"});
    batch.report.found = 1;
    return inbox.writer->store(batch).transform([](const PollReport &) {});
}

void TestInboxCheck::findsMissingPicture()
{
    InboxFixture inbox;
    QVERIFY(storeWithPicture(inbox));
    QCOMPARE(inbox.reader->problems(), QStringList());
    QDir media(inbox.file().mediaFolder);
    const QStringList files = media.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(media.remove(files.first()));
    QCOMPARE(inbox.reader->problems(), QStringList(u"the file of picture 1 is missing or damaged"_s));
}

QTEST_GUILESS_MAIN(TestInboxCheck)
#include "tst_inboxcheck.moc"
