// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/inbox/inbox.h"

#include <QAbstractListModel>

namespace parley {

class SourceWatch;

/// The hits of one search, newest first; more come as the list is scrolled.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    SearchModel(Inbox &inbox, const SourceWatch &sources, const Clock &clock, QObject *parent = nullptr);

    QString text() const { return m_text; }
    void search(const QString &text); ///< Empty: no search.
    bool isSearching() const { return m_asking; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void answered();
    void failed(const parley::Error &error);

private:
    void ask();
    void take(const SearchPage &page);

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Clock &m_clock;
    QString m_text;
    QList<SearchHit> m_hits;
    std::optional<MessageId> m_next;
    bool m_asking = false;
    int m_generation = 0;
};

} // namespace parley
