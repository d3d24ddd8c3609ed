// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

namespace parley {

/// The steps at the side of the first run: a number, a check mark once it is done, a bar at the one on screen.
class StepList : public QWidget {
    Q_OBJECT
public:
    struct Step {
        QString name;
        QString summary;
    };

    explicit StepList(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps, qsizetype current);
    void setFootnote(const QString &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawStep(QPainter &painter, const QRect &row, qsizetype step) const;

    const Theme &m_theme;
    QList<Step> m_steps;
    qsizetype m_current = 0;
    QString m_footnote;
};

} // namespace parley
