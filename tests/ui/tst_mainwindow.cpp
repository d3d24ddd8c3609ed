// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/townsfolk.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/emptystate.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/itemroles.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/sidepanel.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/inbox/timeline.h"
#include "ui/inbox/tombstone.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace parley;

namespace {

/// The whole window on an invented inbox.
struct Setting {
    explicit Setting(void (*fill)(MemoryInbox &) = fillWithTown, const QSize &size = {1440, 900})
    {
        language.choose(u"en"_s);
        theme.setScheme(Theme::Scheme::Light);
        if (fill)
            fill(inbox);
        page = new InboxPage(inbox, sources, theme, clock, actions);
        window.addPage(u"inbox"_s, u"inbox"_s, [] { return u"Inbox"_s; }, page);
        window.setOrganisations({noordlicht()}, noordlicht().id);
        window.setSources(&sources);
        window.resize(size);
        QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        window.activateWindow();
        page->setFocus();
        (void)QTest::qWaitForWindowActive(&window);
        (void)QTest::qWaitFor([&] { return !settled.isEmpty(); });
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
    }
    ConversationId shown() const { return page->conversation()->conversation(); }
    WorkState state(ConversationId id) { return std::as_const(inbox).find(id)->row.state; }

    FixedClock clock {townClock()};
    Theme theme;
    Language language;
    MemoryInbox inbox {townClock()};
    SourceWatch sources {inbox, inbox.platforms()};
    ActionRegistry actions {theme};
    MainWindow window {theme, language, actions, clock};
    InboxPage *page = nullptr;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void everyFocusHasName_data();
    void everyFocusHasName();
    void labelsArePlainText();
    void titleHoldsNoPerson();
    void walkByKeyboard();
    void closeAndUndo();
    void search();
    void note();
    void draft();
    void choosing();
    void panes();
    void goneAtItsSource();
    void readAfterAMoment();
    void linkIsShownBeforeItOpens();
    void newRowsDoNotMoveTheCurrentOne();
    void emptyStates();
    void hostileDay();
    void layoutIsKept();
    void languageChangesLive();
};

void TestMainWindow::everyFocusHasName_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1440, 900);
    QTest::newRow("narrow") << QSize(1024, 640);
}

void TestMainWindow::everyFocusHasName()
{
    QFETCH(QSize, size);
    Setting setting(fillWithTown, size);
    setting.page->side()->showTab(SidePanel::Raw);
    for (const QWidget *widget : setting.window.findChildren<QWidget *>()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) || (widget->focusPolicy() & Qt::ClickFocus);
        const QString path = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        // Parts of Qt's own widgets answer to the name of the whole.
        if (takesFocus && widget->isVisible() && !widget->focusProxy() && !widget->objectName().startsWith(u"qt_"))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(path));
    }
}

void TestMainWindow::labelsArePlainText()
{
    Setting setting(fillWithHostility);
    for (const QLabel *label : setting.window.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text().left(40)));
}

void TestMainWindow::titleHoldsNoPerson()
{
    Setting setting;
    QCOMPARE(setting.window.windowTitle(), u"Open, Noordlicht Energie – Parley"_s);
}

void TestMainWindow::walkByKeyboard()
{
    Setting setting;
    QVERIFY(setting.page->list()->conversations()->hasFocus());
    const ConversationId first = setting.shown();
    QVERIFY(first);
    setting.press(Qt::Key_J);
    WAIT_UNTIL(setting.shown() != first);
    setting.press(Qt::Key_K);
    WAIT_UNTIL(setting.shown() == first);
    setting.press(Qt::Key_Return);
    QVERIFY(setting.page->conversation()->timeline()->isAncestorOf(QApplication::focusWidget()));
    const MessageId newest = setting.page->conversation()->timeline()->selected();
    setting.press(Qt::Key_BracketLeft);
    QVERIFY(setting.page->conversation()->timeline()->selected() != newest);
    setting.press(Qt::Key_BracketRight);
    QCOMPARE(setting.page->conversation()->timeline()->selected(), newest);
    setting.press(Qt::Key_C);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://kringspraak.example/"));
    setting.press(Qt::Key_Escape);
    QVERIFY(setting.page->list()->conversations()->hasFocus());
}

