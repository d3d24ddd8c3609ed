// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

namespace parley {

class TextLabel;

/// Facts under each other: what it is at the left, its value at the right, which wraps and can be selected.
class FactList : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString label;
        QString value;
    };

    explicit FactList(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    struct Row {
        TextLabel *label;
        TextLabel *value;
    };

    const Theme &m_theme;
    QList<Row> m_rows;
};

} // namespace parley
