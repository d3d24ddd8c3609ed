// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/questiondialog.h"

#include "ui/parts/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace parley {

QuestionDialog::QuestionDialog(
    const Theme &theme, const QString &icon, const Words &words, ButtonLook other, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_footer(new QWidget)
{
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *question = new TextLabel(theme, Theme::Text::Message, Theme::Role::Text, TextLabel::Lines::Wrapped);
    question->setWeight(QFont::DemiBold);
    question->setText(words.question);
    auto *text = new TextLabel(theme, Theme::Text::Body, Theme::Role::Text2, TextLabel::Lines::Wrapped);
    text->setText(words.text);
    setAccessibleName(words.question);
    setAccessibleDescription(words.text);
    auto *safeButton = new QPushButton(words.safe);
    auto *otherButton = new QPushButton(words.other);
    otherButton->setAutoDefault(false);
    setLook(otherButton, other);
    for (QPushButton *button : {safeButton, otherButton})
        button->setAccessibleName(button->text().remove(u'&'));

    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(question);
    column->addWidget(text);
    auto *upper = new QHBoxLayout;
    upper->setContentsMargins(18, 16, 18, 14);
    upper->setSpacing(13);
    upper->addWidget(
        new IconLabel(theme, icon, other == ButtonLook::Danger ? Theme::Role::Danger : Theme::Role::Text2, 20), 0,
        Qt::AlignTop);
    upper->addLayout(column, 1);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(16, 11, 16, 11);
    footer->setSpacing(8);
    footer->addStretch();
    footer->addWidget(safeButton);
    footer->addWidget(otherButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_footer);
    safeButton->setDefault(true); // Only now: the dialog has to know of it.
    setFixedWidth(theme.scaled(440));

    connect(safeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(otherButton, &QPushButton::clicked, this, &QDialog::accept);
    safeButton->setFocus();
}

void QuestionDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Base));
    painter.fillRect(m_footer->geometry(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), m_theme.color(Theme::Role::Border));
}

} // namespace parley
