// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/links.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestLinks : public QObject {
    Q_OBJECT
private slots:
    void linksIn_data();
    void linksIn();
    void hostShown_data();
    void hostShown();
    void saysItsHost();
    void safeUrl();
    void manyAndLong();
};

void TestLinks::linksIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // What of the text is a link.
    QTest::newRow("none") << u"Geen stroom."_s << QStringList();
    QTest::newRow("https") << u"Zie https://a.example/x nu"_s << QStringList {u"https://a.example/x"_s};
    QTest::newRow("full stop") << u"Zie https://a.example/x."_s << QStringList {u"https://a.example/x"_s};
    QTest::newRow("brackets around") << u"(https://a.example/x)"_s << QStringList {u"https://a.example/x"_s};
    QTest::newRow("brackets inside") << u"https://a.example/a_(b)"_s << QStringList {u"https://a.example/a_(b)"_s};
    QTest::newRow("quotes") << u"“https://a.example”, zei hij"_s << QStringList {u"https://a.example"_s};
    QTest::newRow("www") << u"op www.a.example/b"_s << QStringList {u"www.a.example/b"_s};
    QTest::newRow("capitals") << u"HTTPS://A.EXAMPLE/B"_s << QStringList {u"HTTPS://A.EXAMPLE/B"_s};
    QTest::newRow("two") << u"http://a.example https://b.example"_s
                         << QStringList {u"http://a.example"_s, u"https://b.example"_s};
    QTest::newRow("mail") << u"info@www.a.example"_s << QStringList();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QStringList();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QStringList();
    QTest::newRow("no host") << u"https:// en dan"_s << QStringList();
    QTest::newRow("markup") << u"<a href=\"https://a.example\">"_s << QStringList {u"https://a.example"_s};
    QTest::newRow("hidden character ends it") << u"https://a.example\u202E/moc.live"_s
                                              << QStringList {u"https://a.example"_s};
}

void TestLinks::linksIn()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList got;
    for (const Link &link : parley::linksIn(text))
        got.append(text.mid(link.from, link.length));
    QCOMPARE(got, found);
}

void TestLinks::hostShown_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"https://a.example/x"_s << u"a.example"_s;
    QTest::newRow("user part is stripped") << u"https://bank.example@kwaad.example/x"_s << u"kwaad.example"_s;
    QTest::newRow("Cyrillic o") << u"https://n\u043Ebank.example/"_s << u"xn--nbank-jye.example"_s;
    QTest::newRow("port") << u"https://a.example:8443/x"_s << u"a.example:8443"_s;
    QTest::newRow("http is marked") << u"http://a.example/"_s << u"a.example (http: not encrypted)"_s;
}

void TestLinks::hostShown()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    const QString got = parley::linkShown(parley::safeUrl(QUrl(url)));
    if (got.contains(u"xn--")) // The exact code is the platform's; that it is code is ours.
        QVERIFY(std::ranges::all_of(got, [](QChar c) { return c.unicode() < 128; }));
    else
        QCOMPARE(got, shown);
}

void TestLinks::saysItsHost()
{
    const auto honest = [](const QString &text) {
        const QList<Link> links = parley::linksIn(text);
        return parley::saysItsHost(text, links.value(0).url);
    };
    QVERIFY(honest(u"https://a.example/x?y"_s));
    QVERIFY(honest(u"HTTPS://A.example"_s));
    QVERIFY(honest(u"www.a.example/x"_s));
    QVERIFY(honest(u"https://a.example:8443/"_s));
    QVERIFY(!honest(u"https://bank.example@kwaad.example/"_s));
    QVERIFY(!honest(u"https://n\u043Ebank.example/"_s));
}

void TestLinks::safeUrl()
{
    QVERIFY(parley::safeUrl(QUrl(u"ftp://a.example/"_s)).isEmpty());
    QVERIFY(parley::safeUrl(QUrl(u"data:text/html,x"_s)).isEmpty());
    QVERIFY(parley::safeUrl(QUrl()).isEmpty());
    QCOMPARE(parley::safeUrl(QUrl(u"https://u:p@a.example/x"_s)), QUrl(u"https://a.example/x"_s));
    const Link link = parley::linksIn(u"https://bank.example@a.example/x"_s).value(0);
    QCOMPARE(link.url, QUrl(u"https://a.example/x"_s));
    QCOMPARE(link.written.userName(), u"bank.example"_s);
}

void TestLinks::manyAndLong()
{
    QCOMPARE(parley::linksIn(QString(u"https://a.example/ "_s).repeated(10000)).size(), 200);
    QVERIFY(parley::linksIn(u"https://a.example/"_s + QString(200000, u'x')).isEmpty());
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
