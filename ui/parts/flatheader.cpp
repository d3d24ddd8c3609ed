// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/flatheader.h"

#include <QPainter>

namespace parley {

namespace {
constexpr int arrowWidth = 7;
constexpr int arrowGap = 5;
constexpr int rowHeight = 28;
} // namespace

FlatHeader::FlatHeader(const Theme &theme, int margin, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_margin(margin)
{
    setHighlightSections(false);
    setMinimumSectionSize(theme.scaled(40));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QVariant given = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment alignment = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    painter->save();
    painter->fillRect(rect, m_theme.color(Theme::Role::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Theme::Role::Border));
    painter->setFont(m_theme.font(Theme::Text::Section));
    painter->setPen(m_theme.color(Theme::Role::Text3));
    QRect words = rect.adjusted(m_margin, 0, -m_margin, 0);
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const bool right = alignment.testFlag(Qt::AlignRight);
    if (sorted) {
        const int width = painter->fontMetrics().horizontalAdvance(text);
        const int left = right ? words.right() - width - arrowGap - arrowWidth : words.left() + width + arrowGap;
        const qreal middle = rect.center().y() + 0.5;
        const qreal lift = sortIndicatorOrder() == Qt::AscendingOrder ? -2 : 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Theme::Role::Text3));
        painter->drawPolygon(QPolygonF {QPointF(left, middle - lift), QPointF(left + arrowWidth, middle - lift),
            QPointF(left + arrowWidth / 2.0, middle + lift)});
        painter->setPen(m_theme.color(Theme::Role::Text3));
    }
    painter->drawText(words, int(alignment), painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Theme::Role::Base));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), m_theme.color(Theme::Role::Border));
    painter.end();
    QHeaderView::paintEvent(event);
}

QSize FlatHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Text::Section));
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const int arrow = isSortIndicatorShown() ? arrowGap + arrowWidth : 0;
    return {metrics.horizontalAdvance(text) + 2 * m_margin + arrow + 2, m_theme.scaled(rowHeight)};
}

} // namespace parley
