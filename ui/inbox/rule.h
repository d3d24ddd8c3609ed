// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace parley {

/// A line across the timeline with words in its middle: a day, or the place where it goes on in private.
class Rule final : public QWidget {
    Q_OBJECT
public:
    Rule(const QString &text, bool isPrivate, const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_private;
    const Theme &m_theme;
};

} // namespace parley
