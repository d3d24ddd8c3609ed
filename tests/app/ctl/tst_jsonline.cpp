// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonline.h"

#include <QJsonDocument>
#include <QJsonArray>
#include <QTest>

using namespace parley::ctl;
using namespace Qt::StringLiterals;

class TestJsonLine : public QObject {
    Q_OBJECT
private slots:
    void jsonText_data();
    void jsonText();
    void keepsTheOrder();
};

void TestJsonLine::jsonText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("plain") << u"Storing in Noord"_s << QByteArray("\"Storing in Noord\"");
    QTest::newRow("accents and emoji") << u"café ☀ 🙂"_s << QByteArray("\"café ☀ 🙂\"");
    QTest::newRow("quotes and backslashes") << u"\"a\\b\""_s << QByteArray(R"("\"a\\b\"")");
    QTest::newRow("line ends") << u"a\nb\r\tc"_s << QByteArray(R"("a\nb\r\tc")");
    QTest::newRow("control characters") << u"\x01\x1b[31m\x7f"_s << QByteArray(R"("\u0001\u001b[31m\u007f")");
    QTest::newRow("C1") << QString(QChar(0x9b)) << QByteArray(R"("\u009b")");
    QTest::newRow("what others take for a line end") << QString::fromUtf16(u"\u0085\u2028\u2029")
                                                     << QByteArray(R"("\u0085\u2028\u2029")");
    QTest::newRow("a zero") << QString(QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) << QByteArray(R"("a\ufffd")");
    QTest::newRow("the other half") << QString(QChar(0xde42)) + u"🙂"_s << QByteArray("\"\\ufffd🙂\"");
}

void TestJsonLine::jsonText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    const QByteArray made = parley::ctl::jsonText(text);
    QCOMPARE(made, json);
    if (text.isValidUtf16())
        QCOMPARE(QJsonDocument::fromJson('[' + made + ']').array().at(0).toString(), text);
}

void TestJsonLine::keepsTheOrder()
{
    JsonLine line;
    line.text("z", u"1").number("a", -2).flag("m", true).null("n").texts("l", {u"x"_s, u"y"_s}).textOrNull("e", QString())
        .textOrNull("o", std::optional(QString())).moment("t", QDateTime::fromString(u"2026-11-23T13:00:00+01:00"_s, Qt::ISODate))
        .moment("i", {}).object("c", JsonLine().text("k", u"v")).objects("s", {JsonLine(), JsonLine().number("q", 1)});
    QCOMPARE(line.toBytes(),
        QByteArray(R"({"z":"1","a":-2,"m":true,"n":null,"l":["x","y"],"e":null,"o":"","t":"2026-11-23T12:00:00.000Z",)"
                   R"("i":null,"c":{"k":"v"},"s":[{},{"q":1}]})"));
}

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
