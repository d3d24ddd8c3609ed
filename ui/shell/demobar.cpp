// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demobar.h"

#include "ui/style/buttonlook.h"
#include "ui/style/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

DemoBar::DemoBar(const Theme &theme, QWidget *parent)
    : Surface(theme, Role::WarningBackground, Qt::BottomEdge, parent)
    , m_name(new PlainLabel(theme, Theme::Text::Small))
    , m_text(new ElidedLabel(theme, Theme::Text::Small))
    , m_start(new QPushButton)
{
    setGround(Role::WarningBackground, Role::WarningBorder);
    m_name->setWeight(QFont::DemiBold);
    setLook(m_start, ButtonLook::Flat);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 10, 3);
    row->setSpacing(8);
    row->addWidget(new IconLabel(theme, u"info"_s, Role::WarningIcon));
    row->addWidget(m_name);
    row->addWidget(m_text, 1);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, &DemoBar::realStartWanted);
    retranslate();
}

void DemoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Surface::changeEvent(event);
}

void DemoBar::retranslate()
{
    m_name->setText(tr("Demo"));
    m_text->setText(tr("Noordlicht Energie is invented. What you do here is thrown away when you close Parley."));
    m_start->setText(tr("Start for real"));
    m_start->setAccessibleName(m_start->text());
    setAccessibleName(m_name->text() + u": "_s + m_text->text());
}

} // namespace parley
