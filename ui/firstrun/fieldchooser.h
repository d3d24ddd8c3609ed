// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"

#include <QList>
#include <QWidget>

namespace parley {

class OptionBox;
class Theme;

/// As people know it: "Profile link".
QString fieldWord(Field field);
/// One line on what it is and why it is off where it starts off.
QString fieldExplanation(Field field);

/// Which data of an author are collected: a check box with one line each, in two columns.
class FieldChooser : public QWidget {
    Q_OBJECT
public:
    explicit FieldChooser(const Theme &theme, QWidget *parent = nullptr);

    Fields fields() const;
    void setFields(Fields fields);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<OptionBox *> m_boxes; ///< In the order of everyField().
};

} // namespace parley
