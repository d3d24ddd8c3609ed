// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/unnamedwidgets.h"
#include "ui/parts/passphrasefield.h"
#include "ui/style/theme.h"
#include "ui/unlock/unlockdialog.h"
#include "ui/unlock/unlockpage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

struct Run {
    Run()
    {
        QObject::connect(dialog.page(), &UnlockPage::passphraseEntered,
            [this](const SecretBytes &passphrase) { typed.append(QString::fromUtf8(passphrase.view())); });
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    PassphraseField *field() const { return dialog.findChild<PassphraseField *>(); }
    void enter(const QString &text)
    {
        QTest::keyClicks(field(), text);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    bool isShown(const QString &sentence) const
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(sentence))
                return true;
        }
        return false;
    }

    Theme theme;
    UnlockDialog dialog {theme};
    QStringList typed;
};

} // namespace

class TestUnlock : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void passphraseLeavesTheField()
    {
        Run run;
        run.enter(u""_s);
        QCOMPARE(run.typed, QStringList());
        run.enter(u"vijf woorden"_s);
        QCOMPARE(run.typed, QStringList {u"vijf woorden"_s});
        QVERIFY(run.field()->text().isEmpty());
        run.field()->undo();
        QVERIFY(run.field()->text().isEmpty());
    }

    void revealed()
    {
        Run run;
        QTest::keyClicks(run.field(), u"geheim"_s);
        auto *reveal = run.field()->findChild<QToolButton *>();
        QTest::keyClick(run.field(), Qt::Key_Tab);
        QCOMPARE(run.dialog.focusWidget(), reveal);
        QTest::keyClick(reveal, Qt::Key_Space);
        QCOMPARE(run.field()->echoMode(), QLineEdit::Normal);
        QCOMPARE(reveal->accessibleName(), u"Hide the passphrase"_s);
        QTest::keyClick(run.field(), Qt::Key_Return);
        QCOMPARE(run.field()->echoMode(), QLineEdit::Password);
    }

    void wrongPassphrase()
    {
        Run run;
        run.enter(u"fout"_s);
        run.dialog.page()->opening();
        QVERIFY(run.dialog.page()->isOpening());
        QVERIFY(!run.field()->isEnabled());
        run.dialog.reject(); // has to wait
        QVERIFY(run.dialog.isVisible());
        run.dialog.page()->failed({ErrorKind::Locked, {}});
        QVERIFY(run.isShown(u"This passphrase does not open the vault"_s));
        QCOMPARE(run.dialog.focusWidget(), run.field());
        run.enter(u"goed"_s);
        const QStringList both {u"fout"_s, u"goed"_s};
        QCOMPARE(run.typed, both);
    }

    void delayIsCountedDown()
    {
        Run run;
        run.dialog.page()->failed({ErrorKind::Locked, {}, std::chrono::seconds(1)});
        QVERIFY(run.isShown(u"Another try is possible in 1 s"_s));
        run.enter(u"te vroeg"_s);
        QCOMPARE(run.typed, QStringList());
        WAIT_UNTIL(!run.isShown(u"Another try"_s));
        QTest::keyClick(run.field(), Qt::Key_Return);
        QCOMPARE(run.typed, QStringList {u"te vroeg"_s});
    }

    void whatNoTryCanHelp_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("hopeless");
        QTest::newRow("damaged") << ErrorKind::Damaged << u"can't be read in full"_s << true;
        QTest::newRow("too new") << ErrorKind::TooNew << u"made by a newer Parley"_s << true;
        QTest::newRow("busy") << ErrorKind::Busy << u"Another Parley is using this workspace"_s << false;
    }

    void whatNoTryCanHelp()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, sentence);
        QFETCH(bool, hopeless);
        Run run;
        run.dialog.page()->failed({kind, u"a technical detail"_s});
        QVERIFY(run.isShown(sentence));
        QVERIFY(!run.isShown(u"a technical detail"_s)); // until it is asked for
        QCOMPARE(run.field()->isEnabled(), !hopeless);
        for (QToolButton *button : run.dialog.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Technical details")
                button->click();
        }
        QVERIFY(run.isShown(u"a technical detail"_s));
        QTest::keyClick(&run.dialog, Qt::Key_Escape);
        QVERIFY(!run.dialog.isVisible());
    }

    void keychainIsThereOnlyWhenOffered()
    {
        Run run;
        QSignalSpy asked(run.dialog.page(), &UnlockPage::keychainRequested);
        QTest::keyClick(&run.dialog, Qt::Key_K, Qt::AltModifier);
        QCOMPARE(asked.size(), 0);
        run.dialog.page()->setKeychainOffered(true);
        QTest::keyClick(&run.dialog, Qt::Key_K, Qt::AltModifier);
        WAIT_UNTIL(asked.size() == 1);
    }

    void everythingHasAName()
    {
        Run run;
        QCOMPARE(unnamedWidgets(run.dialog), QStringList());
    }
};

QTEST_MAIN(TestUnlock)
#include "tst_unlock.moc"
