// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/emptystate.h"

#include "ui/style/accessiblerole.h"
#include "ui/style/buttonlook.h"
#include "ui/style/focusring.h"
#include "ui/style/labels.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace parley {

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : Surface(theme, Theme::Role::Base, {}, parent)
    , m_icon(new IconLabel(theme, u"info"_s, Theme::Role::Text3, 36))
    , m_title(new PlainLabel(theme, Theme::Text::Heading))
    , m_text(new PlainLabel(theme, Theme::Text::Body, Theme::Role::Text2))
    , m_action(new QPushButton)
{
    for (PlainLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    setLook(m_action, ButtonLook::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusPolicy(Qt::ClickFocus); // F6 comes here too; the Tab key has nothing to do here.
    setAccessibleRole(this, QAccessible::StaticText);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::show(const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_icon->setIcon(icon, Theme::Role::Text3);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setFocusProxy(action.isEmpty() ? nullptr : m_action);
    setAccessibleName(title);
    setAccessibleDescription(text);
    QWidget::show();
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    drawFocusRing(this, &painter, rect().adjusted(4, 4, -4, -4));
}

} // namespace parley
