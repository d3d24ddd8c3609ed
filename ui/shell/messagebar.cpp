// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "core/base/errortext.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : Surface(theme, Role::DangerBackground, Qt::BottomEdge, parent)
    , m_icon(new IconLabel(theme, u"error"_s, Role::Danger))
    , m_title(new PlainLabel(theme, Theme::Text::Body))
    , m_text(new PlainLabel(theme, Theme::Text::Small, Role::Text2))
    , m_details(new PlainLabel(theme, Theme::Text::Code, Role::Text2))
    , m_action(new QPushButton)
    , m_more(new QPushButton(tr("Technical details")))
    , m_close(new QToolButton)
{
    m_title->setWeight(QFont::DemiBold);
    for (PlainLabel *label : {m_title, m_text, m_details})
        label->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_more, ButtonLook::Flat);
    m_more->setCheckable(true);
    m_close->setIcon(icon(theme, u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Hide this message"));
    m_close->setToolTip(m_close->accessibleName());

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_more);
    buttons->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_details);
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 9, 10, 9);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    m_action->hide();
    hide();
}

void MessageBar::show(Kind kind, const QString &title, const QString &text, const QString &details)
{
    switch (kind) {
    case Kind::Information:
        setGround(Role::PublicBackground, Role::PublicBorder);
        m_icon->setIcon(u"info"_s, Role::Public);
        break;
    case Kind::Warning:
        setGround(Role::WarningBackground, Role::WarningBorder);
        m_icon->setIcon(u"warning"_s, Role::WarningIcon);
        break;
    case Kind::Problem:
        setGround(Role::DangerBackground, Role::DangerBorder);
        m_icon->setIcon(u"error"_s, Role::Danger);
        break;
    }
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_details->setText(details);
    m_details->hide();
    m_more->setChecked(false);
    m_more->setVisible(!details.isEmpty());
    setAccessibleName(title + u' ' + text);
    QWidget::show();
}

void MessageBar::show(const Error &error)
{
    show(Kind::Problem, sentence(error.kind), advice(error.kind), error.detail);
}

void MessageBar::setAction(const QString &words)
{
    m_action->setText(words);
    m_action->setAccessibleName(words);
    m_action->setVisible(!words.isEmpty());
}

} // namespace parley
