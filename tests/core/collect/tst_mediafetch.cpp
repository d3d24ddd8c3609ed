// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/mediafetch.h"
#include "tests/support/faultserver.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>

using namespace parley;
using namespace parley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMediaFetch : public QObject {
    Q_OBJECT
private slots:
    void decoding_data();
    void decoding();
};

void TestMediaFetch::decoding_data()
{
    QTest::addColumn<int>("hanging");
    QTest::addColumn<int>("asked");
    QTest::newRow("none hangs") << 0 << 8;
    QTest::newRow("one hangs") << 1 << 8;
    QTest::newRow("all hang") << 7 << 3; // The file, and pictures until their time is over.
}

/// Pictures that hang their decoder cost their own time up to a bound, and neither the poll nor the files.
void TestMediaFetch::decoding()
{
    QFETCH(int, hanging);
    FaultServer server;
    QVERIFY(server.listen());
    WantedMedia wanted;
    wanted.attachments.append(server.url(u"/file"_s));
    server.answer("/file", whole(200, {}, "bytes"));
    for (int i = 0; i < 7; ++i) {
        const QString path = u"/avatar%1"_s.arg(i);
        // Orders for tests/support/hostiledecoder.cpp.
        server.answer(path.toLatin1(), whole(200, {}, "\x89PNG\r\n\x1a\n"_ba + (i < hanging ? "hang" : "good")));
        wanted.avatars.append(server.url(path));
    }
    const SystemClock clock;
    HttpClient http(clock);
    PictureDecoder decoder(QCoreApplication::applicationDirPath() + u"/hostiledecoder"_s, 2s);
    MediaFetch fetch(http, decoder, {.sourceHost = server.url().host()}, nullptr, 3s);
    PollBatch batch;
    bool done = false;
    fetch.start(wanted, batch, [&] { done = true; });
    WAIT_UNTIL(done);
    QCOMPARE(batch.files.value(server.url(u"/file"_s)).bytes, "bytes"_ba);
    QTEST(int(server.requests().size()), "asked");
    QCOMPARE(batch.report.asked, int(server.requests().size()));
    QCOMPARE(batch.avatars.size(), 7 - hanging);
}

QTEST_GUILESS_MAIN(TestMediaFetch)
#include "tst_mediafetch.moc"
