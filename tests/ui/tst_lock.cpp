// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/unnamedwidgets.h"
#include "ui/parts/passphrasefield.h"
#include "ui/style/theme.h"
#include "ui/unlock/idlewatch.h"
#include "ui/unlock/lockwindow.h"
#include "ui/unlock/unlockpage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parley;

class TestLock : public QObject {
    Q_OBJECT
private slots:
    void idleIsNoTouch();
    void warnsInTime();
    void says_data();
    void says();
};

void TestLock::idleIsNoTouch()
{
    QWidget window;
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(1s);
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(300);
        QTest::keyClick(&window, Qt::Key_Shift);
    }
    QCOMPARE(idle.size(), 0);
    WAIT_UNTIL(idle.size() == 1);
    watch.setLimit(0s);
    QTest::qWait(1300);
    QCOMPARE(idle.size(), 1);
}

void TestLock::warnsInTime()
{
    QWidget window;
    IdleWatch watch;
    QSignalSpy soon(&watch, &IdleWatch::soon);
    QSignalSpy resumed(&watch, &IdleWatch::resumed);
    watch.setLimit(IdleWatch::warning + 1s);
    WAIT_UNTIL(soon.size() == 1);
    QCOMPARE(resumed.size(), 0);
    QTest::keyClick(&window, Qt::Key_Shift);
    QCOMPARE(resumed.size(), 1);
}

void TestLock::says_data()
{
    QTest::addColumn<LockReason>("reason");
    QTest::addColumn<bool>("collects");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("asked") << LockReason::Asked << false << u"Fetching rests until Parley is opened."_s;
    QTest::newRow("idle") << LockReason::Idle << true << u"Fetching goes on. New messages go into the vault, encrypted."_s;
    QTest::newRow("session") << LockReason::Session << false << u"With the screen of this computer. Your drafts are kept."_s;
    QTest::newRow("sleep") << LockReason::Sleep << false << u"Before this computer went to sleep. Your drafts are kept."_s;
}

void TestLock::says()
{
    QFETCH(LockReason, reason);
    QFETCH(bool, collects);
    QFETCH(QString, sentence);
    Theme theme;
    LockWindow window({.reason = reason, .idleMinutes = 5, .collects = collects, .since = QDateTime::currentDateTimeUtc()}, theme);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.windowTitle(), u"Parley is locked"_s);
    QStringList said;
    for (const QLabel *label : window.findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.contains(sentence), qPrintable(said.join(u'\n')));
    QCOMPARE(unnamedWidgets(window), QStringList());
    auto *field = window.findChild<PassphraseField *>();
    WAIT_UNTIL(field->hasFocus()); // One can type at once.
    QSignalSpy entered(window.page(), &UnlockPage::passphraseEntered);
    QTest::keyClicks(field, u"vijf woorden"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(window.isVisible());
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
