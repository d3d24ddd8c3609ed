// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/factsection.h"

#include "ui/style/labels.h"
#include "ui/style/platformtext.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QGridLayout>

#include <algorithm>

namespace parley {

namespace {

constexpr int nameWidth = 104;
constexpr int widestName = 124; // At large text the values need the room more.
constexpr int rowPadding = 4;   // A row of words is then as tall as one with a link.

} // namespace

FactSection::FactSection(const Theme &theme, QWidget *parent)
    : Surface(theme, Theme::Role::Window, Qt::BottomEdge, parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 11, 14, 12);
    m_column->setSpacing(6);
}

void FactSection::clear()
{
    m_grid = nullptr;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QLayout *rows = item->layout()) {
            while (QLayoutItem *cell = rows->takeAt(0)) {
                delete cell->widget();
                delete cell;
            }
        }
        delete item->widget();
        delete item;
    }
}

void FactSection::setHeading(const QString &heading)
{
    auto *label = new PlainLabel(theme(), Theme::Text::Small, Theme::Role::Text2);
    label->setWeight(QFont::DemiBold);
    label->setText(heading);
    m_column->addWidget(label);
}

QGridLayout *FactSection::grid()
{
    if (!m_grid) {
        m_grid = new QGridLayout;
        m_grid->setHorizontalSpacing(10);
        m_grid->setVerticalSpacing(0);
        m_grid->setColumnMinimumWidth(0, std::min(theme().scaled(nameWidth), widestName));
        m_grid->setColumnStretch(1, 1);
        m_column->addLayout(m_grid);
    }
    return m_grid;
}

void FactSection::addFact(const QString &name, const QString &value, Theme::Role role)
{
    auto *label = new PlainLabel(theme(), Theme::Text::Small, role);
    label->setText(breakable(value));
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    addFact(name, label);
}

void FactSection::addFact(const QString &name, QWidget *value)
{
    auto *label = new PlainLabel(theme(), Theme::Text::Small, Theme::Role::Text3);
    label->setText(name);
    const int row = grid()->rowCount();
    // A button is as wide as its words, and taller than they are; the rest wraps in the column.
    const bool button = qobject_cast<QAbstractButton *>(value);
    if (!button) {
        label->setContentsMargins(0, rowPadding, 0, rowPadding);
        value->setContentsMargins(0, rowPadding, 0, rowPadding);
    }
    grid()->addWidget(label, row, 0, button ? Qt::AlignVCenter : Qt::AlignTop);
    grid()->addWidget(value, row, 1, button ? Qt::AlignLeft : Qt::Alignment());
}

void FactSection::addText(const QString &text, Theme::Role role)
{
    auto *label = new PlainLabel(theme(), Theme::Text::Small, role);
    label->setText(text);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void FactSection::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

} // namespace parley
