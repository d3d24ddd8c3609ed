// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedmarkup.h"
#include "core/connectors/feeds/feedxml.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::FeedKind;

class TestFeedMarkup : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void feedStart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FeedKind>("kind");
        QTest::newRow("RSS") << u"<?xml version='1.0'?><!-- <html> --><rss>"_s << FeedKind::Rss;
        QTest::newRow("RDF") << u"<rdf:RDF>"_s << FeedKind::Rss;
        QTest::newRow("Atom") << u"\n <feed xmlns='x'>"_s << FeedKind::Atom;
        QTest::newRow("Atom with prefix") << u"<a:feed>"_s << FeedKind::Atom;
        QTest::newRow("document type") << u"<!DOCTYPE rss [<!ENTITY a '>'>]><rss>"_s << FeedKind::Rss;
        QTest::newRow("JSON") << u"\uFEFF {\"version\":1}"_s << FeedKind::Json;
        QTest::newRow("page") << u"<!DOCTYPE html><html>"_s << FeedKind::Page;
        QTest::newRow("page without html element") << u"<!doctype html><title>x</title><p>"_s << FeedKind::Page;
        QTest::newRow("page in capitals") << u"<HTML><BODY>"_s << FeedKind::Page;
        QTest::newRow("feed in a page") << u"<!DOCTYPE html><html><body><feed xmlns='x'>"_s << FeedKind::Atom;
        QTest::newRow("output of a server first") << u"<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><rss>"_s << FeedKind::Rss;
        QTest::newRow("something else") << u"<sitemap/>"_s << FeedKind::Unknown;
        QTest::newRow("nothing") << u""_s << FeedKind::Unknown;
    }

    void feedStart()
    {
        QFETCH(QString, text);
        QFETCH(FeedKind, kind);
        QCOMPARE(parley::feedStart(text).kind, kind);
    }

    void repairedXml_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("repaired");
        QTest::newRow("well-formed") << u"<a b='c'>&amp;&#233;&lt;</a>"_s << u"<a b='c'>&amp;é&lt;</a>"_s;
        QTest::newRow("named references") << u"<a>&eacute;&nbsp;&nothing;</a>"_s << u"<a>é\u00A0&amp;nothing;</a>"_s;
        QTest::newRow("bare ampersands") << u"<a href='?a=1&b=2'>R&D & co</a>"_s << u"<a href='?a=1&amp;b=2'>R&amp;D &amp; co</a>"_s;
        QTest::newRow("upper-case hexadecimal") << u"<a>&#X26;</a>"_s << u"<a>&amp;</a>"_s;
        QTest::newRow("windows-1252 references") << u"<a>&#150;&#x80;</a>"_s << u"<a>–€</a>"_s;
        QTest::newRow("forbidden references") << u"<a>&#0;&#x8;&#xD83D;&#xFFFF;&#99999999;</a>"_s << u"<a></a>"_s;
        QTest::newRow("surrogates as references") << u"<a>&#55357;&#56832;</a>"_s << u"<a>😀</a>"_s;
        QTest::newRow("control characters") << u"<a>\u0001b\u0008\uFFFE</a>"_s << u"<a>b</a>"_s;
        QTest::newRow("angle bracket in text") << u"<a>5 < 6</a>"_s << u"<a>5 &lt; 6</a>"_s;
        QTest::newRow("angle bracket in a value") << u"<a b='<c>'/>"_s << u"<a b='&lt;c>'/>"_s;
        QTest::newRow("CDATA stays") << u"<a><![CDATA[&eacute; <b>\u0001]]></a>"_s << u"<a><![CDATA[&eacute; <b>]]></a>"_s;
        QTest::newRow("CDATA without end") << u"<a><![CDATA[x"_s << u"<a><![CDATA[x]]>"_s;
        QTest::newRow("end of CDATA without start") << u"<a>x]]>y</a>"_s << u"<a>x]]&gt;y</a>"_s;
        QTest::newRow("document type, comment, instruction") << u"<!DOCTYPE a [<!ENTITY b 'c'>]><a><!-- -- d --><?e f?>&b;</a>"_s
                                                             << u"<a>&amp;b;</a>"_s;
        QTest::newRow("tag without end") << u"<a <b>x</b></a>"_s << u"<a ><b>x</b></a>"_s;
    }

    void repairedXml()
    {
        QFETCH(QString, xml);
        QFETCH(QString, repaired);
        QCOMPARE(parley::repairedXml(xml), repaired);
    }

    void balancedXml_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("balanced");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<bool>("cutInItem");
        QTest::newRow("balanced") << u"<a><b>x</b></a>"_s << u"<a><b>x</b></a>"_s << true << false;
        QTest::newRow("implied end") << u"<a><b>x</a>"_s << u"<a><b>x</b></a>"_s << true << false;
        QTest::newRow("end without start") << u"<a>x</c></a>"_s << u"<a>x</a>"_s << true << false;
        QTest::newRow("other case") << u"<a><pubDate>x</pubdate></a>"_s << u"<a><pubDate>x</pubDate></a>"_s << true << false;
        QTest::newRow("unescaped HTML") << u"<a>x<br>y<img src=z></a>"_s << u"<a>x<br/>y<img src=\"z\"/></a>"_s << true << false;
        QTest::newRow("same attribute twice") << u"<a b='1' b='2' c/>"_s << u"<a b=\"1\" c=\"\"/>"_s << false << false;
        QTest::newRow("item not closed") << u"<rss><item>x<item>y</item></rss>"_s << u"<rss><item>x</item><item>y</item></rss>"_s << true << false;
        QTest::newRow("channel part not closed") << u"<rss><category><item>y</item></rss>"_s
                                                 << u"<rss><category></category><item>y</item></rss>"_s << true << false;
        QTest::newRow("cut in an item") << u"<rss><item><b>x"_s << u"<rss><item><b>x</b></item></rss>"_s << false << true;
        QTest::newRow("cut behind an item") << u"<rss><item/>"_s << u"<rss><item/></rss>"_s << false << false;
        QTest::newRow("after the root") << u"<rss></rss><p>x"_s << u"<rss></rss>"_s << true << false;
    }

    void balancedXml()
    {
        QFETCH(QString, xml);
        QFETCH(QString, balanced);
        QFETCH(bool, complete);
        QFETCH(bool, cutInItem);
        const parley::BalancedXml result = parley::balancedXml(xml);
        QCOMPARE(result.text, balanced);
        QCOMPARE(result.complete, complete);
        QCOMPARE(result.cutInItem, cutInItem);
    }

    void timeIsLinear_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"<"_s, u"&"_s, u"<a b=\""_s, u"<a b='"_s, u"<![CDATA["_s, u"<!--"_s, u"<a "_s, u"<!DOCTYPE ["_s,
                 u"</a>"_s, u"<a>"_s, u"<item>"_s, u"]]>"_s, u"&#x"_s, u"<a b=c"_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }

    void timeIsLinear()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const QString text = u"<rss>"_s + piece.repeated(2'000'000 / static_cast<int>(piece.size()));
        const parley::XmlDocument document = parley::XmlDocument::fromText(text);
        Q_UNUSED(document.root().text());
        QVERIFY2(timer.elapsed() < 20000, "twenty seconds for two million characters");
    }

    void namespacesByMeaning()
    {
        const auto document = parley::XmlDocument::fromText(
            u"<rss xmlns:x='http://purl.org/dc/elements/1.1/' xmlns:media='http://other.example/'>"
            "<x:Creator>Jan</x:Creator><dc:date>d</dc:date><media:content/></rss>"_s);
        QCOMPARE(document.root().child(u"dc", u"creator").text(), u"Jan"_s);
        QCOMPARE(document.root().child(u"dc", u"date").text(), u"d"_s);
        QVERIFY(document.root().child(u"media", u"content"));
    }

    void standaloneCanBeReadAgain()
    {
        const auto document = parley::XmlDocument::fromText(
            u"<rss xmlns:x='http://purl.org/dc/elements/1.1/'><item><x:creator>Jan &amp; é</x:creator></item></rss>"_s);
        const QByteArray alone = document.root().children().first().standalone();
        const auto again = parley::XmlDocument::fromText(QString::fromUtf8(alone));
        QVERIFY(again.isComplete());
        QCOMPARE(again.root().child(u"dc", u"creator").text(), u"Jan & é"_s);
        QVERIFY(alone.contains("é"));
    }
};

QTEST_GUILESS_MAIN(TestFeedMarkup)
#include "tst_feedmarkup.moc"
