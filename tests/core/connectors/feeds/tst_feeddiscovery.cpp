// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feeddiscovery.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFeedDiscovery : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void feedsOfPage_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QStringList>("feeds");
        QTest::newRow("usual") << u"<link rel='alternate' type='application/rss+xml' href='/feed'>"_s << ""_ba
                               << QStringList {u"https://blog.example/feed"_s};
        QTest::newRow("comments last") << u"<link rel=alternate type=application/rss+xml href=/comments/feed>"
                                          "<link rel=alternate type=application/atom+xml href=/atom>"_s
                                       << ""_ba << QStringList {u"https://blog.example/atom"_s, u"https://blog.example/comments/feed"_s};
        QTest::newRow("header") << u"<p>x</p>"_s << "</style.css>; rel=preload, </f>; rel=\"alternate\"; type=\"application/atom+xml\""_ba
                                << QStringList {u"https://blog.example/f"_s};
        QTest::newRow("once each") << u"<link rel=alternate type=application/rss+xml href=/f><link rel=alternate type=application/rss+xml href='/f#x'>"_s
                                   << "</f>; rel=alternate; type=application/rss+xml"_ba << QStringList {u"https://blog.example/f"_s};
        QTest::newRow("no feeds") << u"<link rel=alternate hreflang=en href=/en><link rel=stylesheet type=application/rss+xml href=/x>"
                                     "<link rel=alternate type=application/json href=/wp-json/1><!-- <link rel=alternate type=application/rss+xml href=/y> -->"_s
                                  << ""_ba << QStringList {};
        QTest::newRow("not the web") << u"<link rel=alternate type=application/rss+xml href='javascript:x'>"_s << ""_ba << QStringList {};
        QTest::newRow("header cut") << u""_s << "</f; rel=alternate"_ba << QStringList {};
    }

    void feedsOfPage()
    {
        QFETCH(QString, html);
        QFETCH(QByteArray, header);
        QFETCH(QStringList, feeds);
        QStringList found;
        for (const QUrl &feed : parley::feedsOfPage(html, QUrl(u"https://blog.example/map/"_s), {{"Link", header}}))
            found.append(feed.toString());
        QCOMPARE(found, feeds);
    }

    void bounded()
    {
        QString html;
        for (int i = 0; i < 1000; ++i)
            html += u"<link rel=alternate type=application/rss+xml href=/f%1>"_s.arg(i);
        QVERIFY(parley::feedsOfPage(html, QUrl(u"https://blog.example/"_s), {}).size() <= 10);
    }
};

QTEST_GUILESS_MAIN(TestFeedDiscovery)
#include "tst_feeddiscovery.moc"
