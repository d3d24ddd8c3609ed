// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedtext.h"
#include "core/connectors/feeds/feedxml.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::HtmlReading;

class TestFeedText : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readLooseText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u"5 < 6 en R&D"_s << u"5 < 6 en R&D"_s;
        QTest::newRow("HTML") << u"<p>een &amp; twee</p>"_s << u"een & twee"_s;
        QTest::newRow("encoded twice") << u"Jan &amp;amp; Piet"_s << u"Jan & Piet"_s;
        QTest::newRow("encoded twice, a tag") << u"&amp;lt;b&amp;gt;"_s << u"&lt;b&gt;"_s;
        QTest::newRow("type of a language") << u"List<String> &amp; co"_s << u"List<String> & co"_s;
        QTest::newRow("script") << u"Kop<script>alert(1)</script>"_s << u"Kop"_s;
    }

    void readLooseText()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(parley::readLooseText(text, {}, HtmlReading::Links::Hidden).text, plain);
    }

    void readAtomText_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("plain");
        QTest::newRow("no type is plain") << u"<title>&lt;b> &amp;amp;</title>"_s << u"<b> &amp;"_s;
        QTest::newRow("text") << u"<title type='text'>&lt;b></title>"_s << u"<b>"_s;
        QTest::newRow("html") << u"<title type='html'>&lt;b>vet&lt;/b> &amp;amp; co</title>"_s << u"vet & co"_s;
        QTest::newRow("xhtml") << u"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <em>b</em> &lt;c></div></title>"_s
                               << u"a b <c>"_s;
        QTest::newRow("0.3, escaped") << u"<title mode='escaped'>&lt;i>oud&lt;/i></title>"_s << u"oud"_s;
        QTest::newRow("0.3, base64") << u"<title mode='base64'>WsO2IG9r\n</title>"_s << u"Zö ok"_s;
        QTest::newRow("other type, base64") << u"<title type='application/octet-stream'>Wm9ubmU=</title>"_s << u"Zonne"_s;
        QTest::newRow("other type, not base64") << u"<title type='application/x'>geen base64!</title>"_s << u"geen base64!"_s;
        QTest::newRow("empty") << u"<title/>"_s << u""_s;
    }

    void readAtomText()
    {
        QFETCH(QString, xml);
        QFETCH(QString, plain);
        const auto document = parley::XmlDocument::fromText(xml);
        QCOMPARE(parley::readAtomText(document.root(), {}, HtmlReading::Links::Hidden).text, plain);
    }
};

QTEST_GUILESS_MAIN(TestFeedText)
#include "tst_feedtext.moc"
