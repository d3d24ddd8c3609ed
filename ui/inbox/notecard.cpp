// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/notecard.h"

#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

NoteCard::NoteCard(const Note &note, const QDateTime &now, const Theme &theme, QWidget *parent)
    : DashedBox(theme, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(11, 6, 6, 6);
    row->setSpacing(8);
    auto *icon = new IconLabel(theme, u"note"_s, Role::Note);
    icon->setToolTip(tr("Only the team reads this"));
    row->addWidget(icon, 0, Qt::AlignTop);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *head = new PlainLabel(theme, Theme::Text::Small, Role::Note);
    head->setWeight(QFont::DemiBold);
    const bool today = note.writtenAt.toLocalTime().date() == now.toLocalTime().date();
    head->setText(tr("Note, %1").arg(today ? shownTime(note.writtenAt) : shownDay(note.writtenAt, now)));
    head->setToolTip(plainToolTip(shownMoment(note.writtenAt)));
    auto *text = new PlainLabel(theme, Theme::Text::Body);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    text->setText(note.text);
    words->addWidget(head);
    words->addWidget(text);
    row->addLayout(words, 1);

    auto *remove = new QToolButton;
    remove->setIcon(parley::icon(theme, u"close"_s, Role::Note));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove this note"));
    remove->setToolTip(remove->accessibleName());
    row->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, id = note.id] { emit removalWanted(id); });
    setAccessibleName(head->text());
    setAccessibleDescription(note.text);
}

} // namespace parley
