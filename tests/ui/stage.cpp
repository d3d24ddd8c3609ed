// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "tests/ui/samplesources.h"
#include "tests/ui/sourcesinbox.h"
#include "tests/ui/townsfolk.h"
#include "ui/about/aboutdialog.h"
#include "ui/firstrun/firstrunwizard.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/sidepanel.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/keys/keysdialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/parts/questiondialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/sources/addsourcedialog.h"
#include "ui/sources/sourcespage.h"
#include "ui/unlock/lockwindow.h"
#include "ui/unlock/unlockdialog.h"
#include "ui/unlock/unlockpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// A dialog by itself.
template <typename Dialog>
class DialogStage final : public Stage {
public:
    template <typename Make>
    explicit DialogStage(Make &&make)
    {
        m_language.choose(u"en"_s);
        m_dialog = make(stageTheme(), m_clock);
        m_dialog->show();
        m_dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(m_dialog.get());
    }
    QWidget &root() override { return *m_dialog; }
    Dialog &dialog() { return *m_dialog; }

private:
    Language m_language;
    FixedClock m_clock {townClock()};
    std::unique_ptr<Dialog> m_dialog;
};

/// The window with all its pages.
class WindowStage final : public Stage {
public:
    explicit WindowStage(void (*fill)(MemoryInbox &), const QSize &size)
    {
        language.choose(u"en"_s);
        if (fill)
            fill(inbox);
        sourcesInbox.sourceRows = sampleSources(clock.now());
        page = new InboxPage(inbox, sources, m_theme, clock, actions);
        window.addPage(u"inbox"_s, u"inbox"_s, [] { return u"Inbox"_s; }, page);
        window.addPage(u"sources"_s, u"sources"_s, [] { return u"Sources"_s; },
            new SourcesPage(sourcesInbox, watch, {samplePlatform()}, m_theme, clock));
        window.addPage(u"settings"_s, u"settings"_s, [] { return u"Settings"_s; }, new SettingsPage(m_theme, language, actions));
        window.setOrganisations({noordlicht()}, noordlicht().id);
        window.setSources(&sources);
        window.resize(size);
        QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        window.activateWindow();
        watch.ask();
        (void)QTest::qWaitForWindowActive(&window);
        (void)QTest::qWaitFor([&] { return !settled.isEmpty() && (!fill || page->conversation()->isShown()); });
    }
    QWidget &root() override { return *m_root; }
    void lookAt(QWidget *root) { m_root = root; }

    FixedClock clock {townClock()};
    Theme &m_theme = stageTheme();
    Language language;
    MemoryInbox inbox {townClock()};
    SourcesInbox sourcesInbox;
    SourceWatch sources {inbox, inbox.platforms()};
    SourceWatch watch {sourcesInbox, {samplePlatform()}};
    ActionRegistry actions {m_theme};
    MainWindow window {m_theme, language, actions, clock};
    InboxPage *page = nullptr;
    std::unique_ptr<KeysDialog> keys;

private:
    QWidget *m_root = &window;
};

std::unique_ptr<WindowStage> inboxStage(void (*fill)(MemoryInbox &) = fillWithTown, const QSize &size = {1440, 900})
{
    return std::make_unique<WindowStage>(fill, size);
}

std::unique_ptr<Stage> pageStage(const QString &id)
{
    auto stage = inboxStage();
    stage->window.showPage(id);
    QTest::qWait(50);
    if (auto *table = stage->window.page(id)->findChild<QTableView *>())
        table->selectRow(0);
    QTest::qWait(20);
    return stage;
}

std::unique_ptr<Stage> firstRunStage(int step)
{
    auto stage = std::make_unique<DialogStage<FirstRunWizard>>([](const Theme &theme, const Clock &clock) {
        FirstRunOffer offer;
        offer.language = u"en"_s;
        offer.keychainAvailable = true;
        offer.keychainName = u"GNOME Keyring"_s;
        offer.platforms = {samplePlatform()};
        return std::make_unique<FirstRunWizard>(offer, theme, clock);
    });
    FirstRunWizard &wizard = stage->dialog();
    QPushButton *next = wizard.findChildren<QPushButton *>().last();
    for (int i = 1; i < step; ++i) {
        for (QLineEdit *field : wizard.findChildren<QLineEdit *>()) {
            if (field->isVisible() && field->echoMode() == QLineEdit::Password)
                field->setText(u"vijf woorden die niemand raadt"_s);
        }
        if (auto *name = qobject_cast<QLineEdit *>(wizard.focusWidget()); name && name->echoMode() == QLineEdit::Normal)
            name->setText(u"Noordlicht Energie"_s);
        next->click();
        QTest::qWait(20);
    }
    return stage;
}

