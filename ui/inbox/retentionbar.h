// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace parley {

/// How much of the time that a message may be kept is over.
class RetentionBar final : public QWidget {
    Q_OBJECT
public:
    RetentionBar(double share, const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share;
    const Theme &m_theme;
};

} // namespace parley
