// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/organisation.h"
#include "core/inbox/inbox.h"
#include "ui/inbox/workcommands.h"
#include "ui/palette/palettesource.h"
#include "ui/shell/layoutkeeper.h"

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace parley {

class ActionRegistry;
class ConversationListModel;
class ConversationPane;
class ListPane;
class PaneLayout;
class SearchModel;
class SidePanel;
class SourceWatch;
class Theme;
class Toast;
class ViewListModel;
class ViewsPane;

/// The inbox of one organisation: views, list, conversation and side panel, and every command on conversations.
/// Its windowTitle is the name of the view.
class InboxPage final : public QWidget, public LayoutKeeper, public PaletteSource {
    Q_OBJECT
public:
    /// All outlive the page. It adds its commands to `actions`; they go with it.
    InboxPage(Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock, ActionRegistry &actions,
        QWidget *parent = nullptr);

    /// For "3 with Noordlicht Energie" in the profile.
    void setOrganisation(const Organisation &organisation);
    /// False for one who only reads: nothing is marked as read, and what changes a conversation is not offered.
    void setMayHandle(bool may);
    void showView(const View &view);
    void openConversation(ConversationId id);

    /// Where someone was: references only, no text. Kept over a lock.
    struct Place {
        View view;
        ConversationId conversation;
        MessageId message;
        int sideTab = 0;
    };
    Place place() const;
    void returnTo(const Place &place); ///< Once the first list is there.

    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    QString paletteContext() const override;
    QList<PaletteItem> paletteItems() override;
    std::optional<PaletteItem> paletteSearch(const QString &typed) override;

    ConversationListModel *model() const { return m_model; }
    ListPane *list() const { return m_list; }
    ConversationPane *conversation() const { return m_conversation; }
    SidePanel *side() const { return m_side; }
    Toast *toast() const { return m_toast; }

signals:
    void addSourceWanted(); ///< From the empty state.
    /// The list, and its first conversation if there is one, are on screen. Once.
    void settled();
    void unreadChanged(qint64 openConversations);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addListCommands();
    void addConversationCommands();
    void addViewCommands();
    void enableLetters();
    QAction *add(const struct Command &command, const std::function<void()> &act);
    void joinPanes();
    void takeChange(const InboxChange &change);
    void askCounts();
    void retitle();
    void open(ConversationId id, MessageId message);
    void toggleState();
    void copyLink();
    void openOriginal();
    void updateCommands();
    void settleOnce();

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Clock &m_clock;
    ActionRegistry &m_actions;
    View m_view {View::Kind::Open, {}};
    ViewListModel *m_viewModel;
    ConversationListModel *m_model;
    SearchModel *m_hits;
    ViewsPane *m_views;
    ListPane *m_list;
    ConversationPane *m_conversation;
    SidePanel *m_side;
    PaneLayout *m_panes;
    Toast *m_toast;
    WorkCommands *m_work;
    bool m_mayHandle = true;
    QList<QAction *> m_commands;
    QTimer m_counts;
    QTimer m_read;
    QTimer m_minute;
    bool m_settled = false;
};

} // namespace parley
