// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/ctl/collectrules.h"
#include "app/ctl/globaloptions.h"
#include "app/ctl/recoverysheet.h"
#include "app/desktop/locking.h"
#include "app/desktop/picturestate.h"
#include "core/base/errortext.h"
#include "core/secrets/keyslots.h"
#include "core/secrets/recoverycode.h"
#include "ui/about/aboutdialog.h"
#include "ui/firstrun/firstrunwizard.h"
#include "ui/inbox/links.h"
#include "ui/shell/demobar.h"
#include "ui/shell/layoutkeeper.h"
#include "ui/unlock/unlockdialog.h"
#include "ui/unlock/unlockpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPixmapCache>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

/// Keychain slots of a workspace, as far as its file can be read.
bool hasKeychainSlot(const QString &folder)
{
    const auto slots_ = KeySlots(folder).list();
    return slots_ && std::ranges::any_of(*slots_, [](const KeySlot &slot) { return slot.kind == KeySlot::Kind::Keychain; });
}

std::unique_ptr<Clock> clockFor(const QDateTime &fixed)
{
    if (fixed.isValid())
        return std::make_unique<FixedClock>(fixed);
    return std::make_unique<SystemClock>();
}

} // namespace

Application::Application(const Options &options)
    : m_options(options)
    , m_clock(clockFor(options.town.start))
    , m_folder(options.workspace.isEmpty() ? ctl::defaultWorkspaceFolder() : options.workspace)
{
    const QSettings settings;
    restoreAppearance(settings, m_theme, m_language);
    if (!options.language.isEmpty())
        m_language.choose(options.language);
    if (options.scheme)
        m_theme.setScheme(*options.scheme);
    connect(&m_systemContrast, &SystemContrast::changed, &m_theme, &Theme::setSystemContrast);
    m_theme.applyToApplication();
    if (!options.picture.isEmpty())
        QApplication::setCursorFlashTime(0); // Two pictures of the same are the same.
}

Application::~Application()
{
    // What the window has asked of the host's thread is done before the window goes.
    if (m_host)
        QMetaObject::invokeMethod(m_host, [] {}, Qt::BlockingQueuedConnection);
    m_window.reset();
    if (m_host)
        QMetaObject::invokeMethod(m_host, [host = m_host] { delete host; }, Qt::BlockingQueuedConnection);
    m_register.stop();
    m_sync.stop();
}

void Application::start()
{
    if (m_options.page == u"first-run")
        startFirstRun();
    else if (m_options.page == u"unlock")
        startUnlock();
    else if (m_options.demo)
        startDemo();
    else if (KeySlots(m_folder).exist())
        startUnlock();
    else
        startFirstRun();
}

void Application::startDemo()
{
    m_demo = std::make_unique<DemoWorkspace>(m_options.town, *m_clock);
    auto made = m_demo->make(m_connectors, !m_options.print);
    if (made)
        open(std::move(*made));
    else
        giveUp(made.error());
}

template <typename Dialog>
void Application::showDialog(std::unique_ptr<Dialog> &dialog)
{
    connect(dialog.get(), &QDialog::rejected, qApp, &QApplication::quit);
    dialog->show();
    if (!m_options.picture.isEmpty())
        QTimer::singleShot(300, this, [this, widget = dialog.get()] { takePicture(widget); });
}

void Application::startFirstRun()
{
    FirstRunOffer offer {.language = m_language.current(), .scheme = m_theme.scheme(), .keychainAvailable = false,
        .keychainName = {}, .platforms = {}};
    for (const auto &connector : m_connectors.all())
        offer.platforms.append(connector->platform());
    m_keychain.isAvailable().then(this, [this, offer](const Status &available) mutable {
        offer.keychainAvailable = available.has_value();
        m_wizard = std::make_unique<FirstRunWizard>(offer, m_theme, *m_clock);
        connect(m_wizard.get(), &FirstRunWizard::languageChosen, &m_language, &Language::choose);
        connect(m_wizard.get(), &FirstRunWizard::schemeChosen, &m_theme, &Theme::setScheme);
        connect(m_wizard.get(), &FirstRunWizard::previewRequested, this, &Application::previewFirstSource);
        connect(m_wizard.get(), &FirstRunWizard::sheetWanted, this, &Application::askSheetPlace);
        connect(m_wizard.get(), &FirstRunWizard::confirmed, this, &Application::create);
        connect(m_wizard.get(), &FirstRunWizard::demoWanted, this, [this] {
            if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s, u"--lang"_s, m_language.current()}))
                QCoreApplication::quit();
        });
        connect(m_wizard.get(), &FirstRunWizard::linkFollowed, this, [](const QUrl &url) {
            if (const QUrl safe = safeUrl(url); !safe.isEmpty())
                QDesktopServices::openUrl(safe);
        });
        showDialog(m_wizard);
        bringInto(m_options.state, *m_wizard);
    });
}