void TestMainWindow::closeAndUndo()
{
    Setting setting;
    const ConversationId first = setting.shown();
    setting.press(Qt::Key_E);
    QCOMPARE(setting.state(first), WorkState::Closed);
    WAIT_UNTIL(setting.shown() != first);
    QCOMPARE(setting.page->toast()->text(), u"Closed."_s);
    setting.press(Qt::Key_Z);
    QCOMPARE(setting.state(first), WorkState::Open);
    WAIT_UNTIL(setting.page->model()->rowOf(first) == 0);
    WAIT_UNTIL(!setting.page->list()->chosen().isEmpty());
    const ConversationId other = setting.shown();
    setting.press(Qt::Key_E);
    QCOMPARE(setting.state(other), WorkState::Closed);
    setting.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(setting.state(other), WorkState::Open);
}

void TestMainWindow::search()
{
    Setting setting;
    setting.press(Qt::Key_Slash);
    auto *field = setting.page->findChild<QLineEdit *>(u"search"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"jezelf"_s);
    field->setText(u"privé"_s);
    setting.press(Qt::Key_Return);
    WAIT_UNTIL(setting.page->list()->hits()->model()->rowCount() == 1);
    QVERIFY(setting.page->list()->hits()->isVisible());
    WAIT_UNTIL(setting.page->conversation()->isShown());
    QCOMPARE(setting.page->conversation()->shown().row.subject, u"Stroomstoring Turfweg"_s);
    setting.press(Qt::Key_Slash);
    setting.press(Qt::Key_Escape);
    QVERIFY(setting.page->list()->conversations()->isVisible());
}

void TestMainWindow::note()
{
    Setting setting;
    const ConversationId first = setting.shown();
    setting.press(Qt::Key_N);
    auto *field = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"Even gebeld met E en Z"_s); // Letters are letters here.
    setting.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(std::as_const(setting.inbox).find(first)->notes.size(), 2);
    QCOMPARE(setting.state(first), WorkState::Open);
    QVERIFY(field->toPlainText().isEmpty());
    setting.press(Qt::Key_Z);
    QCOMPARE(std::as_const(setting.inbox).find(first)->notes.size(), 1);
}

void TestMainWindow::draft()
{
    ConversationId first;
    {
        Setting setting;
        first = setting.shown();
        const auto kept = [&] { return std::as_const(setting.inbox).find(first)->draft; };
        setting.press(Qt::Key_N);
        auto *field = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QTest::keyClicks(field, u"Nog bellen"_s);
        WAIT_UNTIL(kept() == "Nog bellen"_L1); // After half a second.
        QTest::keyClicks(field, u" met Marit"_s);
        setting.press(Qt::Key_Escape);
        setting.press(Qt::Key_Escape);
        setting.press(Qt::Key_J);
        WAIT_UNTIL(setting.shown() != first);
        QCOMPARE(kept(), u"Nog bellen met Marit"_s); // At once, for another conversation is opened.
        QVERIFY(field->toPlainText().isEmpty());
        setting.press(Qt::Key_K);
        WAIT_UNTIL(field->toPlainText() == "Nog bellen met Marit"_L1);
        setting.press(Qt::Key_N);
        setting.press(Qt::Key_A, Qt::ControlModifier);
        setting.press(Qt::Key_Delete);
        delete setting.page; // As when it is locked: what was typed last is saved first.
        QCOMPARE(kept(), QString());
    }
}

void TestMainWindow::choosing()
{
    Setting setting;
    setting.press(Qt::Key_J, Qt::ShiftModifier);
    setting.press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(setting.page->list()->chosen().size(), 3);
    setting.press(Qt::Key_E);
    WAIT_UNTIL(setting.page->model()->rowCount() == 7);
    QCOMPARE(setting.page->toast()->text(), u"3 conversations closed."_s);
    setting.press(Qt::Key_Z, Qt::ControlModifier);
    WAIT_UNTIL(setting.page->model()->rowCount() == 10);
}

