// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/sidestrip.h"

#include "ui/style/icon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parley {

SideStrip::SideStrip(const Theme &theme, QWidget *parent)
    : Surface(theme, Theme::Role::Window, Qt::LeftEdge, parent)
    , m_profile(new QToolButton)
    , m_raw(new QToolButton)
{
    setFixedWidth(40);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 5, 8);
    column->setSpacing(8);
    m_profile->setIcon(icon(theme, u"profile"_s));
    m_raw->setIcon(icon(theme, u"raw"_s));
    for (QToolButton *button : {m_profile, m_raw}) {
        button->setAutoRaise(true);
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_profile, &QToolButton::clicked, this, [this] { emit tabWanted(SidePanel::Profile); });
    connect(m_raw, &QToolButton::clicked, this, [this] { emit tabWanted(SidePanel::Raw); });
    translate();
}

void SideStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void SideStrip::translate()
{
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setToolTip(tr("Profile at that moment (Alt+1)"));
    m_raw->setAccessibleName(tr("Source text", "tab; nl: Bron"));
    m_raw->setToolTip(tr("Source text as received (Alt+2)"));
}

} // namespace parley
