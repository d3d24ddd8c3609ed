// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedperson.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFeedPerson : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void personFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        const QString mail = u"jan@a.example"_s;
        QTest::newRow("name") << u" Jan  de Vries "_s << u"Jan de Vries"_s << u""_s;
        QTest::newRow("RSS") << u"jan@a.example (Jan de Vries)"_s << u"Jan de Vries"_s << mail;
        QTest::newRow("name first") << u"Jan de Vries (jan@a.example)"_s << u"Jan de Vries"_s << mail;
        QTest::newRow("mail header") << u"\"Jan de Vries\" <jan@a.example>"_s << u"Jan de Vries"_s << mail;
        QTest::newRow("mailto") << u"Jan (mailto:jan@a.example)"_s << u"Jan"_s << mail;
        QTest::newRow("address only") << u"jan@a.example"_s << u""_s << mail;
        QTest::newRow("long ending") << u"jan@a.industries (Jan)"_s << u"Jan"_s << u"jan@a.industries"_s;
        QTest::newRow("handle is a name") << u"@jan"_s << u"@jan"_s << u""_s;
        QTest::newRow("brackets in a name") << u"Jan (De Redactie)"_s << u"Jan (De Redactie)"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    }

    void personFromText()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, email);
        const parley::FeedPerson person = parley::personFromText(text);
        QCOMPARE(person.name, name);
        QCOMPARE(person.email, email);
    }
};

QTEST_GUILESS_MAIN(TestFeedPerson)
#include "tst_feedperson.moc"
