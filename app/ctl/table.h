// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

namespace parley::ctl {

/// Columns for people, as wide as what stands in them; the last one is not filled up.
class Table {
public:
    explicit Table(const QStringList &titles);

    void add(const QStringList &cells);
    bool isEmpty() const { return m_rows.size() <= 1; }
    QStringList lines() const;

private:
    QList<QStringList> m_rows; ///< The titles first.
};

/// Text from a platform as it may reach a terminal: no control characters, no turning of the writing direction.
/// `lines`: line ends stay, otherwise they become blanks.
QString printable(const QString &text, bool lines = false);
/// One line of at most `width` characters.
QString shortened(const QString &text, qsizetype width);
/// A moment as people read it, in local time; a dash where there is none.
QString momentText(const QDateTime &moment);

} // namespace parley::ctl
