// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/inbox/inbox.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace parley {

class SourceWatch;

/// The conversations of one view, newest activity first. It knows how many there are and holds the rows that were on
/// screen; the others are placeholders until the list asks for them with `need`. It resets only when the view changes:
/// a change of the inbox becomes rows that go, move or change. What was newly collected waits until `showNew`, so that
/// nothing moves under the reader's hand.
class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int pageSize = 200;
    static constexpr int mostLoaded = 6'000; ///< Rows that are held; of more, those far from the screen are let go.

    ConversationListModel(Inbox &inbox, const SourceWatch &sources, const Clock &clock, QObject *parent = nullptr);

    const View &view() const { return m_view; }
    void setView(const View &view);
    bool isLoaded() const { return m_loaded; } ///< The first page has come.
    int waiting() const { return int(m_waiting.size()); } ///< Conversations that `showNew` would bring to the top.

    /// Rows `first` to `last` are on screen: fetches what of them is not here yet, page by page.
    void need(int first, int last);
    void showNew();
    /// Ages have moved on.
    void refreshAges(int first, int last);

    int rowOf(ConversationId id) const; ///< -1: not here, or not loaded.
    std::optional<ConversationRow> rowAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    void waitingChanged(int conversations);
    void failed(const parley::Error &error);

private:
    using Entry = std::shared_ptr<const ConversationRow>; ///< Null: a placeholder.

    void apply(const InboxChange &change);
    void askFirstPage();
    void askChanged();
    void takeFirstPage(const ConversationPage &page);
    void takePage(int from, const ConversationPage &page);
    void needAfter(int from);
    void takeRows(const QList<ConversationRow> &rows);
    void place(int row, const ConversationRow &value);
    void put(int row, const ConversationRow &value);
    void letGo(int row);
    void resize(qsizetype total);
    void removeRowAt(int row);
    void insertSorted(const ConversationRow &value, bool ours);
    bool belongs(const ConversationRow &row) const;
    void report(const Error &error);
    void forgetWaiting();

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Clock &m_clock;
    View m_view;
    QList<Entry> m_entries;
    /// Of each row that is loaded, where it stood last: what came or went above it has moved it a little since.
    mutable QHash<ConversationId, int> m_places;
    QSet<ConversationId> m_waiting;
    QSet<ConversationId> m_stale; ///< To be asked again.
    QSet<ConversationId> m_ours;  ///< Of these, what a person here changed: they need not wait.
    QTimer m_batch;
    bool m_loaded = false;
    int m_pageAsked = -1; ///< First row of the page that is on its way.
    std::pair<int, int> m_onScreen {0, -1}; ///< As told last: while a page is on its way, others may come on screen.
    int m_generation = 0; ///< An answer to an older view is dropped.
};

} // namespace parley
