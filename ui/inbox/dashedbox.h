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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace parley
