// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/threadedinbox.h"
#include "inboxfixture.h"

using namespace parley;
using namespace Qt::StringLiterals;

class TestThreadedInbox : public QObject {
    Q_OBJECT
private slots:
    void opens();
    void tellsThatTheKeyIsWrong();
    void newerSearchEndsOlder();
    void stoppedSearch();

private:
    static constexpr int many = 400;
    static void fill(InboxFixture &inbox);
};

void TestThreadedInbox::fill(InboxFixture &inbox)
{
    QList<CollectedMessage> messages;
    for (int i = 0; i < many; ++i)
        messages.append(inbox.message(QString::number(i), i));
    VERIFY_OK(inbox.collect(messages));
    inbox.reader.reset();
    inbox.writer.reset();
}

void TestThreadedInbox::opens()
{
    InboxFixture inbox;
    fill(inbox);
    const auto opened = ThreadedInbox::open(inbox.file(), inbox.clock, u"staff"_s);
    VERIFY_OK(opened);
    // At once, before the connection of searches can be there.
    const auto found = (*opened)->search(u"zonnestroom"_s, {}, 50).result();
    VERIFY_OK(found);
    QCOMPARE(found->hits.size(), 50);
    QCOMPARE((*opened)->page({}, {}, 50).result().value().total, many);
}

void TestThreadedInbox::tellsThatTheKeyIsWrong()
{
    InboxFixture inbox;
    fill(inbox);
    InboxFile file = inbox.file();
    file.key = SecretBytes::fromBytes(QByteArray(32, 'w'));
    COMPARE_KIND(ThreadedInbox::open(file, inbox.clock, u"staff"_s), ErrorKind::Locked);
}

void TestThreadedInbox::newerSearchEndsOlder()
{
    InboxFixture inbox;
    fill(inbox);
    const auto opened = ThreadedInbox::open(inbox.file(), inbox.clock, u"staff"_s).value();
    int ended = 0;
    for (int i = 0; i < 60; ++i) {
        auto older = opened->search(u"z"_s, {}, many);
        auto newer = opened->search(u"zonnestroom"_s, {}, many);
        VERIFY_OK(newer.result());
        QCOMPARE(newer.result()->hits.size(), many);
        if (!older.result())
            COMPARE_KIND(older.result(), ErrorKind::Cancelled);
        ended += older.result() ? 0 : 1;
    }
    QVERIFY(ended > 0);
}

void TestThreadedInbox::stoppedSearch()
{
    InboxFixture inbox;
    VERIFY_OK(inbox.collect({inbox.message(u"a"_s)}));
    std::stop_source stop;
    VERIFY_OK(inbox.reader->search(u"zonnestroom"_s, {}, 50, stop.get_token()));
    stop.request_stop();
    COMPARE_KIND(inbox.reader->search(u"zonnestroom"_s, {}, 50, stop.get_token()), ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestThreadedInbox)
#include "tst_threadedinbox.moc"
