// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationrowlayout.h"

#include <algorithm>

namespace parley {

namespace {

constexpr int gap = 6;
constexpr int rightMargin = 12;

/// Name, handle and age share the first line: the age is always whole, the name goes before the handle.
void layoutFirstLine(ConversationRowLayout &layout, const QRect &line, const RowMeasures &measures)
{
    const int age = std::min(measures.ageWidth, line.width());
    layout.age = QRect(line.right() - age + 1, line.top(), age, line.height());
    const int room = std::max(0, line.width() - age - 8);
    const int name = std::min(measures.nameWidth, room);
    layout.name = QRect(line.left(), line.top(), name, line.height());
    const int rest = room - name - gap;
    constexpr int worthShowing = 24;
    if (measures.handleWidth > 0 && rest >= std::min(worthShowing, measures.handleWidth))
        layout.handle = QRect(line.left() + name + gap, line.top(), std::min(rest, measures.handleWidth), line.height());
}

void layoutThirdLine(ConversationRowLayout &layout, const QRect &line, const RowMeasures &measures)
{
    const int icons = std::min(measures.iconsWidth, line.width());
    layout.icons = QRect(line.right() - icons + 1, line.top(), icons, line.height());
    const int room = std::max(0, line.width() - icons - (icons > 0 ? gap : 0));
    const int chips = std::min(measures.chipsWidth, room);
    const int source = std::min(measures.sourceWidth, std::max(0, room - chips - (chips > 0 ? gap : 0)));
    layout.source = QRect(line.left(), line.top(), source, line.height());
    const int chipsLeft = line.left() + source + (source > 0 ? gap : 0);
    layout.chips = QRect(chipsLeft, line.top(), chips, line.height());
}

} // namespace

ConversationRowLayout layoutConversationRow(const QRect &row, Theme::Density density, const RowMeasures &measures)
{
    ConversationRowLayout layout;
    const int height = measures.lineHeight;
    const bool compact = density == Theme::Density::Compact;
    const int picture = compact ? measures.pictureSize / 2 : measures.pictureSize;
    const int textLeft = row.left() + 14 + picture + 10;
    const QRect text(QPoint(textLeft, row.top()), QPoint(row.right() - rightMargin, row.bottom()));
    const auto line = [&](int top) { return QRect(text.left(), row.top() + top, std::max(0, text.width()), height); };

    if (compact) {
        const int top = (row.height() - 2 * height - 1) / 2;
        layoutFirstLine(layout, line(top), measures);
        layout.excerpt = line(top + height);
        const int icons = std::min(measures.iconsWidth, layout.excerpt.width());
        layout.icons = QRect(layout.excerpt.right() - icons + 1, layout.excerpt.top(), icons, height);
        layout.excerpt.setRight(layout.icons.left() - (icons > 0 ? gap : 0) - 1);
        layout.avatar = QRect(row.left() + 14, layout.excerpt.top() - picture / 2, picture, picture);
    } else {
        const int excerptLines = density == Theme::Density::Spacious ? 2 : 1;
        const int content = height * (2 + excerptLines) + 6;
        const int top = std::max(4, (row.height() - content) / 2);
        layoutFirstLine(layout, line(top), measures);
        layout.excerpt = line(top + height);
        layout.excerpt.setHeight(height * excerptLines);
        layoutThirdLine(layout, line(top + height * (1 + excerptLines) + 5), measures);
        layout.avatar = QRect(row.left() + 14, layout.name.top() + 1, picture, picture);
        const int tile = picture * 9 / 16;
        layout.tile = QRect(layout.avatar.topLeft() + QPoint(picture * 19 / 32, picture * 20 / 32), QSize(tile, tile));
    }
    layout.unreadDot = QRect(row.left() + 4, layout.name.center().y() - 3, 7, 7);
    return layout;
}

int conversationRowHeight(const Theme &theme)
{
    switch (theme.density()) {
    case Theme::Density::Compact: return theme.scaled(52);
    case Theme::Density::Standard: return theme.scaled(80);
    case Theme::Density::Spacious: return theme.scaled(100);
    }
    Q_UNREACHABLE_RETURN(80);
}

} // namespace parley
