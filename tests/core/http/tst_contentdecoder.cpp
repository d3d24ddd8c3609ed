// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/contentdecoder.h"

#include "tests/support/gzip.h"

#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

using State = ContentDecoder::State;

/// What a server sends comes in pieces that end anywhere.
class TestContentDecoder : public QObject {
    Q_OBJECT
private slots:
    void pieces_data();
    void pieces();
};

void TestContentDecoder::pieces_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<qsizetype>>("wholeAt"); // Where else than at its end a body may be over.

    const QByteArray one = test::gzip("een");
    const QByteArray two = test::gzip("twee");
    QTest::newRow("gzip") << "gzip"_ba << one << "een"_ba << QList<qsizetype> {0};
    QTest::newRow("two members") << "gzip"_ba << QByteArray(one + two) << "eentwee"_ba << QList<qsizetype> {0, one.size()};
    QTest::newRow("old name") << "x-gzip"_ba << one << "een"_ba << QList<qsizetype> {0};
    QTest::newRow("zlib") << "deflate"_ba << qCompress("een"_ba).sliced(4) << "een"_ba << QList<qsizetype> {0};
    const QByteArray bare = qCompress("een"_ba).sliced(6).chopped(4);
    QTest::newRow("bare deflate") << "deflate"_ba << bare << "een"_ba << QList<qsizetype> {0};
    QTest::newRow("brotli") << "br"_ba << QByteArray::fromHex("0b018065656e03") << "een"_ba << QList<qsizetype> {0};
}

void TestContentDecoder::pieces()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, body);
    QFETCH(QList<qsizetype>, wholeAt);
    for (qsizetype at = 0; at <= sent.size(); ++at) {
        const auto decoder = ContentDecoder::forEncoding(encoding);
        QByteArray got;
        QVERIFY(decoder->decode(sent.first(at), got, 1000) != State::Broken);
        QVERIFY(body.startsWith(got));
        QCOMPARE(decoder->mayEndHere(), at == sent.size() || wholeAt.contains(at));
        QVERIFY(decoder->decode(sent.sliced(at), got, 1000) != State::Broken);
        QCOMPARE(got, body);
        QVERIFY(decoder->mayEndHere());
        decoder->decode("daarna", got, 1000);
        QCOMPARE(got, body);
    }
}

QTEST_GUILESS_MAIN(TestContentDecoder)
#include "tst_contentdecoder.moc"
