// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/messagetext.h"

#include "app/ctl/table.h"

#include <QRegularExpression>
#include <QTest>

using namespace parley;
using namespace Qt::StringLiterals;

class TestMessageText : public QObject {
    Q_OBJECT
private slots:
    void hostileMessage();
};

/// A terminal makes links of addresses, and turns around what it is told to.
void TestMessageText::hostileMessage()
{
    Message message;
    message.text = u"hallo"_s;
    message.permalink = QUrl(u"https://n\u043E\u043Erdlicht.example/1"_s);
    message.snapshot.displayName = u"\u202Eeleinod\u202C\u200B"_s;
    message.snapshot.profileUrl = u"https://n\u043E\u043Erdlicht.example/@x"_s;
    message.attachments.append({.name = u"\u202Egpj.exe"_s, .mime = {}, .url = QUrl(u"https://n\u043E\u043Erdlicht.example/m"_s)});
    QString said;
    for (const QString &line : ctl::textOf(message, OrganisationId {1}))
        said += ctl::printable(line) + u'\n';
    QCOMPARE(said.count(u"https://xn--nrdlicht-nbha.example/"_s), 3);
    QVERIFY2(!said.contains(u'\u043E') && !said.contains(QRegularExpression(u"[\u202A-\u202E\u200B]"_s)), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestMessageText)
#include "tst_messagetext.moc"
