// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/townsfolk.h"
#include "tests/ui/unnamedwidgets.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/keys/keysdialog.h"
#include "ui/keys/keysmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettedelegate.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

struct Setting {
    Setting()
    {
        language.choose(u"en"_s);
        fillWithTown(inbox);
        page = new InboxPage(inbox, sources, theme, clock, actions);
        window.addPage(u"inbox"_s, u"inbox"_s, [] { return u"Inbox"_s; }, page);
        window.setOrganisations({noordlicht()}, noordlicht().id);
        window.show();
        window.activateWindow();
        page->setFocus();
        (void)QTest::qWaitForWindowActive(&window);
        (void)QTest::qWaitFor([&] { return page->model()->rowCount() > 0 && page->conversation()->isShown(); });
        palette = window.findChild<CommandPalette *>();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
    }
    QString current() const { return palette->list()->currentIndex().data().toString(); }
    WorkState state() { return std::as_const(inbox).find(page->conversation()->conversation())->row.state; }

    FixedClock clock {townClock()};
    Theme theme;
    Language language;
    MemoryInbox inbox {townClock()};
    SourceWatch sources {inbox, inbox.platforms()};
    ActionRegistry actions {theme};
    MainWindow window {theme, language, actions, clock};
    InboxPage *page = nullptr;
    CommandPalette *palette = nullptr;
};

} // namespace

class TestCommands : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void carriesOut();
    void goesToWhatThePageHas();
    void closesAndGivesTheFocusBack();
    void remembersCommandsOnly();
    void keyNamesAreSplit();
    void noTwoCommandsShareAKey();
    void anotherLetter();
    void lettersOff();
    void keysAreKept();
};

void TestCommands::carriesOut()
{
    Setting setting;
    const ConversationId open = setting.page->conversation()->conversation();
    setting.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(setting.palette->isVisible());
    const QAbstractItemModelTester tester(setting.palette->list()->model());
    QCOMPARE(unnamedWidgets(*setting.palette), QStringList());
    QTest::keyClicks(setting.palette->field(), u"clreo"_s); // Close or reopen.
    QCOMPARE(setting.current(), u"Close or reopen"_s);
    setting.press(Qt::Key_Return);
    QVERIFY(!setting.palette->isVisible());
    WAIT_UNTIL(std::as_const(setting.inbox).find(open)->row.state == WorkState::Closed);
}

void TestCommands::goesToWhatThePageHas()
{
    Setting setting;
    setting.press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(setting.palette->field(), u"priv"_s);
    QAbstractItemModel *model = setting.palette->list()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    QVERIFY2(texts.contains(u"Views"_s) && texts.contains(u"Private"_s), qPrintable(texts.join(u'|')));
    QCOMPARE(texts.last(), u"Search all messages for “priv”"_s);
    // Only actions after Tab, all again after another.
    setting.press(Qt::Key_Tab);
    QVERIFY(model->match(model->index(0, 0), Qt::DisplayRole, u"Private"_s, 1, Qt::MatchExactly).isEmpty());
    setting.press(Qt::Key_Tab);
    while (setting.current() != texts.last())
        setting.press(Qt::Key_Down);
    setting.press(Qt::Key_Return);
    WAIT_UNTIL(setting.page->list()->isSearching());
}

void TestCommands::closesAndGivesTheFocusBack()
{
    Setting setting;
    const QWidget *before = QApplication::focusWidget();
    for (const bool byClick : {false, true}) {
        setting.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(setting.palette->isVisible());
        if (byClick)
            QTest::mouseClick(setting.palette, Qt::LeftButton, {}, QPoint(5, 5));
        else
            setting.press(Qt::Key_Escape);
        QVERIFY(!setting.palette->isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }
    QCOMPARE(setting.state(), WorkState::Open);
}

void TestCommands::remembersCommandsOnly()
{
    Setting setting;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    const auto run = [&](const QString &typed) {
        setting.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(setting.palette->field(), typed);
        setting.press(Qt::Key_Return);
    };
    run(u"larger text"_s);
    run(u"qzmerkwoord"_s); // A search.
    setting.press(Qt::Key_Escape);
    {
        QSettings settings(path, QSettings::IniFormat);
        setting.window.saveLayout(settings);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("text.larger"));
    QVERIFY(!kept.contains("qzmerk"));
    setting.page->setFocus();
    setting.press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(setting.current(), u"Larger text"_s); // Used last.
}

void TestCommands::keyNamesAreSplit()
{
    QCOMPARE(keyNames(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)), QStringList({u"Ctrl"_s, u"Shift"_s, u"C"_s}));
    QCOMPARE(keyNames(QKeySequence(Qt::CTRL | Qt::Key_Plus)), QStringList({u"Ctrl"_s, u"+"_s}));
    QCOMPARE(keyNames(QKeySequence(Qt::Key_Plus)), QStringList({u"+"_s}));
    QCOMPARE(keyNames(QKeySequence(Qt::Key_G, Qt::Key_U)), QStringList({u"G"_s, u"U"_s}));
    QCOMPARE(keyNames({}), QStringList());
}

