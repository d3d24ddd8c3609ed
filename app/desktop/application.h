// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/demoworkspace.h"
#include "app/desktop/options.h"
#include "app/desktop/workspacewindow.h"
#include "core/secrets/systemkeychain.h"
#include "ui/style/systemcontrast.h"
#include "ui/unlock/lockwindow.h"

#include <QPointer>

#include <functional>

namespace parley {

class FirstRunWizard;
class UnlockDialog;
class UnlockPage;

/// Makes every object of the program and joins their signals: from the first run or the passphrase to the open window,
/// and back to an empty memory.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(const Options &options);
    ~Application() override;

    void start(); ///< Once the event loop runs.

private:
    void startDemo();
    void startFirstRun();
    void startUnlock();
    void unlock(const SecretBytes &passphrase);
    void askSheetPlace();
    void saveSheet(const QString &path);
    void tryKeychain();
    bool isSomebodyElse(const Result<QString> &who);
    void askPassphrase(UnlockPage &page);
    void lock(LockReason reason);
    void closeHost();
    void letGo(); ///< Of what asked for the passphrase, or made the workspace.
    void create(const FirstRunChoices &choices);
    void previewFirstSource(const Source &source, const Organisation &organisation);
    void open(OpenedKeys opened);
    void hostOpened(const Status &status);
    void showWindow();
    void showDemoBar();
    void printInbox();
    void whenPolled(std::function<void()> act);
    void takePicture(QWidget *widget);
    void giveUp(const Error &error);
    template <typename Dialog>
    void showDialog(std::unique_ptr<Dialog> &dialog);

    Options m_options;
    std::unique_ptr<Clock> m_clock; ///< Stands still where `--clock` says so.
    ConnectorRegistry m_connectors;
    SystemKeychain m_keychain;
    Theme m_theme;
    SystemContrast m_systemContrast;
    Language m_language;
    QString m_folder;
    SecretBytes m_recovery; ///< On the sheet that the first run saved.
    QString m_staffId; ///< Of who opened the host.
    bool m_created = false; ///< The workspace is of this run: its keychain slot is still to be made.
    WorkerThread m_sync {QStringLiteral("sync")};
    WorkerThread m_register {QStringLiteral("register")};
    std::unique_ptr<DemoWorkspace> m_demo;
    std::unique_ptr<FirstRunWizard> m_wizard;
    std::unique_ptr<UnlockDialog> m_unlock;
    std::unique_ptr<LockWindow> m_locked;
    QPointer<UnlockPage> m_gate; ///< Of whichever of the two is there.
    std::optional<WorkspaceWindow::Place> m_place; ///< Where someone was when it was locked.
    DesktopHost *m_host = nullptr; ///< On the register's thread.
    std::unique_ptr<WorkspaceWindow> m_window;
};

} // namespace parley
