// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/linkbar.h"
#include "ui/style/labels.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

/// Takes the place of the browser.
class Browser : public QObject {
    Q_OBJECT
public:
    Browser()
    {
        for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s, u"ftp"_s, u"javascript"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

class TestLinkBar : public QObject {
    Q_OBJECT
private slots:
    void ask_data();
    void ask();
};

void TestLinkBar::ask_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("says"); // Line by line; nothing: it does not even ask.
    QTest::addColumn<QString>("opens");
    const auto row = [](const char *name, const QString &url, const QStringList &says, const QString &opens) {
        QTest::newRow(name) << url << says << opens;
    };
    row("honest", u"https://www.goed.example/a"_s, {u"Opens goed.example"_s, u"https://www.goed.example/a"_s}, u"https://www.goed.example/a"_s);
    row("below another name", u"https://noordlicht.nl.kwaad.com/a"_s, {u"Opens kwaad.com"_s, u"https://noordlicht.nl.kwaad.com/a"_s},
        u"https://noordlicht.nl.kwaad.com/a"_s);
    row("not encrypted", u"http://goed.example:8080/"_s, {u"Opens goed.example:8080 (http: not encrypted)"_s, u"http://goed.example:8080/"_s},
        u"http://goed.example:8080/"_s);
    row("user part", u"https://noordlicht.example%2Fbetaal@kwaad.example/x"_s,
        {u"Opens kwaad.example"_s, u"It does not lead to noordlicht.example/betaal, which stands before the @."_s, u"https://kwaad.example/x"_s},
        u"https://kwaad.example/x"_s);
    row("look-alike", u"https://n\u043E\u043Erdlicht.example/"_s,
        {u"Opens xn--nrdlicht-nbha.example"_s, u"It only looks like noordlicht.example: it has letters of another alphabet."_s,
            u"https://xn--nrdlicht-nbha.example/"_s},
        u"https://xn--nrdlicht-nbha.example/"_s);
    row("mixture", u"https://noord\u0436icht.example/"_s,
        {u"Opens xn--noordicht-u0h.example"_s, u"Its name mixes letters of several alphabets."_s, u"https://xn--noordicht-u0h.example/"_s},
        u"https://xn--noordicht-u0h.example/"_s);
    row("file", u"file:///etc/passwd"_s, {}, {});
    row("script", u"javascript:alert(1)"_s, {}, {});
    row("ftp", u"ftp://goed.example/"_s, {}, {});
    row("no host", u"https:///x"_s, {}, {});
}

void TestLinkBar::ask()
{
    QFETCH(QString, url);
    QFETCH(QString, opens);
    Browser browser;
    Theme theme;
    LinkBar bar(theme);
    bar.ask(QUrl(url));
    QStringList says;
    for (const auto *label : bar.findChildren<PlainLabel *>()) {
        if (label->isVisibleTo(&bar) && bar.isVisible())
            says.append(label->text());
    }
    QTEST(says, "says");
    auto *openButton = bar.findChild<QPushButton *>();
    QCOMPARE(bar.focusWidget() == openButton, says.size() == 2); // A third line is a warning.
    if (bar.isVisible())
        QTest::mouseClick(openButton, Qt::LeftButton);
    QCOMPARE(browser.opened, opens.isEmpty() ? QList<QUrl>() : QList {QUrl(opens)});
}

QTEST_MAIN(TestLinkBar)
#include "tst_linkbar.moc"
