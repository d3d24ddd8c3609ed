// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/useragent.h"

#include <QRegularExpression>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestUserAgent : public QObject {
    Q_OBJECT
private slots:
    void userAgent_data();
    void userAgent();
};

void TestUserAgent::userAgent_data()
{
    QTest::addColumn<QString>("contact");
    QTest::addColumn<QString>("comment");
    QTest::newRow("address") << u"webcare@zonnestroom.example"_s << u" (+webcare@zonnestroom.example)"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("nothing printable") << u"\r\n\t"_s << QString();
    QTest::newRow("a second field") << u"a@b\r\nCookie: x"_s << u" (+a@b Cookie: x)"_s;
    QTest::newRow("out of the comment") << u"a) Evil/1 (\\b"_s << u" (+a Evil/1 b)"_s;
    QTest::newRow("beyond ASCII") << u"caf\u00e9\u0000\u200b@b"_s << u" (+caf@b)"_s;
    QTest::newRow("long") << QString(500, u'a') << u" (+%1)"_s.arg(QString(200, u'a'));
}

void TestUserAgent::userAgent()
{
    QFETCH(QString, contact);
    QFETCH(QString, comment);
    const QString agent = QString::fromLatin1(parley::userAgent(contact));
    const qsizetype end = agent.indexOf(u' ') < 0 ? agent.size() : agent.indexOf(u' ');
    QVERIFY(QRegularExpression(u"^Parley/\\d+\\.\\d+\\.\\d+$"_s).match(agent.first(end)).hasMatch());
    QCOMPARE(agent.sliced(end), comment);
}

QTEST_GUILESS_MAIN(TestUserAgent)
#include "tst_useragent.moc"
