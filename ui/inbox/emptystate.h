// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

class QPushButton;

namespace parley {

class IconLabel;
class PlainLabel;

/// Why there is nothing here, and what to do about it.
class EmptyState : public Surface {
    Q_OBJECT
public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    /// `action`: the words of the one button; empty: none.
    void show(const QString &icon, const QString &title, const QString &text, const QString &action = {});

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QPushButton *m_action;
};

} // namespace parley
