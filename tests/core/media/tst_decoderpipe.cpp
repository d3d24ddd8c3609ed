// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/decoderpipe.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

namespace {

Bytes bytesOf(const QByteArray &array)
{
    return {array.cbegin(), array.cend()};
}

} // namespace

class TestDecoderPipe : public QObject {
    Q_OBJECT
private slots:
    void requests();
    void readRequestHead_data();
    void readRequestHead();
    void readAnswer_data();
    void readAnswer();
};

void TestDecoderPipe::requests()
{
    const RequestHead head {.mostWidth = 256, .mostHeight = 4096, .pictureBytes = 0x01020304};
    const Bytes bytes = parley::bytesOf(head);
    QCOMPARE(bytes.size(), requestHeadSize);
    const auto read = parley::readRequestHead(bytes);
    QVERIFY(read && read->mostWidth == 256 && read->mostHeight == 4096 && read->pictureBytes == 0x01020304);
}

void TestDecoderPipe::readRequestHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isHead");
    QTest::newRow("good") << "PDR1\x01\0\x01\0\0\0\0\x05"_ba << true;
    QTest::newRow("nothing") << ""_ba << false;
    QTest::newRow("short") << "PDR1\x01\0\x01\0\0\0\0"_ba << false;
    QTest::newRow("long") << "PDR1\x01\0\x01\0\0\0\0\x05x"_ba << false;
    QTest::newRow("other mark") << "PDR2\x01\0\x01\0\0\0\0\x05"_ba << false;
    QTest::newRow("no width") << "PDR1\0\0\x01\0\0\0\0\x05"_ba << false;
    QTest::newRow("height of 4097") << "PDR1\x01\0\x10\x01\0\0\0\x05"_ba << false;
    QTest::newRow("32 MiB") << "PDR1\x01\0\x01\0\x02\0\0\0"_ba << true;
    QTest::newRow("a byte more") << "PDR1\x01\0\x01\0\x02\0\0\x01"_ba << false;
    QTest::newRow("4 GiB") << "PDR1\x01\0\x01\0\xff\xff\xff\xff"_ba << false;
}

void TestDecoderPipe::readRequestHead()
{
    QFETCH(QByteArray, bytes);
    QTEST(parley::readRequestHead(bytesOf(bytes)).has_value(), "isHead");
}

void TestDecoderPipe::readAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("outcome"); // -1: no answer to a request for 4 by 4.
    const QByteArray two(2 * 1 * 4, 'x');
    QTest::newRow("a picture") << "PDA1\0\0\x02\0\x01"_ba + two << int(DecodeOutcome::Decoded);
    QTest::newRow("damaged") << "PDA1\x03"_ba << int(DecodeOutcome::Damaged);
    QTest::newRow("damaged, with pixels") << "PDA1\x03\0\x02\0\x01"_ba + two << -1;
    QTest::newRow("no such outcome") << "PDA1\x05"_ba << -1;
    QTest::newRow("nothing") << ""_ba << -1;
    QTest::newRow("mark alone") << "PDA1"_ba << -1;
    QTest::newRow("without a size") << "PDA1\0\0\x02"_ba << -1;
    QTest::newRow("a byte short") << "PDA1\0\0\x02\0\x01"_ba + two.chopped(1) << -1;
    QTest::newRow("a byte long") << "PDA1\0\0\x02\0\x01"_ba + two + 'x' << -1;
    QTest::newRow("empty picture") << "PDA1\0\0\0\0\0"_ba << -1;
    QTest::newRow("wider than was asked for") << "PDA1\0\0\x05\0\x01"_ba + QByteArray(20, 'x') << -1;
    QTest::newRow("65535 by 65535") << "PDA1\0\xff\xff\xff\xff"_ba + two << -1;
}

void TestDecoderPipe::readAnswer()
{
    QFETCH(QByteArray, bytes);
    const auto answer = parley::readAnswer(bytesOf(bytes), 4, 4);
    QTEST(answer ? int(answer->outcome) : -1, "outcome");
    if (answer && answer->outcome == DecodeOutcome::Decoded) {
        Bytes again = parley::headOf(*answer);
        again.insert(again.end(), answer->picture.rgba.begin(), answer->picture.rgba.end());
        QCOMPARE(again, bytesOf(bytes));
    }
}

QTEST_GUILESS_MAIN(TestDecoderPipe)
#include "tst_decoderpipe.moc"
