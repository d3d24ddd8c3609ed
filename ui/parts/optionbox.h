// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QCheckBox;

namespace parley {

class TextLabel;

/// A check box with one line of explanation under it. A click on the explanation counts as one on the box.
class OptionBox : public QWidget {
    Q_OBJECT
public:
    explicit OptionBox(const Theme &theme, QWidget *parent = nullptr);

    void setTexts(const QString &label, const QString &explanation);
    bool isChecked() const;
    void setChecked(bool checked);
    QCheckBox *box() const { return m_box; }

signals:
    void toggled(bool checked);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
    TextLabel *m_explanation;
};

} // namespace parley
