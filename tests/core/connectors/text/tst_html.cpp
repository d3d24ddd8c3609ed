// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/html.h"
#include "core/connectors/text/simplehtml.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::HtmlReading;

class TestHtml : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"Zonnestroom"_s << u"Zonnestroom"_s;
        QTest::newRow("blanks collapse") << u"  a \n\t b  <b> c</b>"_s << u"a b c"_s;
        QTest::newRow("paragraphs") << u"<p>een</p><p>twee</p>"_s << u"een\n\ntwee"_s;
        QTest::newRow("line breaks") << u"een<br>twee<br/>drie"_s << u"een\ntwee\ndrie"_s;
        QTest::newRow("two breaks") << u"een<br><br><br>twee"_s << u"een\n\ntwee"_s;
        QTest::newRow("divisions") << u"<div>een</div><div><div>twee</div></div>"_s << u"een\ntwee"_s;
        QTest::newRow("list") << u"Zie:<ul><li>een</li><li><p>twee</p></li><li></li></ul>na"_s << u"Zie:\n\n• een\n• twee\n\nna"_s;
        QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s << u"a b\nc"_s;
        QTest::newRow("preformatted") << u"<pre>a\n  b</pre>"_s << u"a\n  b"_s;
        QTest::newRow("entities") << u"R&amp;D &eacute; &#8364; &#128;"_s << u"R&D é € €"_s;
        QTest::newRow("link") << u"<a href=\"/rel\">hier</a>."_s << u"hier (https://blog.example/rel)."_s;
        QTest::newRow("link that says itself") << u"<a href='https://www.a.example/x/'>a.example/x</a>"_s << u"a.example/x"_s;
        QTest::newRow("shortened link") << u"<a href='https://a.example/lang/verhaal'>a.example/lang…</a>"_s << u"a.example/lang…"_s;
        QTest::newRow("link without text") << u"<a href='https://a.example/'><img src='x.png' alt='foto'></a>"_s << u"https://a.example/"_s;
        QTest::newRow("link that runs code") << u"<a href='javascript:alert(1)'>klik</a>"_s << u"klik"_s;
        QTest::newRow("footnote") << u"tekst<a href='#n1'>1</a>"_s << u"tekst1"_s;
        QTest::newRow("misleading link") << u"<a href='https://evil.example/'>bank.example</a>"_s << u"bank.example (https://evil.example/)"_s;
        QTest::newRow("mention") << u"<a href='https://s.example/@zon' class='u-url mention'>@<span>zon</span></a> hoi"_s << u"@zon hoi"_s;
        QTest::newRow("hashtag") << u"<a href='https://s.example/tags/zon' class='mention hashtag'>#<span>Zon</span></a>"_s << u"#Zon"_s;
        QTest::newRow("mention that is none")
            << u"<a href='https://evil.example/' class='mention'>bank.example</a>"_s << u"bank.example (https://evil.example/)"_s;
        QTest::newRow("hidden ends of a link")
            << u"<a href='https://a.example/lang/verhaal'><span class='invisible'>https://</span><span class='ellipsis'>a.example/lang</span>"
               "<span class='invisible'>/verhaal</span></a>"_s
            << u"a.example/lang…"_s;
        QTest::newRow("dropped") << u"a<script>x</script><style>y</style><iframe src=z>q</iframe><form>f<input></form><!-- c -->b"_s << u"ab"_s;
        QTest::newRow("emoji as image") << u"Boos <img class='wp-smiley' alt='😠' src='x.png'>!"_s << u"Boos 😠!"_s;
        QTest::newRow("emoji by its text") << u"<img alt='🙂' src='x.png'>"_s << u"🙂"_s;
        QTest::newRow("other images") << u"a<img alt='meterkast' src='m.jpg'>b"_s << u"ab"_s;
        QTest::newRow("unclosed") << u"<p>een <b>twee<p>drie"_s << u"een twee\n\ndrie"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void readHtml()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(parley::readHtml(html, QUrl(u"https://blog.example/storing"_s)).text, text);
    }

    /// The short way says the same as the tree, whatever is put together of what it takes; `wbr` is not, and says nothing.
    void simpleHtmlIsReadAsTheTreeIs()
    {
        const QStringList pieces {u"<p>"_s, u"</p>"_s, u"<br>"_s, u"<br/>"_s, u"<br />"_s, u"<b>"_s, u"</b>"_s, u"<i>"_s, u"</i>"_s,
            u"<em>"_s, u"</em>"_s, u"<strong>"_s, u"</strong>"_s, u"&amp;"_s, u"&lt;"_s, u"&gt;"_s, u"&quot;"_s, u"&nbsp;"_s,
            u"&#39;"_s, u"&apos;"_s, u" "_s, u"\n"_s, u"\t"_s, u"woord"_s, u"é"_s, u"😠"_s, u"\u00a0"_s, u"\u2029"_s, u"a]b"_s,
            u"\ufeff"_s, u"\r"_s, u"\f"_s, u"\u0085"_s, u"\ufffd"_s, u"\ufdd0"_s, u"&"_s, u"<"_s, u"p>"_s, u"&amp"_s};
        QRandomGenerator random(7);
        int simple = 0;
        for (int round = 0; round < 20'000; ++round) {
            QString html;
            for (int left = random.bounded(12); left > 0; --left)
                html += pieces[random.bounded(round % 4 == 0 ? pieces.size() : qsizetype(29))];
            const auto text = parley::textOfSimpleHtml(html);
            if (!text)
                continue;
            ++simple;
            const QString byTree = parley::readHtml(html + u"<wbr>"_s, {}).text;
            QVERIFY2(*text == byTree, qPrintable(html));
        }
        QVERIFY(simple > 10'000);
    }

    void titlesHideLinks()
    {
        QCOMPARE(parley::readHtml(u"<a href='https://a.example/'>kop</a>"_s, {}, HtmlReading::Links::Hidden).text, u"kop"_s);
    }

    void imagesWithoutPixels()
    {
        const auto reading = parley::readHtml(
            u"<img src='//cdn.example/f.jpg' width=640><img src='https://track.example/p.gif' width='1' height='1'>"
            "<img src='https://track.example/q.gif' style='display: none'><img src='data:image/png;base64,x'>"
            "<img class=emoji alt='x' src='e.png'>"_s,
            QUrl(u"https://blog.example/"_s));
        QCOMPARE(reading.images, QList<QUrl> {QUrl(u"https://cdn.example/f.jpg"_s)});
    }

    void boundedDepthAndTime_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("deep divisions") << u"<div>"_s.repeated(200000) + u"x"_s;
        QTest::newRow("deep spans") << u"<span>"_s.repeated(150000) + u"x"_s;
        QTest::newRow("huge text") << u"a "_s.repeated(5000000);
        QTest::newRow("wrong ends between") << u"<div></span>"_s.repeated(100000);
        QTest::newRow("formats opened again in each paragraph") << [] {
            QString html;
            for (int i = 0; i < 50000; ++i)
                html += u"<font color=%1><p>"_s.arg(i);
            return html;
        }();
        QTest::newRow("formatting that is never closed") << u"<b><i><a href=x>"_s.repeated(20000);
    }

    void boundedDepthAndTime()
    {
        QFETCH(QString, html);
        QElapsedTimer timer;
        timer.start();
        const QString text = parley::readHtml(html, {}).text;
        QVERIFY(text.size() <= (1 << 21));
        QVERIFY2(timer.elapsed() < 20000, "twenty seconds for one text");
    }

    void looksLikeHtml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("html");
        QTest::newRow("tag") << u"a <b>c</b>"_s << true;
        QTest::newRow("void tag") << u"a<br/>b"_s << true;
        QTest::newRow("entity") << u"R&amp;D"_s << true;
        QTest::newRow("comparison") << u"5 < 6 en 7 > 3"_s << false;
        QTest::newRow("heart") << u"ik <3 zonnestroom"_s << false;
        QTest::newRow("type of a language") << u"List<String> & co"_s << false;
        QTest::newRow("ampersand") << u"R&D; AT&T"_s << true; // Only a reader of HTML can tell that &D; is none.
        QTest::newRow("open end") << u"a <b"_s << false;
    }

    void looksLikeHtml()
    {
        QFETCH(QString, text);
        QFETCH(bool, html);
        QCOMPARE(parley::looksLikeHtml(text), html);
    }

    void withOnlyKnownTags()
    {
        QCOMPARE(parley::withOnlyKnownTags(u"<b>List<String></b> 5 < 6 <!-- c -->"_s), u"<b>List&lt;String></b> 5 &lt; 6 <!-- c -->"_s);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