void TestMainWindow::panes()
{
    Setting setting;
    QSet<QWidget *> visited;
    for (int i = 0; i < 5; ++i) {
        setting.press(Qt::Key_F6);
        visited.insert(QApplication::focusWidget());
    }
    QCOMPARE(visited.size(), 5); // Rail, views, list, conversation, side panel.
    setting.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!setting.page->side()->isVisible());
    setting.press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(setting.page->side()->isVisible());
}

void TestMainWindow::goneAtItsSource()
{
    Setting setting([](MemoryInbox &inbox) {
        Message first;
        first.text = u"De eerste"_s;
        first.snapshot.displayName = u"Marit Hoekstra"_s;
        first.postedAt = first.collectedAt = first.snapshot.takenAt = townClock().addSecs(-3600);
        first.expiresAt = first.collectedAt.addMonths(18);
        Message gone = first; // As the store gives it: what was erased is not there.
        gone.text.clear();
        gone.snapshot.displayName.reset();
        gone.postedAt = townClock().addSecs(-600);
        gone.gone = Withdrawal {u"gone"_s, Withdrawal::Kind::Removed, townClock().addSecs(-60)};
        inbox.addConversation(inbox.addSource(u"feeds"_s, u"Forum"_s), {}, {first, gone}, false);
    });
    const auto *list = setting.page->list()->conversations();
    WAIT_UNTIL(setting.shown());
    const auto parts = list->model()->index(0, 0).data(PartsRole).value<RowParts>();
    QCOMPARE(parts.name, u"Removed message"_s);
    QVERIFY2(parts.excerpt.startsWith(u"Removed at the source; text and profile erased at "), qPrintable(parts.excerpt));
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"gone at source"));

    auto *timeline = setting.page->conversation()->timeline();
    QCOMPARE(timeline->selectedMessage()->gone.has_value(), true);
    const auto stones = timeline->findChildren<Tombstone *>();
    QCOMPARE(stones.size(), 1);
    QVERIFY(stones.first()->findChildren<QAbstractButton *>().isEmpty()); // No snapshot, no original.
    QVERIFY(setting.page->side()->findChild<EmptyState *>()->isVisible());
    setting.press(Qt::Key_Return);
    setting.press(Qt::Key_BracketRight);
    setting.press(Qt::Key_BracketLeft);
    QCOMPARE(timeline->selectedMessage()->text, u"De eerste"_s);
    WAIT_UNTIL(!setting.page->side()->findChild<EmptyState *>()->isVisible());
    setting.press(Qt::Key_BracketRight);
    QVERIFY(timeline->selectedMessage()->gone);
    WAIT_UNTIL(stones.first()->hasFocus());
}

void TestMainWindow::readAfterAMoment()
{
    Setting setting;
    const ConversationId first = setting.shown();
    QCOMPARE(std::as_const(setting.inbox).find(first)->row.unread, 1);
    WAIT_UNTIL(std::as_const(setting.inbox).find(first)->row.unread == 0);
    setting.press(Qt::Key_U);
    QCOMPARE(std::as_const(setting.inbox).find(first)->row.unread, 1);
}

void TestMainWindow::linkIsShownBeforeItOpens()
{
    Setting setting;
    setting.page->conversation()->askToOpen(QUrl(u"http://noordlicht.example@kwaad.example/x"_s));
    bool said = false;
    for (const QLabel *label : setting.page->conversation()->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text() == u"Opens kwaad.example (http: not encrypted)");
    QVERIFY(said);
}

void TestMainWindow::newRowsDoNotMoveTheCurrentOne()
{
    Setting setting([](MemoryInbox &inbox) { fillWithMany(inbox, 400); });
    ConversationListView *list = setting.page->list()->conversations();
    list->setCurrentIndex(setting.page->model()->index(20));
    const ConversationId current = setting.shown();
    const int before = list->visualRect(list->currentIndex()).top();
    for (int i = 0; i < 3; ++i)
        setting.inbox.collect(SourceId {1}, said(u"Bas"_s, u"@bas"_s, u"Storing?"_s, 0));
    WAIT_UNTIL(setting.page->model()->waiting() == 3);
    QCOMPARE(list->visualRect(list->currentIndex()).top(), before);
    setting.press(Qt::Key_Period);
    WAIT_UNTIL(setting.page->model()->rowOf(current) == 23);
    WAIT_UNTIL(list->visualRect(list->currentIndex()).top() == before);
}

