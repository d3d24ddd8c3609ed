// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QRect>

namespace parley {

/// Where the parts of one row of the list go. Pure geometry, in device-independent pixels; the delegate only draws it.
struct ConversationRowLayout {
    QRect unreadDot;
    QRect avatar;  ///< In compact rows the source's icon.
    QRect tile;    ///< The source on the avatar's corner; empty in compact rows.
    QRect name;
    QRect handle;  ///< Empty where there is no room.
    QRect age;
    QRect excerpt; ///< One line; two in spacious rows.
    QRect source;  ///< Third line, left; empty in compact rows.
    QRect chips;   ///< Third line, right of the source.
    QRect icons;   ///< Right end of the third line; in compact rows of the second.
};

/// What the row's text takes, measured with the fonts of the theme.
struct RowMeasures {
    int nameWidth = 0;
    int handleWidth = 0;
    int ageWidth = 0;
    int sourceWidth = 0;
    int chipsWidth = 0;
    int iconsWidth = 0;
    int lineHeight = 18;
    int pictureSize = 32; ///< Compact rows take half of it.
};

ConversationRowLayout layoutConversationRow(const QRect &row, Theme::Density density, const RowMeasures &measures);
/// 52, 80 or 100 at text size 1, and more where the text is larger.
int conversationRowHeight(const Theme &theme);

} // namespace parley
