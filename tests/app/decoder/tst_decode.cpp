// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/decode.h"

#include "tests/support/pictures.h"

#include <QTest>

using namespace parley;
using namespace parley::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(parley::DecodeOutcome)

namespace {

constexpr QRgb red = 0xffff0000;
constexpr QRgb blue = 0xff0000ff;

DecodeAnswer decoded(const QByteArray &bytes, std::uint16_t side = 256)
{
    return decoder::decode({reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())}, side, side);
}

QRgb pixel(const DecodedPicture &picture, QPoint at)
{
    const std::uint8_t *rgba = &picture.rgba[4 * (std::size_t(at.y()) * picture.width + std::size_t(at.x()))];
    return qRgba(rgba[0], rgba[1], rgba[2], rgba[3]);
}

/// As lossy formats keep it.
bool isNearly(QRgb one, QRgb other)
{
    return std::abs(qRed(one) - qRed(other)) < 12 && std::abs(qGreen(one) - qGreen(other)) < 12
        && std::abs(qBlue(one) - qBlue(other)) < 12 && qAlpha(one) == qAlpha(other);
}

} // namespace

/// Whatever the bytes are, there is an answer; in the build with sanitizers also no step aside.
class TestDecode : public QObject {
    Q_OBJECT
private slots:
    void pictures_data();
    void pictures();
    void transparency();
    void hostile_data();
    void hostile();
    void mangledFiles_data();
    void mangledFiles();
};

void TestDecode::pictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QRgb>("right"); // The left is red.
    QTest::newRow("png") << png({40, 20}) << QSize(40, 20) << blue;
    QTest::newRow("png, larger") << png({1000, 500}) << QSize(256, 128) << blue;
    QTest::newRow("png of a palette") << encoded(redAndBlue({40, 20}).convertToFormat(QImage::Format_Indexed8), "png") << QSize(40, 20) << blue;
    QTest::newRow("jpeg") << jpeg({64, 32}) << QSize(64, 32) << blue;
    QTest::newRow("jpeg, larger") << jpeg({3000, 4000}) << QSize(192, 256) << blue;
    QTest::newRow("webp") << webp({64, 32}) << QSize(64, 32) << blue;
    QTest::newRow("webp, larger") << webp({1024, 512}) << QSize(256, 128) << blue;
    QTest::newRow("gif") << gif({20, 10}) << QSize(20, 10) << red;
    QTest::newRow("gif, first frame of many") << gif({20, 10}, 10'000) << QSize(20, 10) << red;
    QTest::newRow("webp, first frame of many") << webpAnimation({64, 32}, 30) << QSize(64, 32) << red;
    QTest::newRow("thin") << png({5000, 2}) << QSize(256, 1) << blue;
    QTest::newRow("held on its side") << turnedJpeg(jpeg({64, 32}), 3) << QSize(64, 32) << red;
    // What else stands in the file is not looked at, and is not in the pixels.
    QTest::newRow("png and a zip behind it") << png({40, 20}) + "PK\x03\x04 payload" << QSize(40, 20) << blue;
    QTest::newRow("gif that is a script") << gif({20, 10}) + "*/=1;alert(1)//" << QSize(20, 10) << red;
    QTest::newRow("jpeg with a page in it") << jpeg({64, 32}).insert(2, "\xff\xfe\0\x1f<script>alert(1)</script>aaaa"_ba) << QSize(64, 32) << blue;
    QTest::newRow("text of 4 MB in a png") << withChunk(png({40, 20}), pngChunk("tEXt", "Comment" + QByteArray(1, '\0') + QByteArray(4'000'000, 'x'))) << QSize(40, 20) << blue;
    QTest::newRow("text of 200 MB in a png")
        << withChunk(png({40, 20}), pngChunk("zTXt", "Comment" + QByteArray(2, '\0') + qCompress(QByteArray(200'000'000, 'x')).sliced(4))) << QSize(40, 20) << blue;
    QTest::newRow("profile of 200 MB in a png")
        << withChunk(png({40, 20}), pngChunk("iCCP", "icc" + QByteArray(2, '\0') + qCompress(QByteArray(200'000'000, 'x')).sliced(4))) << QSize(40, 20) << blue;
}

void TestDecode::pictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QRgb, right);
    const DecodeAnswer answer = decoded(bytes);
    QCOMPARE(answer.outcome, DecodeOutcome::Decoded);
    const QSize size(int(answer.picture.width), int(answer.picture.height));
    QTEST(size, "size");
    QCOMPARE(answer.picture.rgba.size(), std::size_t(4) * answer.picture.width * answer.picture.height);
    const bool turned = QByteArray(QTest::currentDataTag()) == "held on its side";
    const QRgb left = pixel(answer.picture, {2, size.height() / 2});
    QVERIFY2(isNearly(left, turned ? blue : red), QByteArray::number(left, 16));
    const QRgb end = pixel(answer.picture, {size.width() - 3, size.height() / 2});
    QVERIFY2(isNearly(end, right), QByteArray::number(end, 16));
}

