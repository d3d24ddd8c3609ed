// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/messagebubble.h"

#include "ui/inbox/messagetext.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

QString authorOf(const Message &message)
{
    for (const auto &name : {message.snapshot.displayName, message.snapshot.handle}) {
        if (const QString shown = shownName(name.value_or(QString())); !shown.isEmpty())
            return shown;
    }
    return QCoreApplication::translate("parley::MessageBubble", "Unknown author");
}

MessageBubble::MessageBubble(const Message &message, const QDateTime &now, const Theme &theme, QWidget *parent)
    : MessageCard(message, theme, parent)
    , m_now(now)
    , m_text(new MessageText(theme))
{
    m_text->setMessage(message.text, [&message] {
        QList<NameMatch> inText = message.matches;
        inText.removeIf([](const NameMatch &match) { return match.inTitle; });
        return inText;
    }());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(isPrivate() ? 13 : 12, 7, 12, 5);
    column->setSpacing(3);
    addParentLine(column);
    column->addLayout(makeHead());
    addTitle(column);
    column->addWidget(m_text);
    m_text->setVisible(!message.text.isEmpty());
    addLongTextButton(column);
    addAttachments(column);
    column->addLayout(makeFoot());
    setAccessibleName(spokenName());
    setAccessibleDescription(shownLine(message.text, 500));
    connect(m_text, &MessageText::linkChosen, this, &MessageBubble::linkChosen);
}

QString MessageBubble::spokenName() const
{
    const QString pattern = isPrivate() ? tr("Private message from %1, %2") : tr("Public message from %1, %2");
    return filled(pattern, {authorOf(message()), spokenAge(message().postedAt, m_now)});
}

void MessageBubble::addParentLine(QBoxLayout *column)
{
    const QUrl parent = safeUrl(message().parentLink);
    if (message().parent || parent.isEmpty())
        return;
    auto *link = new IconLink(theme(), u"parent"_s, nullptr, Theme::Text::Caption);
    link->setWords(tr("In answer to a message that is not kept: %1").arg(hostShown(parent)));
    connect(link, &QAbstractButton::clicked, this, [this, parent] { emit linkChosen(parent); });
    column->addWidget(link);
}

QBoxLayout *MessageBubble::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *name = new ElidedLabel(theme(), Theme::Text::Body);
    name->setWeight(QFont::DemiBold);
    name->setText(authorOf(message()));
    name->keepWidth(150); // The handle gives way first.
    row->addWidget(name);
    if (const QString handle = shownName(message().snapshot.handle.value_or(QString()));
        !handle.isEmpty() && handle != authorOf(message())) {
        auto *label = new ElidedLabel(theme(), Theme::Text::Small, Role::Text3);
        label->setText(handle);
        row->addWidget(label);
    }
    const Role role = isPrivate() ? Role::Private : isOwn() ? Role::Public : Role::Text3;
    row->addWidget(new IconLabel(theme(), isPrivate() ? u"private"_s : u"public"_s, role, 13));
    auto *word = new PlainLabel(theme(), Theme::Text::Small, role);
    word->setText(isPrivate() ? tr("Private") : tr("Public"));
    if (isPrivate())
        word->setWeight(QFont::Medium);
    row->addWidget(word);
    row->addStretch(1);
    auto *time = new PlainLabel(theme(), Theme::Text::Small, Role::Text3);
    time->setText(message().dateCertain ? shownTime(message().postedAt) : tr("seen %1").arg(shownTime(message().postedAt)));
    time->setToolTip(plainToolTip(message().dateCertain
            ? shownMoment(message().postedAt)
            : tr("The source gives no time; first seen %1.").arg(shownMoment(message().postedAt))));
    row->addWidget(time);
    return row;
}

void MessageBubble::addTitle(QBoxLayout *column)
{
    const QString title = shownLine(message().title, 400);
    // Some feeds repeat the text as title.
    if (title.isEmpty() || message().text.startsWith(message().title))
        return;
    auto *label = new PlainLabel(theme(), Theme::Text::Message);
    label->setWeight(QFont::DemiBold);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setText(breakable(title));
    column->addWidget(label);
}

