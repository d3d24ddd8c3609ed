// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"
#include "ui/style/theme.h"

#include <QAbstractListModel>

namespace parley {

class SourceWatch;

/// The views of the inbox under three headings: work, visibility, sources; each with the number of its conversations.
class ViewListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ViewRole = Qt::UserRole + 1, ///< parley::View; invalid for a heading.
        IconRole,                    ///< QString
        IconColorRole,               ///< Theme::Role as int
        CountRole,                   ///< qint64
    };

    ViewListModel(const SourceWatch &sources, QObject *parent = nullptr);

    void setCounts(const QList<ViewCount> &counts);
    int rowOf(const View &view) const; ///< -1: not there.
    QString nameOf(const View &view) const;
    std::optional<ViewCount> countOf(const View &view) const;
    bool isHeading(int row) const { return !m_rows[row].view; }
    void translate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::optional<View> view; ///< None: a heading.
        QString name;
        QString icon;
        Theme::Role color = Theme::Role::Text3;
    };
    QList<Row> wanted() const;
    void takeSources();

    const SourceWatch &m_sources;
    QList<Row> m_rows;
    QList<ViewCount> m_counts;
};

} // namespace parley

Q_DECLARE_METATYPE(parley::View)