void Application::askSheetPlace()
{
    auto *dialog = new QFileDialog(m_wizard.get(), tr("Recovery sheet"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("parley-recovery-sheet.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &Application::saveSheet);
    dialog->open();
}

/// The code is made before the vault is, and becomes one of its slots when that is made.
void Application::saveSheet(const QString &path)
{
    if (m_recovery.isEmpty())
        m_recovery = newRecoveryCode();
    QFile::remove(path); // The dialog has asked; and a new file is open to nobody else from its first byte on.
    QFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && ctl::drawRecoverySheet(file, m_recovery, m_folder, m_clock->now()) && file.flush();
    if (isSaved)
        m_wizard->showSheet(path);
    else
        m_wizard->failed({ErrorKind::Storage, file.errorString()});
}

void Application::previewFirstSource(const Source &source, const Organisation &organisation)
{
    const Connector *connector = m_connectors.find(source.platform);
    if (!connector)
        return;
    const auto prepared = connector->prepared(source);
    if (!prepared) {
        m_wizard->showPreview(source, std::unexpected(prepared.error()));
        return;
    }
    Instruction instruction {.organisation = {}, .names = organisation.names, .fields = organisation.fields, .sources = {},
        .purposes = {}, .from = m_clock->now().addSecs(-1), .to = {}, .who = {}};
    previewPlace(*connector, *prepared, ctl::collectRulesOf(organisation, instruction), *m_clock, m_sync.thread(),
        m_wizard.get(), [this, source](const Result<ctl::PlacePreview> &place) {
            m_wizard->showPreview(source, shownPreview(place));
        });
}

void Application::create(const FirstRunChoices &choices)
{
    m_wizard->creating();
    FirstRunChoices own {.language = choices.language, .scheme = choices.scheme, .passphrase = choices.passphrase.clone(),
        .useKeychain = choices.useKeychain, .recovery = m_recovery.clone(), .lockMinutes = choices.lockMinutes, .organisation = choices.organisation, .instruction = choices.instruction,
        .acceptedPlatforms = choices.acceptedPlatforms, .source = choices.source};
    const bool useKeychain = choices.useKeychain;
    Locking::keepMinutes(choices.lockMinutes);
    createWorkspace(m_folder, std::move(own), m_connectors, *m_clock)
        .then(this, [this, useKeychain](QFuture<Result<OpenedKeys>> future) {
            Result<OpenedKeys> made = future.takeResult();
            if (!made) {
                m_wizard->failed(made.error());
                return;
            }
            m_recovery.clear();
            if (!useKeychain) {
                open(std::move(*made));
                return;
            }
            auto opened = std::make_shared<OpenedKeys>(std::move(*made));
            KeySlots(m_folder).addKeychainSlot(*opened->keys, m_keychain).then(this, [this, opened](const Result<KeySlot> &) {
                // Without the slot the passphrase is asked for next time; nothing else is lost.
                open(std::move(*opened));
            });
        });
}

void Application::startUnlock()
{
    m_unlock = std::make_unique<UnlockDialog>(m_theme);
    askPassphrase(*m_unlock->page());
    showDialog(m_unlock);
    if (m_options.picture.isEmpty() && hasKeychainSlot(m_folder))
        tryKeychain();
}

void Application::askPassphrase(UnlockPage &page)
{
    m_gate = &page;
    page.setKeychainOffered(hasKeychainSlot(m_folder));
    connect(&page, &UnlockPage::passphraseEntered, this, &Application::unlock);
    connect(&page, &UnlockPage::keychainRequested, this, &Application::tryKeychain);
}

void Application::unlock(const SecretBytes &passphrase)
{
    m_gate->opening();
    if (m_host) {
        auto again = std::make_shared<SecretBytes>(passphrase.clone());
        checkPassphrase(m_folder, passphrase.clone()).then(this, [this, again](const Result<QString> &who) {
            if (isSomebodyElse(who))
                unlock(*again);
        });
        return;
    }
    unlockWithPassphrase(m_folder, passphrase.clone()).then(this, [this](QFuture<Result<OpenedKeys>> future) {
        Result<OpenedKeys> opened = future.takeResult();
        if (opened)
            open(std::move(*opened));
        else
            m_gate->failed(opened.error());
    });
}

/// The host works on behind the lock for whoever opened it. True: it was somebody else's secret; that host is closed.
bool Application::isSomebodyElse(const Result<QString> &who)
{
    if (!who) {
        m_gate->failed(who.error());
        return false;
    }
    if (*who == m_staffId) {
        showWindow(); // The host is as it was.
        return false;
    }
    closeHost();
    m_place.reset();
    return true;
}

void Application::tryKeychain()
{
    m_gate->opening();
    if (m_host) {
        checkKeychain(m_folder, m_keychain).then(this, [this](const Result<QString> &who) {
            if (isSomebodyElse(who))
                tryKeychain();
        });
        return;
    }
    unlockWithKeychain(m_folder, m_keychain).then(this, [this](QFuture<Result<OpenedKeys>> future) {
        Result<OpenedKeys> opened = future.takeResult();
        if (opened)
            open(std::move(*opened));
        else
            m_gate->failed(opened.error());
    });
}

/// What showed anything of the inbox goes, and with it what it held: models, documents, pixmaps, and a copied text that is
/// still ours. Where nothing is to be collected meanwhile, the databases are closed and the keys wiped.
void Application::lock(LockReason reason)
{
    if (!m_window || m_demo || m_locked)
        return;
    m_place = m_window->place();
    const QByteArray geometry = m_window->window().saveGeometry();
    const LockWindow::Facts facts {.reason = reason, .idleMinutes = m_window->locking().idleMinutes(),
        .collects = reason != LockReason::NewKeys && m_window->locking().collects(), .since = m_clock->now()};
    if (QGuiApplication::clipboard()->ownsClipboard())
        QGuiApplication::clipboard()->clear();
    m_locked = std::make_unique<LockWindow>(facts, m_theme);
    m_locked->restoreGeometry(geometry);
    connect(m_locked.get(), &LockWindow::quitWanted, qApp, &QApplication::quit);
    askPassphrase(*m_locked->page());
    m_locked->show();
    QMetaObject::invokeMethod(m_host, [] {}, Qt::BlockingQueuedConnection); // What the window has asked of it is done first.
    m_window.reset();
    QPixmapCache::clear();
    if (!facts.collects)
        closeHost();
}

void Application::closeHost()
{
    QMetaObject::invokeMethod(m_host, [host = m_host] { delete host; }, Qt::BlockingQueuedConnection);
    m_host = nullptr;
}

void Application::letGo()
{
    if (m_wizard)
        m_wizard.release()->deleteLater();
    if (m_unlock)
        m_unlock.release()->deleteLater();
    if (m_locked)
        m_locked.release()->deleteLater();
}

void Application::open(OpenedKeys opened)
{
    m_staffId = opened.keys->staffId();
    m_host = new DesktopHost(
        std::move(opened), *m_clock, m_connectors, QCoreApplication::instance()->thread(), m_sync.thread());
    m_host->moveToThread(m_register.thread());
    connect(m_host, &DesktopHost::keysDue, this, [this] { lock(LockReason::NewKeys); });
    QMetaObject::invokeMethod(m_host, [this] {
        const Status status = m_host->open();
        QMetaObject::invokeMethod(this, [this, status] { hostOpened(status); });
    });
}

void Application::hostOpened(const Status &status)
{
    if (!status) {
        // It holds the workspace's lock, which the next try needs.
        closeHost();
        if (m_gate)
            m_gate->failed(status.error());
        else
            giveUp(status.error());
        return;
    }
    if (m_options.print) {
        whenPolled([this] { printInbox(); });
        return;
    }
    if (m_options.demo && !m_options.picture.isEmpty())
        whenPolled([this] { showWindow(); });
    else
        showWindow();
}

void Application::showWindow()
{
    m_window = std::make_unique<WorkspaceWindow>(*m_host, m_connectors, m_theme, m_language, *m_clock, m_sync.thread());
    m_window->locking().setPossible(!m_demo);
    m_window->setHasStaff(!m_demo);
    // Not from within: the window that asks for it goes.
    connect(&m_window->locking(), &Locking::wanted, this, &Application::lock, Qt::QueuedConnection);
    if (m_place)
        m_window->returnTo(*std::exchange(m_place, std::nullopt));
    if (m_demo)
        showDemoBar();
    connect(m_window.get(), &WorkspaceWindow::empty, this, [this] {
        const bool isEmpty = !m_host->hasOthers();
        const QString what = isEmpty ? tr("This workspace has no organisation yet.") : tr("Your roles open no inbox.");
        const QString next = isEmpty ? tr("Add one with parleyctl organisation add NAME, then open Parley again.")
                                     : tr("What they do open is there with parleyctl; an administrator of this workspace can give you more.");
        QMessageBox::information(nullptr, what, what + u"\n\n"_s + next);
        QCoreApplication::exit(1);
    });
    connect(m_window.get(), &WorkspaceWindow::ready, this, [this] {
        const bool about = m_options.page == u"about";
        const bool dialog = about || m_options.page == u"keys";
        m_window->show(dialog ? QString() : m_options.page, m_options.size);
        if (m_locked)
            m_window->window().restoreGeometry(m_locked->saveGeometry());
        letGo();
        if (about)
            QMetaObject::invokeMethod(m_window.get(), &WorkspaceWindow::showAbout, Qt::QueuedConnection);
        else if (dialog)
            QMetaObject::invokeMethod(&m_window->window(), &MainWindow::showKeys, Qt::QueuedConnection);
        if (dialog && !m_options.picture.isEmpty())
            QTimer::singleShot(500, this, [this] { takePicture(QApplication::activeModalWidget()); });
    });
    if (!m_options.picture.isEmpty() && m_options.page != u"about" && m_options.page != u"keys") {
        connect(m_window.get(), &WorkspaceWindow::settled, this,
            [this] {
                bringInto(m_options.state, m_window->window());
                const auto wait = m_options.state.isEmpty() ? 500ms : 900ms; // What it asks for must come first.
                QTimer::singleShot(wait, this, [this] { takePicture(&m_window->window()); });
            });
    }
}

void Application::showDemoBar()
{
    auto *bar = new DemoBar(m_theme);
    m_window->window().addBar(bar);
    connect(bar, &DemoBar::realStartWanted, this, [] {
        // In a process of its own: this one ends with all that the demo has made.
        if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {}))
            QCoreApplication::quit();
    });
}

void Application::whenPolled(std::function<void()> act)
{
    // What a round finds can lead to more, such as the threads around new mentions: until a round brings nothing new.
    constexpr int mostRounds = 10;
    struct Rounds {
        QSet<SourceId> polled;
        int stored = 0;
        int count = 0;
        QMetaObject::Connection connection;
    };
    const auto pollAll = [this] {
        QMetaObject::invokeMethod(m_host, [host = m_host] {
            for (const DesktopHost::Desk &desk : host->desks())
                host->fetchNow(desk.organisation.id, {});
        });
    };
    auto rounds = std::make_shared<Rounds>();
    rounds->connection = connect(m_host, &DesktopHost::polled, this,
        [this, rounds, pollAll, act = std::move(act)](OrganisationId, const PollReport &report) {
            rounds->polled.insert(report.source);
            rounds->stored += report.stored;
            if (rounds->polled.size() < m_demo->sources())
                return;
            if (rounds->stored == 0 || ++rounds->count == mostRounds) {
                disconnect(rounds->connection);
                act();
                return;
            }
            rounds->polled.clear();
            rounds->stored = 0;
            pollAll();
        });
    pollAll();
}

void Application::printInbox()
{
    QMetaObject::invokeMethod(m_host, [this, host = m_host] {
        QString text;
        for (const DesktopHost::Desk &desk : host->desks()) {
            const auto page = desk.inbox->page({View::Kind::All, {}}, {}, 100).result();
            if (!page)
                continue;
            for (const ConversationRow &row : page->rows) {
                text += row.lastAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s + row.lastAuthor.leftJustified(24, u' ', true)
                    + u"  "_s + row.subject.left(80) + u'\n';
            }
        }
        QMetaObject::invokeMethod(this, [text] {
            QTextStream(stdout) << text;
            QCoreApplication::quit();
        });
    });
}

void Application::takePicture(QWidget *widget)
{
    // WebP is exact at 100 only; of PNG the number says nothing but how long to squeeze.
    const int quality = m_options.picture.endsWith(u".webp"_s) ? 100 : -1;
    const bool written = widget && widget->grab().save(m_options.picture, nullptr, quality);
    if (!written)
        QTextStream(stderr) << tr("The picture could not be written to %1.").arg(m_options.picture) << Qt::endl;
    QCoreApplication::exit(written ? 0 : 1);
}

void Application::giveUp(const Error &error)
{
    QTextStream(stderr) << sentence(error.kind) << ' ' << advice(error.kind) << Qt::endl;
    if (m_options.picture.isEmpty() && !m_options.print)
        QMessageBox::critical(nullptr, tr("Parley can't open"), sentence(error.kind) + u"\n\n"_s + advice(error.kind));
    QCoreApplication::exit(1);
}

} // namespace parley
