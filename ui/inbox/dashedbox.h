// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

namespace parley {

/// The ground of what stays inside the team.
class DashedBox : public QFrame {
    Q_OBJECT
public:
    explicit DashedBox(const Theme &theme, QWidget *parent = nullptr);

    /// What is written in it has the focus.
    void setRing(bool ring);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_ring = false;
};

} // namespace parley
