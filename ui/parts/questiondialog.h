// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/buttonlook.h"
#include "ui/style/theme.h"

#include <QDialog>

namespace parley {

/// A question with two answers, a safe one that has the focus and is what Esc gives, and another. The headline is the
/// question. It ends by `accepted` for the other answer, and deletes itself.
class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title; ///< Of the window.
        QString question;
        QString text;
        QString safe;
        QString other;
    };

    QuestionDialog(const Theme &theme, const QString &icon, const Words &words, ButtonLook other, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_footer;
};

} // namespace parley
