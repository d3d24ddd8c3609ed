// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcemodel.h"

#include "core/base/clock.h"
#include "core/base/errortext.h"
#include "ui/inbox/links.h"
#include "ui/sources/sourcewords.h"
#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

SourceModel::SourceModel(const Clock &clock, const QList<PlatformInfo> &platforms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_platforms(platforms)
{
}

void SourceModel::setRows(const QList<SourceRow> &rows)
{
    const auto idOf = [](const SourceRow &row) { return row.source.id; };
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (!std::ranges::contains(rows, idOf(m_rows.at(i)), idOf)) {
            beginRemoveRows({}, int(i), int(i));
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto found = std::ranges::find(m_rows, idOf(rows.at(i)), idOf);
        const qsizetype at = found - m_rows.begin();
        if (found == m_rows.end()) {
            beginInsertRows({}, int(i), int(i));
            m_rows.insert(i, rows.at(i));
            endInsertRows();
        } else if (at != i) {
            beginMoveRows({}, int(at), int(at), {}, int(i));
            m_rows.move(at, i);
            m_rows[i] = rows.at(i);
            endMoveRows();
        } else {
            m_rows[i] = rows.at(i);
        }
    }
    refresh();
}

const SourceRow *SourceModel::row(SourceId id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const SourceRow &row) { return row.source.id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void SourceModel::refresh()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const PlatformInfo *SourceModel::platformOf(const Source &source) const
{
    const auto found = std::ranges::find(m_platforms, source.platform, &PlatformInfo::id);
    return found == m_platforms.end() ? nullptr : &*found;
}

QString SourceModel::titleOf(const Source &source)
{
    if (!source.title.isEmpty())
        return shownName(source.title);
    return source.account.isEmpty() ? hostShown(source.endpoint) : shownName(source.account);
}

QString SourceModel::nextFetchOf(const SourceRow &row) const
{
    if (row.source.state != Source::State::Active)
        return tr("stopped");
    if (!row.health.nextPollAt.isValid() || row.health.nextPollAt <= m_clock.now())
        return tr("now");
    return momentText(row.health.nextPollAt, m_clock.now());
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceRow &row = m_rows.at(index.row());
    const int column = index.column();
    const PlatformInfo *platform = platformOf(row.source);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column >= LastFetch ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return column == Name ? sentenceOf(row) : text(row, column) + u' ' + secondLine(row, column);
    case IdRole:
        return row.source.id.value;
    case SecondLineRole:
        return secondLine(row, column);
    case IconRole:
        if (column == Status)
            return iconOf(statusOf(row));
        return column == Name ? sourceLook(platform ? platform->kind : QString()).icon : QString();
    case IconColorRole:
        if (column == Status)
            return int(colorOf(statusOf(row)));
        return int(sourceLook(platform ? platform->kind : QString()).role);
    case SortRole:
        return sortValue(row, column);
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= LastFetch ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Source");
    case Kind:
        return tr("Kind");
    case Status:
        return tr("Status");
    case LastFetch:
        return tr("Last");
    case NextFetch:
        return tr("Next");
    case Messages:
        return tr("Messages");
    default:
        return {};
    }
}

QString SourceModel::text(const SourceRow &row, int column) const
{
    const PlatformInfo *platform = platformOf(row.source);
    switch (column) {
    case Name:
        return titleOf(row.source);
    case Kind:
        return kindWord(platform ? platform->kind : row.source.platform);
    case Status:
        return wordOf(statusOf(row));
    case LastFetch:
        return row.health.lastAskedAt.isValid() ? momentText(row.health.lastAskedAt, m_clock.now()) : tr("never");
    case NextFetch:
        return nextFetchOf(row);
    case Messages:
        return QLocale().toString(row.health.messages);
    default:
        return {};
    }
}

QString SourceModel::secondLine(const SourceRow &row, int column) const
{
    if (column == Name)
        return row.source.account.isEmpty() ? addressText(row.source.endpoint) : shownName(row.source.account);
    if (column == Status && row.health.problem)
        return sentence(row.health.problem->kind);
    return {};
}

QVariant SourceModel::sortValue(const SourceRow &row, int column) const
{
    switch (column) {
    case LastFetch:
        return row.health.lastAskedAt;
    case NextFetch:
        return row.health.nextPollAt;
    case Messages:
        return row.health.messages;
    default:
        return text(row, column).toCaseFolded();
    }
}

/// The row in one sentence, for a screen reader.
QString SourceModel::sentenceOf(const SourceRow &row) const
{
    QStringList parts {titleOf(row.source), text(row, Kind), text(row, Status)};
    if (row.health.problem)
        parts.append(secondLine(row, Status));
    parts.append(tr("last fetched: %1").arg(text(row, LastFetch)));
    parts.append(tr("next: %1").arg(text(row, NextFetch)));
    parts.append(tr("messages: %1").arg(text(row, Messages)));
    return parts.join(u", "_s);
}

QString iconOf(SourceStatus status)
{
    switch (status) {
    case SourceStatus::Good:
        return u"closed"_s;
    case SourceStatus::NotYet:
        return u"clock"_s;
    case SourceStatus::Limited:
        return u"warning"_s;
    case SourceStatus::Failed:
        return u"error"_s;
    case SourceStatus::Paused:
        return u"pause"_s;
    case SourceStatus::SwitchedOff:
        return u"close"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Theme::Role colorOf(SourceStatus status)
{
    switch (status) {
    case SourceStatus::Good:
        return Theme::Role::Ok;
    case SourceStatus::NotYet:
    case SourceStatus::Paused:
        return Theme::Role::Text2;
    case SourceStatus::Limited:
        return Theme::Role::Warning;
    case SourceStatus::Failed:
    case SourceStatus::SwitchedOff:
        return Theme::Role::Danger;
    }
    Q_UNREACHABLE_RETURN(Theme::Role::Text);
}

} // namespace parley
