// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/hostdisguise.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

using Kind = Disguise::Kind;
Q_DECLARE_METATYPE(Kind)

class TestHostDisguise : public QObject {
    Q_OBJECT
private slots:
    void disguiseOf_data();
    void disguiseOf();
    void registeredDomain_data();
    void registeredDomain();
};

void TestHostDisguise::disguiseOf_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("imitated");
    QTest::newRow("plain") << u"https://noordlicht.example/x"_s << Kind::None << QString();
    QTest::newRow("number") << u"https://127.0.0.1:8080/"_s << Kind::None << QString();
    QTest::newRow("at sign in the path") << u"https://kringspraak.example/@marit"_s << Kind::None << QString();
    QTest::newRow("user part") << u"https://bank.example@kwaad.example/"_s << Kind::UserPart << u"bank.example"_s;
    QTest::newRow("user and password") << u"https://bank.example:443@kwaad.example/"_s << Kind::UserPart << u"bank.example"_s;
    QTest::newRow("user part, written in code") << u"https://bank%2Eexample%2Fbetaal@kwaad.example/"_s << Kind::UserPart << u"bank.example/betaal"_s;
    QTest::newRow("user part that turns around") << u"https://%E2%80%AEknab@kwaad.example/"_s << Kind::UserPart << u"knab"_s;
    // Two letters are Cyrillic.
    QTest::newRow("Cyrillic o in a Latin name") << u"https://n\u043E\u043Erdlicht.example/"_s << Kind::LookAlike << u"noordlicht.example"_s;
    QTest::newRow("the same in punycode") << u"https://xn--nrdlicht-nbha.example/"_s << Kind::LookAlike << u"noordlicht.example"_s;
    QTest::newRow("all of it Cyrillic") << u"https://\u0440\u043E\u0441\u0430.example/"_s << Kind::LookAlike << u"poca.example"_s;
    QTest::newRow("Greek omicron") << u"https://b\u03BFl.example/"_s << Kind::LookAlike << u"bol.example"_s;
    QTest::newRow("look-alike below an honest name") << u"https://n\u043Eordlicht.kwaad.example/"_s << Kind::LookAlike << u"noordlicht.kwaad.example"_s;
    QTest::newRow("an m stays an m") << u"https://m\u043Fm\u0430m.example/"_s << Kind::Mixture << QString();
    QTest::newRow("Latin and Cyrillic that can be told") << u"https://noord\u0436icht.example/"_s << Kind::Mixture << QString();
    QTest::newRow("German") << u"https://b\u00FCcher.example/"_s << Kind::None << QString();
    QTest::newRow("Russian") << u"https://\u043C\u043E\u0441\u043A\u0432\u0430.example/"_s << Kind::None << QString();
    QTest::newRow("Japanese, as it is written") << u"https://\u6771\u4EAC\u306E\u30C6\u30B9\u30C8abc.example/"_s << Kind::None << QString();
    QTest::newRow("no address") << QString() << Kind::None << QString();
}

void TestHostDisguise::disguiseOf()
{
    QFETCH(QString, url);
    const Disguise disguise = parley::disguiseOf(QUrl(url));
    QTEST(disguise.kind, "kind");
    QTEST(disguise.imitated, "imitated");
}

void TestHostDisguise::registeredDomain_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");
    QTest::newRow("itself") << u"kwaad.nl"_s << u"kwaad.nl"_s;
    QTest::newRow("below another name") << u"noordlicht.nl.inloggen.kwaad.com"_s << u"kwaad.com"_s;
    QTest::newRow("suffix of two parts") << u"www.shop.co.uk"_s << u"shop.co.uk"_s;
    QTest::newRow("capitals") << u"WWW.Kwaad.NL"_s << u"kwaad.nl"_s;
    QTest::newRow("punycode") << u"www.xn--bcher-kva.nl"_s << u"xn--bcher-kva.nl"_s;
    QTest::newRow("a suffix alone") << u"co.uk"_s << u"co.uk"_s;
    QTest::newRow("number") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("number, version 6") << u"2001:db8::1"_s << u"2001:db8::1"_s;
    QTest::newRow("one word") << u"localhost"_s << u"localhost"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestHostDisguise::registeredDomain()
{
    QFETCH(QString, host);
    QTEST(parley::registeredDomain(host), "domain");
}

QTEST_GUILESS_MAIN(TestHostDisguise)
#include "tst_hostdisguise.moc"