void TestMainWindow::emptyStates()
{
    Setting setting(nullptr);
    QSignalSpy wanted(setting.page, &InboxPage::addSourceWanted);
    QPushButton *button = nullptr;
    for (QPushButton *candidate : setting.page->list()->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text() == u"Add a source")
            button = candidate;
    }
    QVERIFY(button);
    button->click();
    QCOMPARE(wanted.size(), 1);
}

/// What there is to lay out and to say stays small, whatever came in: that is counted, since time depends on the machine.
void TestMainWindow::hostileDay()
{
    Setting setting(fillWithHostility);
    const ConversationListView *list = setting.page->list()->conversations();
    static const QRegularExpression turnsAround(u"[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]"_s);
    const int rowHeight = list->visualRect(setting.page->model()->index(0)).height();
    Organisation turned = noordlicht();
    turned.name = u"\u202EthcildrooN\u202C Energie"_s;
    setting.window.setOrganisations({turned, noordlicht()}, turned.id);
    QCOMPARE(setting.window.windowTitle().contains(turnsAround), false);
    QVERIFY2(setting.window.windowTitle().contains(u"thcildrooN Energie"_s), qPrintable(setting.window.windowTitle()));
    for (int row = 0; row < setting.page->model()->rowCount(); ++row) {
        const QModelIndex index = setting.page->model()->index(row);
        QCOMPARE(list->visualRect(index).height(), rowHeight);
        const auto parts = index.data(PartsRole).value<RowParts>();
        for (const QString &text : {parts.name, parts.handle, parts.subject, parts.excerpt, parts.source,
                 index.data(Qt::AccessibleTextRole).toString(), index.data(Qt::AccessibleDescriptionRole).toString()}) {
            QVERIFY2(text.size() <= 1000, QByteArray::number(row));
            QVERIFY2(!text.contains(turnsAround) && !text.contains(u'\n'), QByteArray::number(row));
        }
        setting.page->openConversation(ConversationId {index.data(ConversationRole).toLongLong()});
        WAIT_UNTIL(setting.page->conversation()->isShown());
        QTest::qWait(20);
        setting.window.grab();
        for (const QWidget *widget : setting.window.findChildren<QWidget *>()) {
            QVERIFY2(widget->accessibleName().size() <= 600, widget->metaObject()->className());
            for (const QString &said : {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(),
                     widget->windowTitle(), widget->property("text").toString()})
                QVERIFY2(qobject_cast<const QTextEdit *>(widget) || !said.contains(turnsAround), widget->metaObject()->className());
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                QVERIFY2(label->text().size() <= 1100 && !label->text().contains(turnsAround), qPrintable(label->text().left(40)));
            if (const auto *text = qobject_cast<const QTextEdit *>(widget))
                QVERIFY2(text->document()->characterCount() <= 8000, QByteArray::number(row));
            if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); area && !qobject_cast<const QPlainTextEdit *>(area)) // Code is not wrapped.
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, area->metaObject()->className());
        }
    }
    QCOMPARE(setting.window.size(), QSize(1440, 900));
    QVERIFY(setting.window.minimumSizeHint().width() < 1440); // Nothing asks for more room than there is.
    QVERIFY(setting.page->side()->width() < 500);
}

void TestMainWindow::layoutIsKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
    {
        Setting setting;
        setting.press(Qt::Key_I, Qt::ControlModifier);
        setting.window.saveLayout(settings);
    }
    settings.sync();
    Setting setting;
    setting.window.restoreLayout(settings);
    QVERIFY(!setting.page->side()->isVisible());
    for (const QString &key : settings.allKeys())
        QVERIFY2(!settings.value(key).toByteArray().contains("Marit"), qPrintable(key));
}

void TestMainWindow::languageChangesLive()
{
    Setting setting;
    setting.language.choose(u"nl"_s);
    WAIT_UNTIL(setting.actions.action(u"conversation.note"_s)->text() == u"Notitie schrijven"_s);
    setting.language.choose(u"en"_s);
    WAIT_UNTIL(setting.actions.action(u"conversation.note"_s)->text() == u"Write a note"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
