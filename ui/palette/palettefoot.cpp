// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettefoot.h"

#include "ui/palette/palettedelegate.h"

#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace parley {

PaletteFoot::PaletteFoot(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PaletteFoot::sizeHint() const
{
    return {200, m_theme.scaled(34)};
}

void PaletteFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Theme::Role::Border));
    painter.drawLine(0, 0, width(), 0);
    const auto name = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    const auto width = [&](const QStringList &keys) {
        // Painted outside the widget to be measured.
        return -1000 - paintKeyCaps(&painter, m_theme, keys, -1000, -1000) - 6;
    };
    const int middle = height() / 2;
    int x = 15;
    const auto words = [&](const QString &text, int from) {
        painter.setFont(m_theme.font(Theme::Text::Small));
        painter.setPen(m_theme.color(Theme::Role::Text2));
        painter.drawText(QRect(from, 0, this->width() - from, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        return from + painter.fontMetrics().horizontalAdvance(text);
    };
    const std::pair<QStringList, QString> hints[] = {{{u"\u2191"_s, u"\u2193"_s}, tr("choose")},
        {{name(Qt::Key_Return)}, tr("carry out")}, {{name(Qt::Key_Tab)}, tr("actions only")}};
    for (const auto &[keys, text] : hints) {
        const int room = width(keys);
        paintKeyCaps(&painter, m_theme, keys, x + room, middle);
        x = words(text, x + room + 7) + 18;
    }
    painter.setFont(m_theme.font(Theme::Text::Small));
    const QString last = tr("close");
    const int from = this->width() - 15 - painter.fontMetrics().horizontalAdvance(last);
    words(last, from);
    paintKeyCaps(&painter, m_theme, {name(Qt::Key_Escape)}, from - 7, middle);
}

} // namespace parley
