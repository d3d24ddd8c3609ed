// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace parley {

/// A rounded box with a border of one pixel, in two colours of the theme. Give it a layout; the margins are its
/// owner's.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(const Theme &theme, Theme::Role background = Theme::Role::Base,
        Theme::Role border = Theme::Role::Border, QWidget *parent = nullptr);

    void setColors(Theme::Role background, Theme::Role border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Theme::Role m_background;
    Theme::Role m_border;
};

} // namespace parley
