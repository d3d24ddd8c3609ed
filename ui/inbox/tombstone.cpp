// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/tombstone.h"

#include "ui/inbox/gonewords.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

Tombstone::Tombstone(const Message &message, const QDateTime &now, const Theme &theme, QWidget *parent)
    : MessageCard(message, theme, parent)
{
    const bool isPrivate = message.visibility == Visibility::Private;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 8);
    column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(new IconLabel(theme, isPrivate ? u"private"_s : u"public"_s, Role::Text3, 13));
    auto *word = new PlainLabel(theme, Theme::Text::Small, Role::Text3);
    word->setText(isPrivate ? tr("Private") : tr("Public"));
    head->addWidget(word);
    auto *time = new PlainLabel(theme, Theme::Text::Small, Role::Text3);
    time->setText(shownTime(message.postedAt));
    time->setToolTip(plainToolTip(shownMoment(message.postedAt)));
    head->addWidget(time);
    auto *chip = new Chip(theme, u"gone"_s, Role::Text, Role::Base, Role::Outline);
    chip->setText(goneChip(message.gone->kind));
    head->addWidget(chip);
    head->addStretch(1);
    column->addLayout(head);
    const QString said = goneSentence(message.gone->kind, message.gone->at, now);
    auto *sentence = new PlainLabel(theme, Theme::Text::Message, Role::Text2);
    sentence->setWordWrap(true);
    sentence->setText(said);
    column->addWidget(sentence);
    setAccessibleName(filled(u"%1, %2"_s, {goneName(message.gone->kind), spokenAge(message.postedAt, now)}));
    setAccessibleDescription(said);
}

void Tombstone::paintEvent(QPaintEvent *)
{
    constexpr int stripe = 10;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline(), theme().color(Role::Base));
    painter.save();
    painter.setClipPath(outline());
    painter.setPen(QPen(theme().color(Role::Alt), stripe * 0.7));
    for (int left = -height(); left < width(); left += 2 * stripe)
        painter.drawLine(left, height() + stripe, left + height() + 2 * stripe, -stripe);
    painter.restore();
    paintOutline(&painter, QPen(theme().color(Role::Outline), 1, Qt::DashLine));
}

} // namespace parley
