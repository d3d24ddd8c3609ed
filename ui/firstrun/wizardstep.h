// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace parley {

/// One page of the first run. It keeps what was typed for as long as it lives, so going back loses nothing.
class WizardStep : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString name() const = 0;    ///< In the list at the side.
    virtual QString summary() const = 0; ///< Under it: what was chosen, or what it is about.
    virtual QString heading() const = 0;
    virtual QString lead() const = 0;
    /// True: what is here is complete. Else it says what is missing beside the field, and puts the focus there.
    virtual bool check() = 0;
    /// Whether something was typed that would be lost.
    virtual bool isTouched() const = 0;
    /// The widget that gets the focus when the step is shown.
    virtual QWidget *firstField() const = 0;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;
};

} // namespace parley