void MessageBubble::addLongTextButton(QBoxLayout *column)
{
    if (!m_text->isCut())
        return;
    auto *all = new IconLink(theme(), u"chevron-down"_s);
    all->setWords(tr("Show the whole text (%1 characters)").arg(QLocale().toString(message().text.size())));
    connect(all, &QAbstractButton::clicked, this, [this, all] {
        all->hide();
        m_text->showAll();
    });
    column->addWidget(all);
}

void MessageBubble::addAttachments(QBoxLayout *column)
{
    for (const Attachment &attachment : std::as_const(message().attachments)) {
        QString words = shownName(attachment.name);
        if (words.isEmpty())
            words = shownName(attachment.mime);
        if (words.isEmpty())
            words = tr("Attachment");
        if (attachment.bytes >= 0)
            words += u" ("_s + QLocale().formattedDataSize(attachment.bytes) + u')';
        const QUrl url = safeUrl(attachment.url);
        if (attachment.sealed || url.isEmpty()) {
            auto *label = new PlainLabel(theme(), Theme::Text::Small, Role::Text2);
            label->setText(attachment.sealed ? tr("Sealed attachment: %1").arg(words) : words);
            column->addWidget(label);
            continue;
        }
        auto *link = new IconLink(theme(), u"attachment"_s);
        link->setWords(words);
        link->setToolTip(plainToolTip(linkShown(url)));
        connect(link, &QAbstractButton::clicked, this, [this, url] { emit linkChosen(url); });
        column->addWidget(link);
    }
}

QBoxLayout *MessageBubble::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_snapshot = new ChipButton(theme(), u"snapshot"_s);
    m_snapshot->setText(tr("Snapshot %1").arg(shownTimeWithSeconds(message().snapshot.takenAt)));
    m_snapshot->setAccessibleName(m_snapshot->text());
    m_snapshot->setToolTip(tr("Show the profile as it was then"));
    connect(m_snapshot, &QAbstractButton::clicked, this, [this] {
        m_snapshot->setChecked(m_selected);
        emit chosen(message().id);
    });
    row->addWidget(m_snapshot);
    if (const QUrl original = safeUrl(message().permalink); !original.isEmpty()) {
        auto *link = new IconLink(theme(), u"external"_s, nullptr, Theme::Text::Caption);
        link->setWords(tr("Original"));
        link->setToolTip(plainToolTip(linkShown(original)));
        connect(link, &QAbstractButton::clicked, this, [this, original] { emit linkChosen(original); });
        row->addWidget(link);
    }
    if (message().editedAt) {
        auto *edited = new PlainLabel(theme(), Theme::Text::Caption, Role::Text3);
        edited->setText(tr("edited %1").arg(shownTime(*message().editedAt)));
        edited->setToolTip(plainToolTip(shownMoment(*message().editedAt)));
        row->addWidget(edited);
    }
    row->addStretch(1);
    return row;
}

void MessageBubble::setSelected(bool selected)
{
    m_selected = selected;
    m_snapshot->setChecked(selected);
}

QUrl MessageBubble::firstLink() const
{
    return m_text->links().isEmpty() ? QUrl() : m_text->links().first().url;
}

void MessageBubble::paintEvent(QPaintEvent *)
{
    const Role ground = isPrivate() ? Role::PrivateBackground : isOwn() ? Role::PublicBackground : Role::Base;
    const Role line = isPrivate() ? Role::PrivateBorder : isOwn() ? Role::PublicBorder : Role::Border;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath shape = outline();
    painter.fillPath(shape, theme().color(ground));
    if (isPrivate()) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(0, 0, 3, height(), theme().color(Role::Private));
        painter.restore();
    }
    paintOutline(&painter, QPen(theme().color(line), 1));
}

} // namespace parley
