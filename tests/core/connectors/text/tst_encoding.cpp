// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/encoding.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

class TestEncoding : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void textFromBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("text");
        const QString tag = u"<a>één €</a>"_s;
        const auto encoded = [](QStringConverter::Encoding encoding, const QString &text) -> QByteArray {
            return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(text);
        };
        QTest::newRow("UTF-8") << tag.toUtf8() << "text/xml"_ba << tag;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF"_ba + tag.toUtf8() << ""_ba << tag;
        QTest::newRow("mark against the header") << "\xEF\xBB\xBF"_ba + tag.toUtf8() << "text/xml; charset=iso-8859-1"_ba << tag;
        QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, tag) << ""_ba << tag;
        QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, tag) << ""_ba << tag;
        QTest::newRow("UTF-32LE") << encoded(QStringConverter::Utf32LE, tag) << ""_ba << tag;
        QTest::newRow("UTF-32BE") << encoded(QStringConverter::Utf32BE, tag) << ""_ba << tag;
        QTest::newRow("UTF-16BE without mark") << encoded(QStringConverter::Utf16BE, tag).sliced(2) << ""_ba << tag;
        QTest::newRow("UTF-16LE without mark") << encoded(QStringConverter::Utf16LE, tag).sliced(2) << ""_ba << tag;
        QTest::newRow("windows-1252, nothing said") << "<a>\xE9\xE9n \x80</a>"_ba << ""_ba << tag;
        QTest::newRow("iso-8859-1 means windows-1252") << "<a>\xE9\xE9n \x80</a>"_ba << "text/xml; charset=ISO-8859-1"_ba << tag;
        QTest::newRow("UTF-8 said, windows-1252 sent") << "<a>\xE9\xE9n \x80</a>"_ba << "text/xml; charset=utf-8"_ba << tag;
        QTest::newRow("windows-1252 said, UTF-8 sent") << tag.toUtf8() << "text/xml; charset=windows-1252"_ba << tag;
        QTest::newRow("a few stray bytes") << "éé é €\xE9"_ba << ""_ba << u"éé é €é"_s;
        QTest::newRow("declared KOI8-R") << "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>\xD7</a>"_ba << ""_ba
                                         << u"<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>в</a>"_s;
        QTest::newRow("Shift_JIS in the header") << "<a>\x83\x65\x83\x58\x83\x67</a>"_ba << "text/xml;charset=\"Shift_JIS\""_ba
                                                 << u"<a>テスト</a>"_s;
        QTest::newRow("windows-1250 declared late") << "\n <?xml version='1.0' encoding='windows-1250' ?>\x9A"_ba << ""_ba
                                                    << u"\n <?xml version='1.0' encoding='windows-1250' ?>š"_s;
        QTest::newRow("unknown name") << tag.toUtf8() << "text/xml; charset=x-nothing"_ba << tag;
        QTest::newRow("US-ASCII is a fiction") << tag.toUtf8() << "text/xml; charset=us-ascii"_ba << tag;
        QTest::newRow("UTF-16 said, bytes sent") << tag.toUtf8() << "text/xml; charset=utf-16"_ba << tag;
        QTest::newRow("empty") << ""_ba << ""_ba << u""_s;
        QTest::newRow("overlong") << "\xC0\xAF"_ba << ""_ba << u"À¯"_s;
        QTest::newRow("cut in a character") << "\xE2\x82\xAC \xE2\x82"_ba << ""_ba << u"\u00E2\u201A\u00AC \u00E2\u201A"_s;
    }

    void textFromBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, contentType);
        QFETCH(QString, text);
        QCOMPARE(parley::textFromBytes(bytes, contentType), text);
    }

    void charsetFromContentType()
    {
        QCOMPARE(parley::charsetFromContentType("text/xml; Charset=\"UTF-8\"; x=y"), "utf-8"_ba);
        QCOMPARE(parley::charsetFromContentType("text/xml"), ""_ba);
    }

    void withoutDoubleEncoding()
    {
        QCOMPARE(parley::withoutDoubleEncoding(u"Ã©Ã©n"_s), u"één"_s);
        QCOMPARE(parley::withoutDoubleEncoding(u"één"_s), u"één"_s);
        QCOMPARE(parley::withoutDoubleEncoding(u"prijs \u0080 10"_s), u"prijs € 10"_s);
        QCOMPARE(parley::withoutDoubleEncoding(u"Ã© € Ã©"_s), u"Ã© € Ã©"_s);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