std::unique_ptr<Stage> unlockStage(bool failed)
{
    auto stage = std::make_unique<DialogStage<UnlockDialog>>([](const Theme &theme, const Clock &) {
        auto dialog = std::make_unique<UnlockDialog>(theme);
        dialog->page()->setKeychainOffered(true);
        return dialog;
    });
    if (failed)
        stage->dialog().page()->failed({ErrorKind::Damaged, u"keyslots.json"_s});
    QTest::qWait(20); // It grows.
    return stage;
}

std::unique_ptr<Stage> lockStage()
{
    return std::make_unique<DialogStage<LockWindow>>([](const Theme &theme, const Clock &clock) {
        auto window = std::make_unique<LockWindow>(
            LockWindow::Facts {.reason = LockReason::Idle, .idleMinutes = 5, .collects = true, .since = clock.now()}, theme);
        window->page()->setKeychainOffered(true);
        window->resize(1024, 640);
        return window;
    });
}

using Maker = std::unique_ptr<Stage> (*)();

const QList<std::pair<QString, Maker>> &makers()
{
    static const QList<std::pair<QString, Maker>> all {
        {u"inbox"_s, [] -> std::unique_ptr<Stage> { return inboxStage(); }},
        {u"inbox, small"_s, [] -> std::unique_ptr<Stage> { return inboxStage(fillWithTown, {1024, 640}); }},
        {u"inbox, without sources"_s, [] -> std::unique_ptr<Stage> { return inboxStage(nullptr); }},
        {u"inbox, source text"_s,
            [] -> std::unique_ptr<Stage> {
                auto stage = inboxStage();
                stage->page->side()->showTab(SidePanel::Raw);
                QTest::qWait(100);
                return stage;
            }},
        {u"inbox, several chosen"_s,
            [] -> std::unique_ptr<Stage> {
                auto stage = inboxStage();
                stage->actions.action(u"list.all"_s)->trigger();
                QTest::qWait(50);
                return stage;
            }},
        {u"inbox, nothing found"_s,
            [] -> std::unique_ptr<Stage> {
                auto stage = inboxStage();
                stage->page->findChild<QLineEdit *>(u"search"_s)->setText(u"meterkast brand"_s);
                QTest::qWait(500);
                return stage;
            }},
        {u"palette"_s,
            [] -> std::unique_ptr<Stage> {
                auto stage = inboxStage();
                stage->actions.action(u"window.palette"_s)->trigger();
                stage->lookAt(stage->window.findChild<CommandPalette *>());
                return stage;
            }},
        {u"keys"_s,
            [] -> std::unique_ptr<Stage> {
                auto stage = inboxStage();
                stage->keys = std::make_unique<KeysDialog>(stage->m_theme, stage->actions);
                stage->keys->show();
                stage->keys->activateWindow();
                (void)QTest::qWaitForWindowActive(stage->keys.get());
                stage->lookAt(stage->keys.get());
                return stage;
            }},
        {u"sources"_s, [] { return pageStage(u"sources"_s); }},
        {u"settings"_s, [] { return pageStage(u"settings"_s); }},
        {u"first run, 1"_s, [] { return firstRunStage(1); }},
        {u"first run, 2"_s, [] { return firstRunStage(2); }},
        {u"first run, 3"_s, [] { return firstRunStage(3); }},
        {u"first run, 4"_s, [] { return firstRunStage(4); }},
        {u"unlock"_s, [] { return unlockStage(false); }},
        {u"unlock, damaged"_s, [] { return unlockStage(true); }},
        {u"locked"_s, [] { return lockStage(); }},
        {u"about"_s,
            [] -> std::unique_ptr<Stage> {
                return std::make_unique<DialogStage<AboutDialog>>([](const Theme &theme, const Clock &) {
                    return std::make_unique<AboutDialog>(theme, u"0.1"_s, libraries({}));
                });
            }},
        {u"add a source"_s,
            [] -> std::unique_ptr<Stage> {
                return std::make_unique<DialogStage<AddSourceDialog>>([](const Theme &theme, const Clock &clock) {
                    return std::make_unique<AddSourceDialog>(theme, clock, QList {samplePlatform()}, QStringList());
                });
            }},
    };
    return all;
}

} // namespace

Theme &stageTheme()
{
    static Theme theme;
    static const bool applied = [] {
        theme.setScheme(Theme::Scheme::Light);
        theme.applyToApplication();
        return true;
    }();
    Q_UNUSED(applied)
    return theme;
}

QStringList stageNames()
{
    QStringList names;
    for (const auto &[name, make] : makers())
        names.append(name);
    return names;
}

std::unique_ptr<Stage> makeStage(const QString &name)
{
    for (const auto &[each, make] : makers()) {
        if (each == name)
            return make();
    }
    return nullptr;
}

} // namespace parley
