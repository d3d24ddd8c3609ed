// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/healthbar.h"

#include <QAbstractButton>

namespace parley {

/// One source in the status bar: its icon and a shape that tells its health, so that colour is never alone.
class HealthShape final : public QAbstractButton {
    Q_OBJECT
public:
    HealthShape(const QString &icon, Theme::Role iconRole, Health health, const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Theme::Role m_iconRole;
    Health m_health;
    const Theme &m_theme;
};

} // namespace parley
