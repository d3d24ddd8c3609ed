// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace parley {

/// Which keys do what in the palette.
class PaletteFoot : public QWidget {
    Q_OBJECT
public:
    explicit PaletteFoot(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace parley
