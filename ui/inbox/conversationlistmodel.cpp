// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlistmodel.h"

#include "ui/inbox/rowparts.h"
#include "ui/inbox/sourcewatch.h"

#include <algorithm>

namespace parley {

using namespace std::chrono_literals;

ConversationListModel::ConversationListModel(
    Inbox &inbox, const SourceWatch &sources, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_clock(clock)
{
    m_batch.setSingleShot(true);
    m_batch.setInterval(60ms);
    connect(&m_batch, &QTimer::timeout, this, &ConversationListModel::askChanged);
    connect(&inbox, &Inbox::changed, this, &ConversationListModel::apply);
    connect(&sources, &SourceWatch::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1), {PartsRole});
    });
}

void ConversationListModel::setView(const View &view)
{
    beginResetModel();
    m_view = view;
    m_entries.clear();
    m_places.clear();
    m_loaded = false;
    m_pageAsked = -1;
    ++m_generation;
    m_stale.clear();
    m_ours.clear();
    endResetModel();
    forgetWaiting();
    askFirstPage();
}

void ConversationListModel::askFirstPage()
{
    m_pageAsked = 0;
    m_inbox.page(m_view, {}, pageSize).then(this, [this, asked = m_generation](const Result<ConversationPage> &page) {
        if (asked != m_generation)
            return;
        m_pageAsked = -1;
        if (!page)
            return report(page.error());
        takeFirstPage(*page);
    });
}

/// The first page is the truth about the top: rows move, come and go until the model says the same.
void ConversationListModel::takeFirstPage(const ConversationPage &page)
{
    const bool first = !m_loaded;
    m_loaded = true;
    if (first) {
        resize(page.total);
        takePage(0, page);
    } else {
        for (int i = 0; i < int(page.rows.size()); ++i)
            place(i, page.rows[i]);
        resize(page.total);
    }
    forgetWaiting();
    emit loaded();
}

/// Makes `value` the row `row`: moves it there from where it was, or inserts it.
void ConversationListModel::place(int row, const ConversationRow &value)
{
    const int old = rowOf(value.id);
    if (old < 0) {
        row = std::min(row, rowCount());
        beginInsertRows({}, row, row);
        m_entries.insert(row, Entry());
        put(row, value);
        endInsertRows();
        return;
    }
    if (old != row && row < rowCount()) {
        // Qt counts the destination as it is before the row leaves.
        beginMoveRows({}, old, old, {}, old < row ? row + 1 : row);
        m_entries.move(old, row);
        endMoveRows();
    }
    const int now = rowOf(value.id);
    put(now, value);
    emit dataChanged(index(now), index(now));
}

void ConversationListModel::put(int row, const ConversationRow &value)
{
    m_entries[row] = std::make_shared<ConversationRow>(value);
    m_places[value.id] = row;
}

/// Rows far from `row` become placeholders again; not the first page, by which what is newer is told.
void ConversationListModel::letGo(int row)
{
    if (m_places.size() <= mostLoaded)
        return;
    for (const ConversationId id : m_places.keys()) {
        const int other = rowOf(id);
        if (other < pageSize || std::abs(other - row) < mostLoaded / 4)
            continue;
        m_entries[other].reset();
        m_places.remove(id);
    }
}

void ConversationListModel::resize(qsizetype total)
{
    const qsizetype now = m_entries.size();
    if (total > now) {
        beginInsertRows({}, int(now), int(total) - 1);
        m_entries.resize(total);
        endInsertRows();
    } else if (total < now) {
        beginRemoveRows({}, int(total), int(now) - 1);
        for (qsizetype row = total; row < now; ++row) {
            if (m_entries[row])
                m_places.remove(m_entries[row]->id);
        }
        m_entries.resize(total);
        endRemoveRows();
    }
}

void ConversationListModel::need(int first, int last)
{
    m_onScreen = {first, last};
    if (!m_loaded || m_pageAsked >= 0)
        return;
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    while (first <= last && m_entries[first])
        ++first;
    if (first > last)
        return;
    const int from = first / pageSize * pageSize;
    m_pageAsked = from;
    m_inbox.pageAtRow(m_view, from, pageSize)
        .then(this, [this, from, asked = m_generation](const Result<ConversationPage> &page) {
            if (asked != m_generation)
                return;
            m_pageAsked = -1;
            if (!page)
                return report(page.error());
            takePage(from, *page);
            emit loaded();
            needAfter(from);
        });
}

/// The next page for what is on screen by now. Not the same once more: a row that moved meanwhile leaves a gap in it.
void ConversationListModel::needAfter(int from)
{
    const auto [first, last] = m_onScreen;
    for (int row = std::max(first, 0); row <= std::min(last, rowCount() - 1); ++row) {
        if (!m_entries[row] && row / pageSize * pageSize != from)
            return need(row, last);
    }
}

void ConversationListModel::takePage(int from, const ConversationPage &page)
{
    const int count = std::min(int(page.rows.size()), rowCount() - from);
    for (int i = 0; i < count; ++i) {
        // A row that is here already keeps its place; it would stand twice otherwise.
        const int old = rowOf(page.rows[i].id);
        const int row = old >= 0 ? old : from + i;
        if (old >= 0 || !m_entries[row])
            put(row, page.rows[i]);
    }
    letGo(from);
    if (count > 0)
        emit dataChanged(index(from), index(from + count - 1));
}

