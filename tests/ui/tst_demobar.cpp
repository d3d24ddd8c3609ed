// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/waiting.h"
#include "tests/ui/unnamedwidgets.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/demobar.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestDemoBar : public QObject {
    Q_OBJECT
private slots:
    void staysOnTop();
};

void TestDemoBar::staysOnTop()
{
    Theme theme;
    Language language;
    language.choose(u"en"_s);
    ActionRegistry actions(theme);
    const SystemClock clock;
    MainWindow window(theme, language, actions, clock);
    auto *bar = new DemoBar(theme);
    window.addBar(bar);
    auto *page = new QWidget;
    window.addPage(u"one"_s, u"inbox"_s, [] { return u"One"_s; }, page);
    window.addPage(u"two"_s, u"sources"_s, [] { return u"Two"_s; }, new QWidget);
    window.resize(1024, 640);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showPage(u"two"_s);
    window.showPage(u"one"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->mapTo(&window, QPoint(0, bar->height())).y() <= page->mapTo(&window, QPoint()).y());
    QVERIFY(bar->height() <= 40);
    QVERIFY(bar->accessibleName().contains("invented"_L1));
    QVERIFY2(unnamedWidgets(*bar).isEmpty(), qPrintable(unnamedWidgets(*bar).join(u", "_s)));
    language.choose(u"nl"_s);
    WAIT_UNTIL(bar->accessibleName().contains("verzonnen"_L1));

    auto *start = bar->findChild<QPushButton *>();
    QCOMPARE(start->text(), u"Echt beginnen"_s);
    QSignalSpy wanted(bar, &DemoBar::realStartWanted);
    start->click();
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(TestDemoBar)
#include "tst_demobar.moc"
