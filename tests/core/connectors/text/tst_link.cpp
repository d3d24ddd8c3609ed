// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/link.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLink : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void canonicalLink_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("canonical");
        const QString usual = u"blog.example/storing"_s;
        QTest::newRow("usual") << u"https://blog.example/storing"_s << usual;
        QTest::newRow("http, www, slash") << u"http://www.Blog.example/storing/"_s << usual;
        QTest::newRow("default port") << u"https://blog.example:443/storing"_s << usual;
        QTest::newRow("other port") << u"http://127.0.0.1:8080/storing"_s << u"127.0.0.1:8080/storing"_s;
        QTest::newRow("campaign") << u"https://blog.example/storing?utm_source=rss&UTM_medium=feed&fbclid=x"_s << usual;
        QTest::newRow("meaningful query") << u"https://blog.example/?p=812&utm_source=rss"_s << u"blog.example?p=812"_s;
        QTest::newRow("session") << u"https://blog.example/storing?sid=0123456789abcdef0123456789abcdef"_s << usual;
        QTest::newRow("short session") << u"https://blog.example/storing?sid=4f2a9c11"_s << usual;
        QTest::newRow("sid that numbers stories") << u"https://blog.example/article?sid=812"_s << u"blog.example/article?sid=812"_s;
        QTest::newRow("session in the path") << u"https://blog.example/storing;jsessionid=1A2B?x=1"_s << u"blog.example/storing?x=1"_s;
        QTest::newRow("fragment of a comment") << u"https://blog.example/storing/#comment-9001"_s << u"blog.example/storing#comment-9001"_s;
        QTest::newRow("fragment that counts") << u"https://blog.example/storing#xtor=RSS-1"_s << usual;
        QTest::newRow("escapes") << u"https://blog.example/%7Ejan/caf%c3%a9"_s << u"blog.example/~jan/caf%C3%A9"_s;
        QTest::newRow("unescaped") << u"https://blog.example/~jan/café"_s << u"blog.example/~jan/caf%C3%A9"_s;
        QTest::newRow("dots") << u"https://blog.example/a/../storing"_s << usual;
        QTest::newRow("front page") << u"https://www.blog.example/"_s << u"blog.example"_s;
        QTest::newRow("not the web") << u"mailto:jan@blog.example"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }

    void canonicalLink()
    {
        QFETCH(QString, link);
        QFETCH(QString, canonical);
        QCOMPARE(parley::canonicalLink(QUrl(link)), canonical);
    }

    void worldUniqueGuid_data()
    {
        QTest::addColumn<QString>("guid");
        QTest::addColumn<QString>("unique");
        QTest::newRow("URL") << u"https://www.blog.example/?p=812"_s << u"blog.example?p=812"_s;
        QTest::newRow("URL, other scheme") << u"http://blog.example/?p=812"_s << u"blog.example?p=812"_s;
        QTest::newRow("tag") << u"tag:blog.example,2026:c7"_s << u"tag:blog.example,2026:c7"_s;
        QTest::newRow("urn") << u"urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"_s << u"urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"_s;
        QTest::newRow("number") << u"812"_s << u"site.example|812"_s;
        QTest::newRow("looks like a scheme") << u"post:812"_s << u"site.example|post:812"_s;
        QTest::newRow("on localhost") << u"http://localhost/?p=812"_s << u"site.example|http://localhost/?p=812"_s;
        QTest::newRow("none") << u""_s << u""_s;
    }

    void worldUniqueGuid()
    {
        QFETCH(QString, guid);
        QFETCH(QString, unique);
        QCOMPARE(parley::worldUniqueGuid(guid, u"site.example"_s), unique);
    }

    void linkAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("link");
        QTest::newRow("host") << u"blog.example"_s << u"https://blog.example/"_s;
        QTest::newRow("host and path") << u" blog.example/feed "_s << u"https://blog.example/feed"_s;
        QTest::newRow("port") << u"blog.example:8443/feed"_s << u"https://blog.example:8443/feed"_s;
        QTest::newRow("loopback") << u"127.0.0.1:8080/feed"_s << u"http://127.0.0.1:8080/feed"_s;
        QTest::newRow("localhost") << u"localhost:8080"_s << u"http://localhost:8080/"_s;
        QTest::newRow("http stays") << u"http://blog.example/feed"_s << u"http://blog.example/feed"_s;
        QTest::newRow("feed scheme") << u"feed://blog.example/feed"_s << u"https://blog.example/feed"_s;
        QTest::newRow("feed before https") << u"feed:https://blog.example/feed"_s << u"https://blog.example/feed"_s;
        QTest::newRow("no scheme, slashes") << u"//blog.example/feed"_s << u"https://blog.example/feed"_s;
        QTest::newRow("fragment") << u"https://blog.example/feed#x"_s << u"https://blog.example/feed"_s;
        QTest::newRow("another scheme") << u"ftp://blog.example/feed"_s << u"ftp://blog.example/feed"_s;
    }

    void linkAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, link);
        QCOMPARE(parley::linkAsTyped(typed).toString(), link);
    }

    void linkFromText()
    {
        const QUrl base(u"https://blog.example/map/pagina"_s);
        QCOMPARE(parley::linkFromText(u" ../x\n"_s, base), QUrl(u"https://blog.example/x"_s));
        QCOMPARE(parley::linkFromText(u"//cdn.example/y"_s, base), QUrl(u"https://cdn.example/y"_s));
        QCOMPARE(parley::linkFromText(u"https://a.example/?a=1&amp;b=2"_s, base), QUrl(u"https://a.example/?a=1&b=2"_s));
        QVERIFY(!parley::linkFromText(u""_s, base).isValid());
        QVERIFY(!parley::linkFromText(u"https://a.example/"_s + u"x"_s.repeated(10000), base).isValid());
    }

    void isLoopback()
    {
        for (const QString &here : {u"http://localhost/"_s, u"http://127.0.0.1:1/"_s, u"http://127.9.9.9/"_s, u"http://[::1]/"_s})
            QVERIFY2(parley::isLoopback(QUrl(here)), qPrintable(here));
        for (const QString &elsewhere : {u"http://127.0.0.1.example/"_s, u"http://localhost.example/"_s, u"http://10.0.0.1/"_s})
            QVERIFY2(!parley::isLoopback(QUrl(elsewhere)), qPrintable(elsewhere));
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
