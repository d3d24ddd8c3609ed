// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QScrollArea;

namespace parley {

/// A plain ground in one colour of the theme, with a hairline at the edges named.
class Surface : public QWidget {
    Q_OBJECT
public:
    Surface(const Theme &theme, Theme::Role ground, Qt::Edges lines = {}, QWidget *parent = nullptr);
    /// `pixels` of the design tall, at every text size.
    void keepHeight(double pixels);
    /// Other hairlines; what stands in it leaves them free.
    void setLines(Qt::Edges lines);
    void setGround(Theme::Role ground, Theme::Role line = Theme::Role::Border);

protected:
    void paintEvent(QPaintEvent *event) override;
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    Theme::Role m_ground;
    Theme::Role m_line = Theme::Role::Border;
    Qt::Edges m_lines;
};

/// A scroll area without frame whose ground is `ground`; takes `content`.
QScrollArea *scrolled(const Theme &theme, Theme::Role ground, QWidget *content);
/// Makes the base of a view or an editor `ground`, now and whenever the theme changes.
void keepGround(const Theme &theme, Theme::Role ground, QWidget *view);

} // namespace parley
