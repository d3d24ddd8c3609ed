// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/avatarpicture.h"

#include <QTest>

using namespace parley;

class TestAvatarPicture : public QObject {
    Q_OBJECT
private slots:
    void encodedAvatar();
};

void TestAvatarPicture::encodedAvatar()
{
    QImage image(20, 10, QImage::Format_RGBA8888);
    image.fill(qRgba(10, 20, 30, 40));
    const auto encoded = parley::encodedAvatar(image);
    QVERIFY(encoded);
    const QImage again = QImage::fromData(encoded->png, "png");
    QCOMPARE(again.size(), image.size());
    QCOMPARE(again.pixel(3, 3), image.pixel(3, 3));
    QVERIFY(!parley::encodedAvatar(QImage()));
}

QTEST_GUILESS_MAIN(TestAvatarPicture)
#include "tst_avatarpicture.moc"
