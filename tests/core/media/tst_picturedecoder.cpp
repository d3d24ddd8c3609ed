// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decoderprogram.h"
#include "core/media/picturedecoder.h"
#include "core/media/processlimits.h"
#include "tests/support/pictures.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>

using namespace parley;
using namespace parley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize wanted(256, 256);

/// A picture for tests/support/hostiledecoder.cpp.
QByteArray order(const char *word)
{
    return "\x89PNG\r\n\x1a\n"_ba + word;
}

Result<QImage> await(const QFuture<Result<QImage>> &future)
{
    [&] { WAIT_UNTIL(future.isFinished()); }();
    return future.isFinished() ? future.result() : failure(ErrorKind::Cancelled, u"not finished"_s);
}

} // namespace

class TestPictureDecoder : public QObject {
    Q_OBJECT
private slots:
    void pictures();
    void hostilePictures_data();
    void hostilePictures();
    void hostileDecoder_data();
    void hostileDecoder();
    void oneAfterTheOther();
    void missing();
    void endsWithItsOwner();

private:
    const QString m_hostile = QCoreApplication::applicationDirPath() + u"/hostiledecoder"_s;
};

void TestPictureDecoder::pictures()
{
    PictureDecoder decoder;
    for (const QByteArray &bytes : {png({1000, 500}), jpeg({1000, 500}), webp({1000, 500})}) {
        const auto image = await(decoder.decode(bytes, wanted));
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(256, 128));
        QCOMPARE(image->format(), QImage::Format_RGBX8888);
        QVERIFY(qRed(image->pixel(5, 60)) > 240 && qBlue(image->pixel(250, 60)) > 240);
        QCOMPARE(image->textKeys(), QStringList());
    }
    const auto moving = await(decoder.decode(gif({20, 10}, 10'000, true), wanted));
    QVERIFY(moving);
    QCOMPARE(moving->format(), QImage::Format_RGBA8888);
    QCOMPARE(moving->pixel(1, 0), 0xffff0000);
    // A picture of the most megapixels, within the memory that a decoder may have.
    QVERIFY(await(decoder.decode(hugePng({5000, 5000}, true), wanted)));
}

void TestPictureDecoder::hostilePictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QByteArray() << ErrorKind::WrongType;
    QTest::newRow("svg of 100 MB") << "<svg xmlns=\"http://www.w3.org/2000/svg\">" + QByteArray(100'000'000, ' ') << ErrorKind::WrongType;
    QTest::newRow("svg behind the mark of PNG") << "\x89PNG\r\n\x1a\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"_ba << ErrorKind::BadResponse;
    QTest::newRow("33 MiB") << png({10, 10}) + QByteArray(33 * 1024 * 1024, ' ') << ErrorKind::TooLarge;
    QTest::newRow("400 megapixels") << hugePng({20'000, 20'000}) << ErrorKind::TooLarge;
    QTest::newRow("cut off") << png({100, 100}).first(60) << ErrorKind::BadResponse;
}

void TestPictureDecoder::hostilePictures()
{
    QFETCH(QByteArray, bytes);
    PictureDecoder decoder;
    const auto image = await(decoder.decode(bytes, wanted));
    QVERIFY(!image);
    QTEST(image.error().kind, "kind");
    QVERIFY(await(decoder.decode(png({10, 10}), wanted))); // The next one.
}

void TestPictureDecoder::hostileDecoder_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("hangs") << "hang"_ba << ErrorKind::TimedOut;
    QTest::newRow("spins") << "spin"_ba << ErrorKind::TimedOut;
    QTest::newRow("crashes") << "crash"_ba << ErrorKind::BadResponse;
    QTest::newRow("eats memory") << "eat"_ba << ErrorKind::BadResponse;
    QTest::newRow("says nonsense") << "nonsense"_ba << ErrorKind::BadResponse;
    QTest::newRow("says nothing") << "silence"_ba << ErrorKind::BadResponse;
    QTest::newRow("fails") << "fails"_ba << ErrorKind::BadResponse;
    QTest::newRow("never ends its answer") << "flood"_ba << ErrorKind::BadResponse;
    QTest::newRow("gives a larger picture") << "larger"_ba << ErrorKind::BadResponse;
    QTest::newRow("gives fewer pixels") << "shorter"_ba << ErrorKind::BadResponse;
    QTest::newRow("gives a byte more") << "after"_ba << ErrorKind::BadResponse;
    QTest::newRow("no such outcome") << "unknown"_ba << ErrorKind::BadResponse;
}

void TestPictureDecoder::hostileDecoder()
{
    QFETCH(QByteArray, word);
    QFETCH(ErrorKind, kind);
    if (word == "eat" && !limitsDecoderMemory())
        QSKIP("AddressSanitizer's own memory is beyond any limit");
    PictureDecoder decoder(m_hostile, kind == ErrorKind::TimedOut ? 300ms : 9s);
    const auto image = await(decoder.decode(order(word), wanted));
    QVERIFY(!image);
    QCOMPARE(image.error().kind, kind);
    const auto next = await(decoder.decode(order("good"), wanted));
    QVERIFY(next);
    QCOMPARE(next->pixel(0, 0), 0xff102030);
}

void TestPictureDecoder::oneAfterTheOther()
{
    PictureDecoder decoder(m_hostile, 500ms);
    QList<QFuture<Result<QImage>>> futures;
    for (const char *word : {"good", "crash", "good", "hang", "good"})
        futures.append(decoder.decode(order(word), wanted));
    QList<bool> outcomes;
    for (const auto &future : futures)
        outcomes.append(await(future).has_value());
    QCOMPARE(outcomes, (QList {true, false, true, false, true}));
}

void TestPictureDecoder::missing()
{
    for (const QString &program : {QString(), u"/no/such/program"_s}) {
        PictureDecoder decoder(program, 5s);
        QCOMPARE(await(decoder.decode(png({10, 10}), wanted)).error().kind, ErrorKind::Missing);
        QCOMPARE(await(decoder.decode(png({10, 10}), wanted)).error().kind, ErrorKind::Missing);
    }
}

void TestPictureDecoder::endsWithItsOwner()
{
    QFuture<Result<QImage>> first;
    QFuture<Result<QImage>> second;
    QElapsedTimer time;
    time.start();
    {
        PictureDecoder decoder(m_hostile, 1h);
        first = decoder.decode(order("hang"), wanted);
        second = decoder.decode(order("good"), wanted);
    }
    QVERIFY(time.durationElapsed() < 5s);
    QCOMPARE(first.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(second.result().error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPictureDecoder)
#include "tst_picturedecoder.moc"
