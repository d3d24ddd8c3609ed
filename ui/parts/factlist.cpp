// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/factlist.h"

#include "ui/parts/textlabel.h"

#include <QGridLayout>

namespace parley {

FactList::FactList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, theme.scaled(112));
    grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    while (m_rows.size() < facts.size()) {
        const int at = int(m_rows.size());
        const Row row {
            .label = new TextLabel(m_theme, Theme::Text::Body, Theme::Role::Text3, TextLabel::Lines::Wrapped),
            .value = new TextLabel(m_theme, Theme::Text::Body, Theme::Role::Text, TextLabel::Lines::Wrapped)};
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(row.label, at, 0);
        grid->addWidget(row.value, at, 1);
        m_rows.append(row);
    }
    while (m_rows.size() > facts.size()) {
        const Row row = m_rows.takeLast();
        delete row.label;
        delete row.value;
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_rows.at(i).label->setText(facts.at(i).label);
        m_rows.at(i).value->setText(facts.at(i).value);
        m_rows.at(i).value->setAccessibleName(facts.at(i).label);
    }
}

} // namespace parley
