// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QHeaderView>

namespace parley {

/// The head of a table as the design draws it: words on the ground of the table, one hairline, a small arrow where
/// sorted.
class FlatHeader : public QHeaderView {
    Q_OBJECT
public:
    static constexpr int plainMargin = 8; ///< Where the cells are drawn by the style.
    static constexpr int wideMargin = 10; ///< Where a delegate draws them.

    FlatHeader(const Theme &theme, int margin, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;

private:
    const Theme &m_theme;
    int m_margin;
};

} // namespace parley
