// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>

namespace parley {

/// A button that looks like a link, with an icon before it: "Open original".
class IconLink : public QAbstractButton {
    Q_OBJECT
public:
    IconLink(const Theme &theme, const QString &icon, QWidget *parent = nullptr,
        Theme::Text text = Theme::Text::Small);

    void setRole(Theme::Role role);
    /// Sets the words, and the same as accessible name.
    void setWords(const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    Theme::Text m_text;
    Theme::Role m_role = Theme::Role::Link;
};

/// A small outlined button that can be the chosen one among several: the moment of a snapshot.
class ChipButton : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
};

/// A word in a small coloured box.
class Chip : public QWidget {
    Q_OBJECT
public:
    Chip(const Theme &theme, const QString &icon, Theme::Role ink, Theme::Role ground, Theme::Role line,
        QWidget *parent = nullptr);
    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    Theme::Role m_ink;
    Theme::Role m_ground;
    Theme::Role m_line;
    QString m_text;
};

} // namespace parley
