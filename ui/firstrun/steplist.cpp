// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/steplist.h"

#include "ui/style/icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr int listWidth = 224;
constexpr int rowHeight = 58;
constexpr int circle = 22;
constexpr int margin = 18;
constexpr int textLeft = margin + circle + 11;
} // namespace

StepList::StepList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepList::setSteps(const QList<Step> &steps, qsizetype current)
{
    m_steps = steps;
    m_current = current;
    update();
}

void StepList::setFootnote(const QString &text)
{
    m_footnote = text;
    update();
}

QSize StepList::sizeHint() const
{
    return {m_theme.scaled(listWidth), m_theme.scaled(20 + rowHeight * 5 + 80)};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(Theme::Role::Border));
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        drawStep(painter, QRect(0, m_theme.scaled(20 + rowHeight * double(i)), width(), m_theme.scaled(56)), i);

    const int side = m_theme.scaled(14);
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.color(Theme::Role::Text2));
    const int left = m_theme.scaled(margin + 22);
    const QRect room(left, 0, width() - left - m_theme.scaled(12), height());
    QRect words = painter.fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_footnote);
    words.moveBottom(height() - m_theme.scaled(16));
    painter.drawText(words, Qt::AlignLeft | Qt::TextWordWrap, m_footnote);
    painter.drawPixmap(QRect(m_theme.scaled(margin), words.top() + 1, side, side),
        iconPixmap(m_theme, u"computer"_s, Theme::Role::Text3, side, devicePixelRatioF()));
}

void StepList::drawStep(QPainter &painter, const QRect &row, qsizetype step) const
{
    const bool done = step < m_current;
    const bool current = step == m_current;
    if (current) {
        painter.fillRect(QRect(0, row.top() + 8, 3, row.height() - 16), m_theme.color(Theme::Role::Accent));
    }
    const int side = m_theme.scaled(circle);
    const QRect ring(m_theme.scaled(margin), row.top() + m_theme.scaled(9), side, side);
    const Theme::Role fill = done ? Theme::Role::Ok : current ? Theme::Role::Accent : Theme::Role::Base;
    painter.setBrush(m_theme.color(fill));
    painter.setPen(QPen(m_theme.color(done || current ? fill : Theme::Role::Outline), 1.5));
    painter.drawEllipse(QRectF(ring).adjusted(0.75, 0.75, -0.75, -0.75));
    if (done) {
        const int mark = m_theme.scaled(14);
        painter.drawPixmap(QRect(ring.center().x() - mark / 2 + 1, ring.center().y() - mark / 2 + 1, mark, mark),
            iconPixmap(m_theme, u"check"_s, Theme::Role::Base, mark, devicePixelRatioF()));
    } else {
        painter.setFont(m_theme.font(Theme::Text::Small, QFont::DemiBold));
        painter.setPen(m_theme.color(current ? Theme::Role::OnAccent : Theme::Role::Text2));
        painter.drawText(ring, Qt::AlignCenter, QString::number(step + 1));
    }
    const int left = m_theme.scaled(textLeft);
    const QRect name(left, ring.top(), row.width() - left - 12, side);
    painter.setFont(m_theme.font(Theme::Text::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(current ? Theme::Role::Text : Theme::Role::Text2));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_steps.at(step).name, Qt::ElideRight, name.width()));
    const QRect summary(left, name.bottom() + 1, name.width(), m_theme.scaled(16));
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.color(Theme::Role::Text3));
    painter.drawText(summary, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_steps.at(step).summary, Qt::ElideRight, summary.width()));
}

} // namespace parley
