// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/searchmodel.h"
#include "ui/style/surface.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace parley {

class ConversationListView;
class EmptyState;
class IconLink;
class MessageBar;
class PlainLabel;

/// The conversations of a view, or the hits of a search: head, search field, strip for what is new, bar for what is
/// chosen, and the list or the reason why there is none.
class ListPane : public Surface {
    Q_OBJECT
public:
    ListPane(ConversationListModel &conversations, SearchModel &hits, const SourceWatch &sources, const Theme &theme,
        QWidget *parent = nullptr);

    void setTitle(const QString &name, const QString &count);
    ConversationListView *conversations() const { return m_list; }
    ConversationListView *hits() const { return m_hitList; }
    ConversationListView *active() const; ///< The one that is on screen.
    QWidget *letterScope() const;         ///< Where letter keys are commands.
    QToolButton *viewsButton() const { return m_views; } ///< Shows the views pane where it is folded.
    MessageBar *messageBar() const { return m_bar; }
    bool isSearching() const;
    void startSearch();
    void search(const QString &text); ///< Starts one for `text`.
    void endSearch();
    /// The conversations that a command is about: the chosen ones, else the current one.
    QList<ConversationId> chosen() const;

signals:
    void opened(parley::ConversationId conversation, parley::MessageId message); ///< Message 0: the newest.
    void entered(); ///< Enter: the focus wants to go to the conversation.
    void closeChosen();
    void unreadChosen();
    void addSourceWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSearchRow();
    QWidget *makeChosenBar();
    void joinModels();
    void openCurrent(const QModelIndex &index);
    void showNewStrip(int waiting);
    void showChosen();
    void choosePage();
    void showEmptyView();
    void showEmptySearch();
    void translate();

    ConversationListModel &m_model;
    SearchModel &m_hits;
    const SourceWatch &m_sources;
    const Theme &m_styling;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_count = nullptr;
    QToolButton *m_views = nullptr;
    QLineEdit *m_search = nullptr;
    IconLink *m_new = nullptr;
    Surface *m_newStrip = nullptr;
    Surface *m_chosenBar = nullptr;
    PlainLabel *m_chosenText = nullptr;
    QPushButton *m_closeChosen = nullptr;
    QPushButton *m_unreadChosen = nullptr;
    QToolButton *m_clearChosen = nullptr;
    MessageBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    ConversationListView *m_list = nullptr;
    ConversationListView *m_hitList = nullptr;
    EmptyState *m_empty = nullptr;
    enum class EmptyAction { None, AddSource, EndSearch } m_emptyAction = EmptyAction::None;
    QTimer m_searchPause;
};

} // namespace parley
