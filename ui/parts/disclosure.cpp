// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/disclosure.h"

#include "ui/parts/textlabel.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace parley {

Disclosure::Disclosure(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton)
    , m_text(new TextLabel(theme, Theme::Text::Code, Theme::Role::Text2, TextLabel::Lines::Wrapped))
{
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setMinimumHeight(theme.scaled(24));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_text);

    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_text->setVisible(open);
    });
    retranslate();
    hide();
}

void Disclosure::setDetails(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

void Disclosure::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Disclosure::retranslate()
{
    m_button->setText(tr("Technical details"));
    m_button->setAccessibleName(m_button->text());
    m_text->setAccessibleName(m_button->text());
}

} // namespace parley
