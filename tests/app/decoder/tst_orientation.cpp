// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/orientation.h"

#include "tests/support/pictures.h"

#include <QTest>

using namespace parley;
using namespace parley::test;

namespace {

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

} // namespace

class TestOrientation : public QObject {
    Q_OBJECT
private slots:
    void exifOrientation_data();
    void exifOrientation();
    void upright_data();
    void upright();
};

void TestOrientation::exifOrientation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("orientation");
    const QByteArray plain = jpeg({16, 16});
    QTest::newRow("none") << plain << 1;
    for (int i = 1; i <= 8; ++i)
        QTest::addRow("%d", i) << turnedJpeg(plain, i) << i;
    QTest::newRow("no such") << turnedJpeg(plain, 9) << 1;
    QTest::newRow("directory elsewhere") << turnedJpeg(plain, 6).replace(QByteArray("\0\0\0\x08", 4), "\xff\xff\xff\xf0") << 1;
    QTest::newRow("cut off") << turnedJpeg(plain, 6).first(20) << 1;
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("a segment beyond the end") << QByteArray("\xff\xd8\xff\xe1\xff\xff""Exif") << 1;
}

void TestOrientation::exifOrientation()
{
    QFETCH(QByteArray, bytes);
    QTEST(decoder::exifOrientation(viewOf(bytes)), "orientation");
}

void TestOrientation::upright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("seen"); // Row after row, of the picture "ab", "cd", "ef".
    QTest::newRow("as it is") << 1 << QByteArray("ab cd ef");
    QTest::newRow("mirrored") << 2 << QByteArray("ba dc fe");
    QTest::newRow("upside down") << 3 << QByteArray("fe dc ba");
    QTest::newRow("mirrored upside down") << 4 << QByteArray("ef cd ab");
    QTest::newRow("mirrored, on its side") << 5 << QByteArray("ace bdf");
    QTest::newRow("to be turned right") << 6 << QByteArray("eca fdb");
    QTest::newRow("mirrored, on its other side") << 7 << QByteArray("fdb eca");
    QTest::newRow("to be turned left") << 8 << QByteArray("bdf ace");
}

void TestOrientation::upright()
{
    QFETCH(int, orientation);
    DecodedPicture picture {2, 3, {}};
    for (const char letter : QByteArray("abcdef"))
        picture.rgba.insert(picture.rgba.end(), 4, std::uint8_t(letter));
    const DecodedPicture turned = decoder::upright(picture, orientation);
    QByteArray seen;
    for (std::size_t i = 0; i < turned.rgba.size(); i += 4) {
        if (i > 0 && i / 4 % turned.width == 0)
            seen.append(' ');
        seen.append(char(turned.rgba[i]));
    }
    QTEST(seen, "seen");
}

QTEST_GUILESS_MAIN(TestOrientation)
#include "tst_orientation.moc"
