// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rule.h"

#include "ui/style/icon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace parley {

Rule::Rule(const QString &text, bool isPrivate, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_private(isPrivate)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

QSize Rule::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Text::Caption));
    return {metrics.horizontalAdvance(m_text) + 60, metrics.height() + 2};
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(Theme::Text::Caption));
    const int iconSize = m_private ? m_theme.scaled(13) : 0;
    const int iconGap = m_private ? 6 : 0;
    const int words = painter.fontMetrics().horizontalAdvance(m_text) + iconSize + iconGap;
    const int left = (width() - words) / 2;
    const int middle = height() / 2;
    const QColor line = m_theme.color(Theme::Role::Border);
    painter.fillRect(0, middle, left - 8, 1, line);
    painter.fillRect(left + words + 8, middle, width() - left - words - 8, 1, line);
    if (m_private) {
        painter.drawPixmap(left, middle - iconSize / 2,
            iconPixmap(m_theme, u"private"_s, Theme::Role::Private, iconSize, devicePixelRatioF()));
    }
    painter.setPen(m_theme.color(Theme::Role::Text3));
    painter.drawText(QRect(left + iconSize + iconGap, 0, words, height()), Qt::AlignVCenter | Qt::TextSingleLine, m_text);
}

} // namespace parley