void ConversationListModel::apply(const InboxChange &change)
{
    for (const ConversationId id : change.removed) {
        m_stale.remove(id);
        m_waiting.remove(id);
        if (const int row = rowOf(id); row >= 0)
            removeRowAt(row);
    }
    for (const ConversationId id : change.added + change.changed)
        m_stale.insert(id);
    if (change.newMessages == 0)
        m_ours.unite(QSet(change.changed.begin(), change.changed.end()));
    if (!m_stale.isEmpty() && !m_batch.isActive())
        m_batch.start();
    emit waitingChanged(waiting());
}

void ConversationListModel::askChanged()
{
    if (!m_loaded) {
        m_batch.start();
        return;
    }
    m_inbox.rows(m_stale.values()).then(this, [this, asked = m_generation](const Result<QList<ConversationRow>> &rows) {
        if (asked == m_generation && rows)
            takeRows(*rows);
        else if (asked == m_generation && rows.error().kind != ErrorKind::Cancelled)
            report(rows.error());
    });
}

void ConversationListModel::takeRows(const QList<ConversationRow> &rows)
{
    const bool wasEmpty = m_entries.isEmpty();
    for (const ConversationRow &value : rows) {
        m_stale.remove(value.id);
        const bool ours = m_ours.remove(value.id);
        const int row = rowOf(value.id);
        if (row < 0) {
            if (belongs(value))
                insertSorted(value, ours);
            continue;
        }
        const bool newer = value.lastAt > m_entries[row]->lastAt;
        // In Unread a row stays while it is read: it leaves when the view is opened again.
        if (!belongs(value) && m_view.kind != View::Kind::Unread) {
            removeRowAt(row);
            continue;
        }
        if (newer && row > 0)
            m_waiting.insert(value.id);
        put(row, value);
        emit dataChanged(index(row), index(row));
    }
    emit waitingChanged(waiting());
    if (wasEmpty && !m_waiting.isEmpty())
        showNew();
}

/// One that came back (reopened, undone) goes to its place; one that was collected and is newer than the top waits.
void ConversationListModel::insertSorted(const ConversationRow &value, bool ours)
{
    if (!ours && (m_entries.isEmpty() || (m_entries.first() && value.lastAt > m_entries.first()->lastAt))) {
        m_waiting.insert(value.id);
        return;
    }
    int row = 0;
    while (row < rowCount() && m_entries[row] && m_entries[row]->lastAt >= value.lastAt)
        ++row;
    beginInsertRows({}, row, row);
    m_entries.insert(row, Entry());
    put(row, value);
    endInsertRows();
}

void ConversationListModel::showNew()
{
    if (m_pageAsked < 0)
        askFirstPage();
}

void ConversationListModel::forgetWaiting()
{
    m_waiting.clear();
    emit waitingChanged(0);
}

void ConversationListModel::removeRowAt(int row)
{
    beginRemoveRows({}, row, row);
    if (m_entries[row])
        m_places.remove(m_entries[row]->id);
    m_entries.removeAt(row);
    endRemoveRows();
}

bool ConversationListModel::belongs(const ConversationRow &row) const
{
    switch (m_view.kind) {
    case View::Kind::All: return true;
    case View::Kind::Open: return row.state == WorkState::Open;
    case View::Kind::Closed: return row.state == WorkState::Closed;
    case View::Kind::Unread: return row.unread > 0;
    case View::Kind::Public: return row.hasPublic;
    case View::Kind::Private: return row.hasPrivate;
    case View::Kind::Source: return row.source == m_view.source;
    }
    Q_UNREACHABLE_RETURN(false);
}

void ConversationListModel::report(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        emit failed(error);
}

void ConversationListModel::refreshAges(int first, int last)
{
    if (first >= 0 && last < rowCount() && first <= last)
        emit dataChanged(index(first), index(last), {PartsRole});
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return -1;
    const auto isHere = [&](qsizetype row) {
        return row >= 0 && row < m_entries.size() && m_entries[row] && m_entries[row]->id == id;
    };
    for (int distance = 0; distance < m_entries.size(); ++distance) {
        for (const int row : {*place - distance, *place + distance}) {
            if (isHere(row))
                return *place = row;
        }
    }
    Q_UNREACHABLE_RETURN(-1); // What is in m_places is in m_entries.
}

std::optional<ConversationRow> ConversationListModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_entries[row])
        return std::nullopt;
    return *m_entries[row];
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    const auto parts = [&] { return entry ? partsOf(*entry, m_sources, m_clock.now()) : RowParts {}; };
    switch (role) {
    case PartsRole: return QVariant::fromValue(parts());
    case ConversationRole: return entry ? entry->id.value : 0;
    case RowRole: return entry ? QVariant::fromValue(*entry) : QVariant();
    case Qt::DisplayRole: return parts().name;
    case Qt::AccessibleTextRole: return sentenceOf(parts(), entry ? entry->lastAt : QDateTime(), m_clock.now());
    case Qt::AccessibleDescriptionRole: return parts().excerpt;
    default: return {};
    }
}

} // namespace parley
