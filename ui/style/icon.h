// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QPixmap>

namespace parley {

/// Icon `name` of resources/icons (`inbox`, `lock`, ...), drawn in the colour that `role` has when it is painted, so it
/// follows the theme by itself. `theme` must outlive it. Checked actions and buttons take `on` where given.
QIcon icon(const Theme &theme, const QString &name, Theme::Role role = Theme::Role::Text2);
QIcon icon(const Theme &theme, const QString &name, Theme::Role role, Theme::Role on);

/// The same as a picture of `size` x `size` device-independent pixels, for painters and labels.
QPixmap iconPixmap(const Theme &theme, const QString &name, Theme::Role role, int size, double devicePixelRatio);

/// How a source is told apart: its icon and its hue, by the kind of PlatformInfo.
struct SourceLook {
    QString icon;
    Theme::Role role;
};
SourceLook sourceLook(const QString &kind);

} // namespace parley
