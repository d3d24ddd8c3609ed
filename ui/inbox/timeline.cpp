// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/timeline.h"

#include "ui/inbox/messagebubble.h"
#include "ui/inbox/notecard.h"
#include "ui/inbox/rule.h"
#include "ui/inbox/tombstone.h"
#include "ui/parts/taborder.h"
#include "ui/style/accessiblerole.h"
#include "ui/style/avatar.h"
#include "ui/style/moments.h"
#include "ui/style/smallbuttons.h"
#include "ui/style/surface.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int margin = 18;
constexpr int under = 14;
constexpr int widestColumn = 720;
constexpr int avatarSize = 28;
constexpr int avatarGap = 9;

} // namespace

Timeline::Timeline(const Theme &theme, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_column(new Surface(theme, Theme::Role::Alt))
    , m_items(new QVBoxLayout(m_column))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus); // The Tab key goes to the messages in it.
    setAccessibleRole(this, QAccessible::Grouping);
    keepGround(theme, Theme::Role::Alt, viewport());
    m_items->setContentsMargins(margin, 12, margin, under);
    m_items->setSpacing(10);
    setWidget(m_column);
    m_column->setAutoFillBackground(false);
    setAccessibleName(tr("Conversation"));
    // Heights settle over some rounds of layout, and change with the width: none of that may move it out of view.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_keepsSelected)
            scrollTo(cardOf(m_selected));
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_keepsSelected = false; });
}

void Timeline::clear()
{
    m_conversation = {};
    m_selected = {};
    rebuild();
}

void Timeline::setConversation(const Conversation &conversation, MessageId select)
{
    m_all = false;
    m_conversation = conversation;
    const auto &messages = conversation.messages;
    const bool known = std::ranges::contains(messages, select, &Message::id);
    m_selected = known ? select : messages.isEmpty() ? MessageId {} : messages.last().id;
    const auto place = std::ranges::find(messages, m_selected, &Message::id);
    m_all = std::distance(place, messages.end()) > shownAtFirst;
    m_keepsSelected = true;
    rebuild();
    emit selectedChanged(m_selected);
    // The heights are known only once the bubbles have their width.
    QTimer::singleShot(0, this, [this] { scrollTo(cardOf(m_selected)); });
}

void Timeline::refresh(const Conversation &conversation)
{
    if (conversation.messages == m_conversation.messages && conversation.notes == m_conversation.notes)
        return;
    const int scrolled = verticalScrollBar()->value();
    const bool atEnd = scrolled >= verticalScrollBar()->maximum() - 4;
    const bool hadFocus = m_column->isAncestorOf(focusWidget());
    m_conversation = conversation;
    if (!std::ranges::contains(conversation.messages, m_selected, &Message::id)) {
        m_selected = conversation.messages.isEmpty() ? MessageId {} : conversation.messages.last().id;
        emit selectedChanged(m_selected);
    }
    rebuild();
    if (hadFocus)
        setFocus();
    QTimer::singleShot(0, this, [this, scrolled, atEnd] {
        verticalScrollBar()->setValue(atEnd ? verticalScrollBar()->maximum() : scrolled);
    });
}

void Timeline::rebuild()
{
    while (QLayoutItem *item = m_items->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cards.clear();
    QList<Message> messages = m_conversation.messages;
    if (!m_all && messages.size() > shownAtFirst) {
        addOlderButton(messages.size() - shownAtFirst);
        messages = messages.last(shownAtFirst);
    }
    m_items->addStretch(1);
    auto note = m_conversation.notes.cbegin();
    const Message *before = nullptr;
    const auto addNotesUntil = [&](const QDateTime &moment) {
        for (; note != m_conversation.notes.cend() && (!moment.isValid() || note->writtenAt < moment); ++note)
            addNote(*note);
    };
    for (const Message &message : std::as_const(messages)) {
        addNotesUntil(message.postedAt);
        const QDate day = message.postedAt.toLocalTime().date();
        const bool otherDay = !before || before->postedAt.toLocalTime().date() != day;
        if (before && before->visibility != message.visibility) {
            const bool hidden = message.visibility == Visibility::Private;
            addRule((hidden ? tr("Continued in private, %1") : tr("Continued in public, %1"))
                        .arg(otherDay ? shownDay(message.postedAt, m_clock.now()) : shownTime(message.postedAt)),
                hidden);
        } else if (otherDay) {
            addRule(shownDay(message.postedAt, m_clock.now()), false);
        }
        addMessage(message);
        before = &message;
    }
    addNotesUntil({});
    walkInOrder({this});
    fitWidth();
}

void Timeline::addMessage(const Message &message)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(avatarGap);
    MessageCard *card = nullptr;
    if (message.gone)
        card = new Tombstone(message, m_clock.now(), m_theme);
    else
        card = new MessageBubble(message, m_clock.now(), m_theme);
    if (message.direction == Direction::In) {
        auto *avatar = new Avatar(m_theme, avatarSize);
        if (message.gone)
            avatar->setGone();
        else
            avatar->setName(authorOf(message));
        line->addWidget(avatar, 0, Qt::AlignTop);
        line->addWidget(card, 1);
        line->addSpacing(16);
    } else {
        line->addSpacing(52);
        line->addWidget(card, 1);
    }
    card->setSelected(message.id == m_selected);
    m_cards.append(card);
    m_items->addWidget(row);
    connect(card, &MessageCard::chosen, this, &Timeline::select);
    connect(card, &MessageCard::linkChosen, this, &Timeline::linkChosen);
}

