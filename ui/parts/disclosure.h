// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QToolButton;

namespace parley {

class TextLabel;

/// "Technical details": a button that shows and hides a text in the fixed font. Hidden while there is no text.
class Disclosure : public QWidget {
    Q_OBJECT
public:
    explicit Disclosure(const Theme &theme, QWidget *parent = nullptr);

    void setDetails(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_button;
    TextLabel *m_text;
};

} // namespace parley
