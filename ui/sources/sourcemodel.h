// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/platform.h"
#include "ui/sources/sourcestatus.h"
#include "ui/style/theme.h"

#include <QAbstractTableModel>

namespace parley {

class Clock;

/// The sources of one organisation, a row each. Holds values and asks nobody: whoever owns it calls `setRows`.
class SourceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Status, LastFetch, NextFetch, Messages, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< SourceId::value
        SecondLineRole,            ///< QString: under the first, smaller.
        IconRole,                  ///< QString: name of an icon before the first line.
        IconColorRole,             ///< int: Theme::Role of that icon, and of the first line where it is a status.
        SortRole,
    };

    SourceModel(const Clock &clock, const QList<PlatformInfo> &platforms, QObject *parent = nullptr);

    /// Tells exactly what came, went and changed, so that selection and scroll position stay.
    void setRows(const QList<SourceRow> &rows);
    const QList<SourceRow> &rows() const { return m_rows; }
    const SourceRow *row(SourceId id) const;
    /// The times are said relative to now; ask for it about once a minute.
    void refresh();

    const PlatformInfo *platformOf(const Source &source) const;
    /// What the source calls itself, else its account, else its host.
    static QString titleOf(const Source &source);
    /// In words: a moment, "now", or why there is none.
    QString nextFetchOf(const SourceRow &row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const SourceRow &row, int column) const;
    QString secondLine(const SourceRow &row, int column) const;
    QVariant sortValue(const SourceRow &row, int column) const;
    QString sentenceOf(const SourceRow &row) const;

    const Clock &m_clock;
    QList<PlatformInfo> m_platforms;
    QList<SourceRow> m_rows;
};

/// The icon of a status, different in shape for each, and the colour that goes with it.
QString iconOf(SourceStatus status);
Theme::Role colorOf(SourceStatus status);

} // namespace parley