void TestDecode::transparency()
{
    const DecodeAnswer frame = decoded(gif({20, 10}, 2, true));
    QCOMPARE(frame.outcome, DecodeOutcome::Decoded);
    QCOMPARE(qAlpha(pixel(frame.picture, {0, 0})), 0);
    QCOMPARE(pixel(frame.picture, {1, 0}), red);

    QImage glass(40, 20, QImage::Format_ARGB32);
    glass.fill(qRgba(0, 128, 0, 64));
    QVERIFY(isNearly(pixel(decoded(encoded(glass, "png")).picture, {5, 5}), qRgba(0, 128, 0, 64)));
    QVERIFY(isNearly(pixel(decoded(encoded(glass, "png"), 10).picture, {5, 2}), qRgba(0, 128, 0, 64)));
}

void TestDecode::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DecodeOutcome>("outcome");
    const auto row = [](const char *name, const QByteArray &bytes, DecodeOutcome outcome) { QTest::newRow(name) << bytes << outcome; };
    row("nothing", {}, DecodeOutcome::WrongType);
    row("one byte", "\x89", DecodeOutcome::WrongType);
    row("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", DecodeOutcome::WrongType);
    row("page", "<html>", DecodeOutcome::WrongType);
    row("bmp", encoded(redAndBlue({10, 10}), "bmp"), DecodeOutcome::WrongType);
    row("riff, but sound", "RIFF\x10\0\0\0WAVEfmt "_ba, DecodeOutcome::WrongType);
    row("mark alone", "\x89PNG\r\n\x1a\n", DecodeOutcome::Damaged);
    row("gif without a picture", "GIF89a\x01\0\x01\0\0\0\0;"_ba, DecodeOutcome::Damaged);
    row("gif frame beyond its edge", gif({20, 10}).replace(6, 4, "\x10\0\x0a\0"_ba), DecodeOutcome::Damaged);
    row("png, 400 megapixels, all there", hugePng({20'000, 20'000}), DecodeOutcome::TooLarge);
    row("png, as large as is decoded", hugePng({5000, 5000}), DecodeOutcome::Decoded);
    row("png, as large, 64 bits a pixel", hugePng({5000, 5000}, true), DecodeOutcome::Decoded);
    row("png, a little more", hugePng({1'000'000, 26}), DecodeOutcome::TooLarge);
    row("png, 400 megapixels announced", png({10, 10}).replace(16, 8, QByteArray::fromHex("00004e2000004e20")), DecodeOutcome::Damaged);
    const QByteArray small = jpeg({10, 10});
    const qsizetype frame = small.indexOf("\xff\xc0");
    row("jpeg, 4225 megapixels announced", QByteArray(small).replace(frame + 5, 4, "\xfd\xe8\xfd\xe8"), DecodeOutcome::TooLarge);
    row("gif, 4295 megapixels announced", gif({20, 10}).replace(6, 4, "\xff\xff\xff\xff"), DecodeOutcome::TooLarge);
    row("webp animation, 268 megapixels announced", webpAnimation({64, 32}, 2).replace(24, 6, QByteArray::fromHex("ff3f00ff3f00")), DecodeOutcome::TooLarge);
}

void TestDecode::hostile()
{
    QFETCH(QByteArray, bytes);
    QTEST(decoded(bytes).outcome, "outcome");
}

void TestDecode::mangledFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << png({60, 40});
    QTest::newRow("jpeg") << jpeg({60, 40});
    QTest::newRow("turned jpeg") << turnedJpeg(jpeg({60, 40}), 6);
    QTest::newRow("gif") << gif({60, 40}, 3);
    QTest::newRow("webp") << webp({60, 40});
    QTest::newRow("webp animation") << webpAnimation({60, 40}, 3);
}

void TestDecode::mangledFiles()
{
    QFETCH(QByteArray, bytes);
    int read = 0;
    int refused = 0;
    for (const QByteArray &changed : mangled(bytes, 400, 20261124)) {
        const DecodeAnswer answer = decoded(changed, 64);
        QCOMPARE_LE(answer.picture.width, 64U);
        QCOMPARE_LE(answer.picture.height, 64U);
        QCOMPARE(answer.picture.rgba.size(), std::size_t(4) * answer.picture.width * answer.picture.height);
        QVERIFY(answer.outcome != DecodeOutcome::BadRequest);
        ++(answer.outcome == DecodeOutcome::Decoded ? read : refused);
    }
    QVERIFY2(refused > 0, QByteArray::number(read));
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
