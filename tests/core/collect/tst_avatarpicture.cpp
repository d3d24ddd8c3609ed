// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/avatarpicture.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtTest>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(QSize size, const char *format, const QString &comment = {})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.setText(u"Comment"_s, comment);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return buffer.data();
}

} // namespace

class TestAvatarPicture : public QObject {
    Q_OBJECT

private slots:
    void boundsAndCleans();
    void refuses_data();
    void refuses();
};

void TestAvatarPicture::boundsAndCleans()
{
    const auto encoded = encodedAvatar(picture({1000, 500}, "png", u"GEHEIM-EXIF"_s));
    QVERIFY(encoded);
    const QImage image = QImage::fromData(encoded->png, "png");
    QCOMPARE(image.size(), QSize(256, 128));
    QVERIFY(!encoded->png.contains("GEHEIM-EXIF"));
    QVERIFY(encodedAvatar(picture({40, 40}, "jpeg")));
}

void TestAvatarPicture::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("png cut off") << picture({100, 100}, "png").first(40);
    QTest::newRow("bmp") << picture({10, 10}, "bmp");
    QByteArray bomb = picture({10, 10}, "png");
    bomb.replace(16, 8, QByteArray::fromHex("00004e2000004e20")); // 20000 x 20000 in the header.
    QTest::newRow("400 megapixels announced") << bomb;
}

void TestAvatarPicture::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!encodedAvatar(bytes));
}

QTEST_GUILESS_MAIN(TestAvatarPicture)
#include "tst_avatarpicture.moc"
