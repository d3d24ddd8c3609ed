// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/frames.h"

#include <QTest>

using namespace parley::ctl;

class TestFrames : public QObject {
    Q_OBJECT
private slots:
    void oneByOne();
    void severalAtOnce();
    void tooLong();
    void limitCanGrow();
};

void TestFrames::oneByOne()
{
    FrameReader reader(100);
    const QByteArray frame = framed("{\"a\":1}");
    QCOMPARE(frame, QByteArray("\0\0\0\7{\"a\":1}", 11));
    for (qsizetype i = 0; i < frame.size(); ++i) {
        QVERIFY(!reader.next());
        reader.add(frame.sliced(i, 1));
    }
    QCOMPARE(reader.next(), QByteArray("{\"a\":1}"));
    QVERIFY(!reader.next());
}

void TestFrames::severalAtOnce()
{
    FrameReader reader(100);
    reader.add(framed("one") + framed("") + framed("three"));
    QCOMPARE(reader.next(), QByteArray("one"));
    QCOMPARE(reader.next(), QByteArray(""));
    QCOMPARE(reader.next(), QByteArray("three"));
    QVERIFY(!reader.next());
    QVERIFY(!reader.isBroken());
}

void TestFrames::tooLong()
{
    FrameReader reader(4);
    reader.add(framed("12345"));
    QVERIFY(!reader.next());
    QVERIFY(reader.isBroken());
    reader.add(framed("ok"));
    QVERIFY(!reader.next());
    FrameReader huge(1000);
    huge.add(QByteArray(4, '\xff'));
    QVERIFY(!huge.next());
    QVERIFY(huge.isBroken());
}

void TestFrames::limitCanGrow()
{
    FrameReader reader(4);
    reader.setLimit(5);
    reader.add(framed("12345"));
    QCOMPARE(reader.next(), QByteArray("12345"));
}

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
