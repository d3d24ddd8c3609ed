// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decoder/scale.h"

#include <QSize>
#include <QTest>

using namespace parley;
using namespace parley::decoder;

class TestScale : public QObject {
    Q_OBJECT
private slots:
    void fitted_data();
    void fitted();
    void scaled();
};

void TestScale::fitted_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("result"); // In 100 by 50.
    QTest::newRow("fits") << QSize(100, 50) << QSize(100, 50);
    QTest::newRow("small stays small") << QSize(3, 4) << QSize(3, 4);
    QTest::newRow("wide") << QSize(400, 100) << QSize(100, 25);
    QTest::newRow("high") << QSize(100, 400) << QSize(13, 50);
    QTest::newRow("a line") << QSize(25'000'000, 1) << QSize(100, 1);
    QTest::newRow("a column") << QSize(1, 25'000'000) << QSize(1, 50);
}

void TestScale::fitted()
{
    QFETCH(QSize, size);
    const Size got = decoder::fitted({std::uint32_t(size.width()), std::uint32_t(size.height())}, {100, 50});
    QTEST(QSize(int(got.width), int(got.height)), "result");
}

void TestScale::scaled()
{
    // Three pixels to two: each of the outer ones and half of the middle; what can't be seen has no colour to give.
    const DecodedPicture row {3, 1, {90, 0, 0, 255, 0, 90, 0, 255, 200, 200, 200, 0}};
    const DecodedPicture half = decoder::scaled(row, {2, 1});
    QCOMPARE(half.rgba, (Bytes {60, 30, 0, 255, 0, 90, 0, 85}));
    const DecodedPicture one = decoder::scaled({2, 2, Bytes(16, 0)}, {1, 1});
    QCOMPARE(one.rgba, Bytes(4, 0));
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
