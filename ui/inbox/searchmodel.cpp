// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/searchmodel.h"

#include "ui/inbox/rowparts.h"
#include "ui/inbox/sourcewatch.h"

namespace parley {

namespace {

constexpr int pageSize = 50;

} // namespace

SearchModel::SearchModel(Inbox &inbox, const SourceWatch &sources, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_clock(clock)
{
}

void SearchModel::search(const QString &text)
{
    ++m_generation;
    beginResetModel();
    m_hits.clear();
    m_next.reset();
    m_text = text;
    m_asking = false;
    endResetModel();
    if (!text.isEmpty())
        ask();
}

void SearchModel::ask()
{
    m_asking = true;
    m_inbox.search(m_text, m_next, pageSize).then(this, [this, asked = m_generation](const Result<SearchPage> &page) {
        if (asked != m_generation)
            return;
        m_asking = false;
        if (page)
            take(*page);
        else if (page.error().kind != ErrorKind::Cancelled)
            emit failed(page.error());
    });
}

void SearchModel::take(const SearchPage &page)
{
    m_next = page.next;
    if (!page.hits.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(page.hits.size()) - 1);
        m_hits += page.hits;
        endInsertRows();
    }
    emit answered();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_asking;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    const auto parts = [&] { return partsOf(hit, m_sources, m_clock.now()); };
    switch (role) {
    case PartsRole: return QVariant::fromValue(parts());
    case ConversationRole: return hit.conversation.value;
    case MessageRole: return hit.message.value;
    case Qt::DisplayRole: return parts().name;
    case Qt::AccessibleTextRole: return sentenceOf(parts(), hit.postedAt, m_clock.now());
    case Qt::AccessibleDescriptionRole: return parts().excerpt;
    default: return {};
    }
}

} // namespace parley
