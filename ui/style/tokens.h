// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QRgb>

namespace parley {

/// What becomes of a colour in high contrast: backgrounds are the window's, outlines and text are the text's.
enum class HighContrast { Own, Background, Foreground, Selection, OnSelection };

struct Token {
    Theme::Role role;
    QRgb light;
    QRgb dark;
    HighContrast inHighContrast;
};

const Token &tokenOf(Theme::Role role);

} // namespace parley
