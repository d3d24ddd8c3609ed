// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIconEngine>

namespace parley {

/// Draws one of our outline icons in a colour of the theme. See icon.h for the doors to it.
class IconEngine final : public QIconEngine {
public:
    IconEngine(const Theme &theme, const QString &name, Theme::Role role, Theme::Role on);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    bool isNull() override;

    /// `name` in `color`, from a cache per size, colour and device pixel ratio.
    static QPixmap tinted(const QString &name, const QColor &color, int size, double devicePixelRatio);

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    const Theme &m_theme;
    QString m_name;
    Theme::Role m_role;
    Theme::Role m_on;
};

} // namespace parley
