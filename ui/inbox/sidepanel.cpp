// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/sidepanel.h"

#include "ui/inbox/emptystate.h"
#include "ui/inbox/gonewords.h"
#include "ui/inbox/profilepanel.h"
#include "ui/inbox/rawpanel.h"
#include "ui/shell/pane.h"
#include "ui/style/icon.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

SidePanel::SidePanel(
    Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock, QWidget *parent)
    : Surface(theme, Role::Window, {}, parent)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_profile(new ProfilePanel(inbox, sources, theme, clock))
    , m_raw(new RawPanel(inbox, sources, theme))
    , m_empty(new EmptyState(theme))
{
    m_tabs->addTab(icon(theme, u"profile"_s, Role::Text3, Role::Link), QString());
    m_tabs->addTab(icon(theme, u"raw"_s, Role::Text3, Role::Link), QString());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *head = new Surface(theme, Role::Window, Qt::BottomEdge);
    head->keepHeight(44);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(7, 0, 7, 1);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_stack->addWidget(m_profile);
    m_stack->addWidget(m_raw);
    m_stack->addWidget(m_empty);
    m_empty->setGround(Role::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    setMinimumWidth(260);
    markPane(this, m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, this, &SidePanel::choosePage);
    translate();
    choosePage();
}

void SidePanel::show(const std::optional<Message> &message)
{
    m_message = message;
    showNothing();
    if (isShown()) {
        m_profile->show(*message);
        m_raw->show(*message);
    }
    choosePage();
}

void SidePanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

int SidePanel::tab() const
{
    return m_tabs->currentIndex();
}

void SidePanel::choosePage()
{
    m_stack->setCurrentIndex(isShown() ? m_tabs->currentIndex() : m_stack->indexOf(m_empty));
}

/// Something is kept of the message that is selected.
bool SidePanel::isShown() const
{
    return m_message && !m_message->gone;
}

void SidePanel::showNothing()
{
    if (!m_message)
        return m_empty->show(u"profile"_s, tr("No message selected"), {});
    if (!m_message->gone)
        return;
    const QString kept = filled(tr("Posted %1, collected %2. Text, profile and source text are no longer shown; that it was there is kept until %3."),
        {shownMoment(m_message->postedAt), shownMoment(m_message->collectedAt), shownDate(m_message->expiresAt)});
    m_empty->show(u"gone"_s, goneName(m_message->gone->kind), kept);
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate();
        if (isShown())
            m_profile->show(*m_message);
    }
    Surface::changeEvent(event);
}

void SidePanel::translate()
{
    m_tabs->setTabText(Profile, tr("Profile"));
    m_tabs->setTabText(Raw, tr("Source text", "tab; nl: Bron"));
    m_tabs->setTabToolTip(Profile, tr("Profile at that moment (Alt+1)"));
    m_tabs->setTabToolTip(Raw, tr("Source text as received (Alt+2)"));
    m_tabs->setAccessibleName(tr("About the selected message"));
    showNothing();
}

} // namespace parley
