// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QTimer>

namespace parley {

class IconLink;
class PlainLabel;

/// What was just done, with a way back: "Closed. Undo". Lies over the lower left corner of its parent, goes by itself.
class Toast : public QFrame {
    Q_OBJECT
public:
    Toast(const Theme &theme, QWidget *parent);

    /// `undo`: the words of the button; empty: none.
    void show(const QString &text, const QString &undo = {});
    QString text() const;

signals:
    void undoTriggered();
    /// So many pixels at the parent's lower edge lie under the toast; 0: none any more.
    void covered(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    const Theme &m_theme;
    PlainLabel *m_text;
    IconLink *m_undo;
    QTimer m_timer;
};

} // namespace parley