void Timeline::addNote(const Note &note)
{
    auto *card = new NoteCard(note, m_clock.now(), m_theme);
    m_items->addWidget(card);
    connect(card, &NoteCard::removalWanted, this, &Timeline::noteRemovalWanted);
}

void Timeline::addRule(const QString &text, bool isPrivate)
{
    m_items->addWidget(new Rule(text, isPrivate, m_theme));
}

void Timeline::addOlderButton(qsizetype hidden)
{
    auto *older = new IconLink(m_theme, u"clock"_s);
    older->setWords(tr("Show %n older message(s)", nullptr, int(hidden)));
    m_items->addWidget(older, 0, Qt::AlignHCenter);
    connect(older, &QAbstractButton::clicked, this, [this] {
        m_all = true;
        QTimer::singleShot(0, this, &Timeline::rebuild); // It deletes the button that was clicked.
    });
}

MessageCard *Timeline::cardOf(MessageId id) const
{
    const auto found
        = std::ranges::find(m_cards, id, [](const MessageCard *card) { return card->message().id; });
    return found == m_cards.end() ? nullptr : *found;
}

const Message *Timeline::selectedMessage() const
{
    const auto found = std::ranges::find(m_conversation.messages, m_selected, &Message::id);
    return found == m_conversation.messages.end() ? nullptr : &*found;
}

void Timeline::select(MessageId id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    for (MessageCard *card : std::as_const(m_cards))
        card->setSelected(card->message().id == id);
    emit selectedChanged(id);
}

void Timeline::step(int step)
{
    if (m_cards.isEmpty())
        return;
    const MessageCard *current = cardOf(m_selected);
    const qsizetype row = std::clamp<qsizetype>(
        m_cards.indexOf(current) + step, 0, m_cards.size() - 1);
    select(m_cards[row]->message().id);
    scrollTo(m_cards[row]);
    if (isAncestorOf(focusWidget()) || hasFocus())
        m_cards[row]->setFocus(Qt::OtherFocusReason);
}

/// Shows the whole bubble, or its start where it is taller than the view.
void Timeline::scrollTo(QWidget *widget)
{
    if (!widget)
        return;
    m_column->layout()->activate();
    const int top = widget->mapTo(m_column, QPoint()).y();
    const int bottom = top + widget->height();
    QScrollBar *bar = verticalScrollBar();
    if (bottom + 14 > bar->value() + viewport()->height())
        bar->setValue(bottom + 14 - viewport()->height());
    if (top - 10 < bar->value())
        bar->setValue(top - 10);
}

void Timeline::pageDown()
{
    verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                ? QAbstractSlider::SliderPageStepSub
                : QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Escape:
    case Qt::Key_Backspace: emit leaveWanted(); return;
    default: QScrollArea::keyPressEvent(event);
    }
}

/// The column is at most 720 px wide and stands in the middle.
void Timeline::fitWidth()
{
    const int room = viewport()->width();
    const int side = std::max(margin, (room - m_theme.scaled(widestColumn)) / 2);
    m_items->setContentsMargins(side, 12, side, under + m_covered);
}

void Timeline::keepFree(int height)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    m_covered = height;
    fitWidth();
    if (atEnd)
        QTimer::singleShot(0, verticalScrollBar(), [bar = verticalScrollBar()] { bar->setValue(bar->maximum()); });
}

/// To the message that is selected, where it is seen.
void Timeline::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (MessageCard *card = cardOf(m_selected))
        card->setFocus(event->reason());
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    fitWidth();
    QScrollArea::resizeEvent(event);
}

void Timeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Conversation"));
        rebuild();
    }
    QScrollArea::changeEvent(event);
}

} // namespace parley
