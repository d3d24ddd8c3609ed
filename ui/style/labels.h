// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace parley {

/// A label that never takes its text for markup and follows the theme.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    PlainLabel(const Theme &theme, Theme::Text text = Theme::Text::Body, Theme::Role role = Theme::Role::Text,
        QWidget *parent = nullptr);

    void setRole(Theme::Role role);
    void setWeight(QFont::Weight weight);

protected:
    const Theme &m_theme;

private:
    void restyle();

    Theme::Text m_text;
    Theme::Role m_role;
    QFont::Weight m_weight = QFont::Weight(0); ///< 0: the usual one.
};

/// One line that ends in an ellipsis where there is no room; the whole text is its tooltip then.
class ElidedLabel : public PlainLabel {
    Q_OBJECT
public:
    using PlainLabel::PlainLabel;
    /// As much of the text as fits `pixels` of the design stays where neighbours want the room too.
    void keepWidth(double pixels);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double m_kept = 0;
};

/// An icon that follows the theme; no name of its own, since the words stand beside it.
class IconLabel : public QLabel {
    Q_OBJECT
public:
    IconLabel(const Theme &theme, const QString &icon, Theme::Role role, int size = 16, QWidget *parent = nullptr);
    void setIcon(const QString &icon, Theme::Role role);

private:
    void restyle();

    const Theme &m_theme;
    QString m_icon;
    Theme::Role m_role;
    int m_size;
};

} // namespace parley