void TestCommands::noTwoCommandsShareAKey()
{
    Setting setting;
    for (const ActionRegistry::Listed &one : setting.actions.listed()) {
        for (const QKeySequence &keys : one.keys) {
            const auto other = setting.actions.takenBy(keys, one.id);
            QVERIFY2(!other, qPrintable(one.id + u' ' + (other ? other->id : QString())));
            // AltGr on Dutch and US-international layouts.
            QVERIFY(!keys.toString().contains(u"Ctrl+Alt"_s));
        }
    }
}

void TestCommands::anotherLetter()
{
    Setting setting;
    KeysDialog dialog(setting.theme, setting.actions);
    dialog.show();
    QCOMPARE(unnamedWidgets(dialog), QStringList());
    dialog.searchField()->setText(u"close or"_s);
    QCOMPARE(dialog.table()->model()->rowCount(), 1);
    const auto choose = [&](const QKeySequence &keys) {
        dialog.letterField()->setKeySequence(keys);
        emit dialog.letterField()->editingFinished();
    };
    const auto working = [&] { return setting.actions.action(u"conversation.close"_s)->shortcuts(); };
    choose(Qt::Key_J); // Is the next conversation.
    QCOMPARE(working(), QList<QKeySequence>({QKeySequence(Qt::Key_E)}));
    choose(Qt::CTRL | Qt::Key_Y);
    QCOMPARE(working(), QList<QKeySequence>({QKeySequence(Qt::Key_E)}));
    choose(Qt::Key_Q);
    QCOMPARE(working(), QList<QKeySequence>({QKeySequence(Qt::Key_Q)}));
    dialog.hide();
    const ConversationId open = setting.page->conversation()->conversation();
    setting.window.activateWindow();
    setting.page->setFocus();
    setting.press(Qt::Key_Q);
    WAIT_UNTIL(std::as_const(setting.inbox).find(open)->row.state == WorkState::Closed);
    // E went to another command meanwhile, so it can't come back before that one gives it up.
    dialog.searchField()->setText(u"write a note"_s);
    choose(Qt::Key_E);
    dialog.searchField()->setText(u"close or"_s);
    dialog.resetButton()->click();
    QCOMPARE(working(), QList<QKeySequence>({QKeySequence(Qt::Key_Q)}));
    dialog.searchField()->setText(u"write a note"_s);
    dialog.resetButton()->click();
    dialog.searchField()->setText(u"close or"_s);
    dialog.resetButton()->click();
    QCOMPARE(working(), QList<QKeySequence>({QKeySequence(Qt::Key_E)}));
    dialog.searchField()->setText(u"no such thing"_s);
    QCOMPARE(dialog.table()->model()->rowCount(), 0);
    QVERIFY(!dialog.letterField()->isEnabled());
}

void TestCommands::lettersOff()
{
    Setting setting;
    KeysDialog dialog(setting.theme, setting.actions);
    dialog.lettersBox()->setChecked(false);
    setting.press(Qt::Key_E);
    QCOMPARE(setting.state(), WorkState::Open);
    QVERIFY(!setting.actions.action(u"window.palette"_s)->shortcuts().isEmpty());
    QCOMPARE(setting.actions.action(u"list.all"_s)->shortcuts(), QList<QKeySequence>({QKeySequence(Qt::CTRL | Qt::Key_A)}));
    // A command that comes later has none either.
    const std::unique_ptr<QAction> later(setting.actions.add(
        {u"later"_s, Command::Menu::Edit, 0, "Later", {}, {Qt::Key_W}}, nullptr));
    QVERIFY(later->shortcuts().isEmpty());
    dialog.lettersBox()->setChecked(true);
    QCOMPARE(later->shortcuts(), QList<QKeySequence>({QKeySequence(Qt::Key_W)}));
}

void TestCommands::keysAreKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    KeyMap keys;
    keys.choose(u"a.b"_s, QKeySequence(Qt::SHIFT | Qt::Key_Q));
    keys.choose(u"c"_s, {});
    {
        QSettings settings(path, QSettings::IniFormat);
        keys.save(settings);
        settings.setValue(u"keys/chosen/evil"_s, u"Ctrl+Q"_s);
    }
    QSettings settings(path, QSettings::IniFormat);
    const KeyMap again = KeyMap::restored(settings);
    QVERIFY(again.lettersOn());
    QCOMPARE(again.chosen(u"a.b"_s), QKeySequence(Qt::SHIFT | Qt::Key_Q));
    QCOMPARE(again.working(u"c"_s, {QKeySequence(Qt::Key_C), QKeySequence(Qt::CTRL | Qt::Key_C)}),
        QList<QKeySequence>({QKeySequence(Qt::CTRL | Qt::Key_C)}));
    QVERIFY(!again.chosen(u"evil"_s));
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
