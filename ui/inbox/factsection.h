// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

class QGridLayout;
class QVBoxLayout;

namespace parley {

class PlainLabel;

/// One section of the side panel: a heading and facts under it, name left and value right.
class FactSection : public Surface {
    Q_OBJECT
public:
    FactSection(const Theme &theme, QWidget *parent = nullptr);

    void clear();
    void setHeading(const QString &heading);
    void addFact(const QString &name, const QString &value, Theme::Role role = Theme::Role::Text);
    void addFact(const QString &name, QWidget *value);
    void addText(const QString &text, Theme::Role role = Theme::Role::Text2);
    void addWidget(QWidget *widget);

private:
    QGridLayout *grid();

    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr;
};

} // namespace parley
