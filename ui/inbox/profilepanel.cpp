// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/profilepanel.h"

#include "core/base/unseen.h"

#include "ui/inbox/factsection.h"
#include "ui/inbox/links.h"
#include "ui/inbox/messagebubble.h"
#include "ui/inbox/retentionbar.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/style/avatar.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/platformtext.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

ProfilePanel::ProfilePanel(
    Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock, QWidget *parent)
    : Surface(theme, Role::Window, {}, parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_styling(theme)
    , m_clock(clock)
    , m_facts(new FactSection(theme))
    , m_origin(new FactSection(theme))
    , m_retention(new FactSection(theme))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeCard());
    column->addWidget(makePerson());
    column->addWidget(m_facts);
    column->addWidget(m_origin);
    column->addWidget(m_retention);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *area = scrolled(theme, Role::Window, content);
    area->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(area);
    // A source has its name from its first answer, which may come after its messages are read.
    connect(&sources, &SourceWatch::changed, this, [this] {
        if (m_message.id)
            showOrigin();
    });
}

QWidget *ProfilePanel::makeCard()
{
    auto *card = new Surface(m_styling, Role::Window, Qt::BottomEdge);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 11, 14, 8);
    row->setSpacing(9);
    row->addWidget(new IconLabel(m_styling, u"snapshot"_s, Role::Link), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    m_moment = new PlainLabel(m_styling, Theme::Text::Body);
    m_moment->setWeight(QFont::DemiBold);
    m_moment->setWordWrap(true);
    m_belongs = new PlainLabel(m_styling, Theme::Text::Small, Role::Text2);
    m_belongs->setWordWrap(true);
    words->addWidget(m_moment);
    words->addWidget(m_belongs);
    auto *links = new QHBoxLayout;
    links->setSpacing(14);
    m_original = new IconLink(m_styling, u"external"_s);
    m_copy = new IconLink(m_styling, u"copy"_s);
    links->addWidget(m_original);
    links->addWidget(m_copy);
    links->addStretch(1);
    words->addLayout(links);
    row->addLayout(words, 1);
    connect(m_original, &QAbstractButton::clicked, this, [this] { emit linkChosen(m_message.permalink); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(safeUrl(m_message.permalink).toString(QUrl::FullyEncoded));
        emit copied();
    });
    return card;
}

QWidget *ProfilePanel::makePerson()
{
    auto *person = new QWidget;
    auto *column = new QVBoxLayout(person);
    column->setContentsMargins(14, 12, 14, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_avatar = new Avatar(m_styling, 44);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new PlainLabel(m_styling, Theme::Text::Heading);
    m_handle = new PlainLabel(m_styling, Theme::Text::Small, Role::Text3);
    for (PlainLabel *label : {m_name, m_handle}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1); // A word that is wider than the panel does not widen it.
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_handle);
    names->addStretch();
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    column->addLayout(row);
    m_bio = new PlainLabel(m_styling, Theme::Text::Small, Role::Text2);
    m_bio->setWordWrap(true);
    m_bio->setMinimumWidth(1);
    m_bio->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bio->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_bio);
    return person;
}

QWidget *ProfilePanel::firstFocus() const
{
    return m_original;
}

void ProfilePanel::show(const Message &message)
{
    m_message = message;
    const Snapshot &snapshot = message.snapshot;
    const QString postedDay = shownDate(message.postedAt) == shownDate(snapshot.takenAt)
        ? shownTime(message.postedAt)
        : shownMoment(message.postedAt);
    m_moment->setText(tr("Snapshot of %1").arg(shownMoment(snapshot.takenAt)));
    m_belongs->setText(tr("Belongs to the message of %1.").arg(postedDay) + u' '
        + (message.visibility == Visibility::Public
                ? tr("Was public then; Parley does not know how it is now.")
                : tr("Was private between the author and the organisation.")));
    m_original->setWords(tr("Open original"));
    m_original->setToolTip(plainToolTip(linkShown(safeUrl(message.permalink))));
    m_copy->setWords(tr("Copy link"));
    m_original->setEnabled(!safeUrl(message.permalink).isEmpty());
    m_copy->setEnabled(m_original->isEnabled());
    showPerson();
    showFacts();
    showOrigin();
    showRetention();
    askAvatar();
    askConversations();
}

/// What is left out of a name as it is shown, since it would turn it around or hide in it.
QString ProfilePanel::unseenWords(const std::optional<QString> &name)
{
    const QStringList unseen = unseenIn(name.value_or(QString()));
    return unseen.isEmpty() ? QString() : plainToolTip(tr("Also holds what can't be seen: %1").arg(unseen.join(u", "_s)));
}

void ProfilePanel::showPerson()
{
    const Snapshot &snapshot = m_message.snapshot;
    m_avatar->setPicture({});
    m_avatar->setName(authorOf(m_message));
    m_name->setText(breakable(authorOf(m_message)));
    const QString handle = shownName(snapshot.handle.value_or(QString()));
    m_handle->setText(breakable(handle));
    m_handle->setVisible(!handle.isEmpty() && handle != authorOf(m_message));
    m_name->setToolTip(unseenWords(snapshot.displayName));
    m_handle->setToolTip(unseenWords(snapshot.handle));
    const QString bio = shownLine(snapshot.bio.value_or(QString()), 1000);
    m_bio->setText(u"“%1”"_s.arg(breakable(bio)));
    m_bio->setVisible(!bio.isEmpty());
}

/// Absent, not chosen and empty are three different things, and read so.
ProfilePanel::Value ProfilePanel::valueOf(Field field, const std::optional<QString> &value) const
{
    if (m_message.snapshot.notChosen.testFlag(field))
        return {tr("not chosen"), Role::Text3};
    if (!value)
        return {tr("not available"), Role::Text3};
    const QString shown = shownLine(*value);
    return shown.isEmpty() ? Value {tr("left empty"), Role::Text3} : Value {shown, Role::Text};
}

void ProfilePanel::showFacts()
{
    const Snapshot &snapshot = m_message.snapshot;
    m_facts->clear();
    const auto add = [this](const QString &name, Field field, const std::optional<QString> &value) {
        const Value shown = valueOf(field, value);
        m_facts->addFact(name, shown.text, shown.role);
    };
    if (!snapshot.displayName)
        add(tr("Name"), Field::Name, snapshot.displayName);
    if (!snapshot.handle)
        add(tr("Handle"), Field::Handle, snapshot.handle);
    if (snapshot.bio.value_or(QString()).isEmpty())
        add(tr("About"), Field::Bio, snapshot.bio);
    add(tr("Followers"), Field::Followers,
        snapshot.followers ? std::optional(QLocale().toString(*snapshot.followers)) : std::nullopt);
    add(tr("Place"), Field::Location, snapshot.location);
    add(tr("Gender"), Field::Gender, snapshot.gender);
    if (!snapshot.avatar)
        add(tr("Picture"), Field::Avatar, std::nullopt);
    const QUrl profile = safeUrl(QUrl(snapshot.profileUrl.value_or(QString())));
    if (profile.isEmpty()) {
        add(tr("Profile"), Field::ProfileLink, snapshot.profileUrl);
    } else {
        auto *link = new IconLink(m_styling, {});
        link->setWords(hostShown(profile));
        link->setToolTip(plainToolTip(linkShown(profile)));
        connect(link, &QAbstractButton::clicked, this, [this, profile] { emit linkChosen(profile); });
        m_facts->addFact(tr("Profile"), link);
        setTabOrder(m_copy, link);
    }
    if (!m_message.language.isEmpty()) {
        // In its own words; C is what an unknown code leads to.
        const QLocale language(m_message.language);
        QString name = language.language() == QLocale::C ? QString() : language.nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        m_facts->addFact(tr("Language"), name.isEmpty() ? shownName(m_message.language) : name);
    }
    m_conversations = new PlainLabel(m_styling, Theme::Text::Small, Role::Text);
    m_conversations->setWordWrap(true);
    m_conversations->setText(u"…"_s);
    m_facts->addFact(tr("Conversations"), m_conversations);
}

void ProfilePanel::showOrigin()
{
    m_origin->clear();
    m_origin->setHeading(tr("Origin"));
    const QString source = m_sources.titleOf(m_message.source);
    const SourceLook look = m_sources.lookOf(m_message.platform);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *name = new ElidedLabel(m_styling, Theme::Text::Small);
    name->setText(source.isEmpty() ? m_sources.platformNameOf(m_message.platform) : source);
    row->addWidget(new IconLabel(m_styling, look.icon, look.role, 14), 0, Qt::AlignTop);
    row->addWidget(name, 1);
    m_origin->addFact(tr("Source"), line);
    m_origin->addFact(tr("Posted"), m_message.dateCertain ? shownMoment(m_message.postedAt)
                                                          : tr("no time given; first seen %1").arg(shownMoment(m_message.postedAt)));
    m_origin->addFact(tr("Collected"), m_message.dateCertain
            ? tr("%1 later").arg(shownSpan(m_message.ageAtCollectionSeconds()))
            : shownMoment(m_message.collectedAt));
    QStringList names;
    for (const NameMatch &match : std::as_const(m_message.matches)) {
        if (!names.contains(match.name))
            names.append(match.name);
    }
    m_origin->addFact(tr("Matched name"), names.isEmpty() ? tr("none: own source, or addressed to us") : names.join(u", "_s),
        names.isEmpty() ? Role::Text3 : Role::Text);
}

void ProfilePanel::showRetention()
{
    m_retention->clear();
    m_retention->setHeading(tr("Retention"));
    const double whole = double(m_message.collectedAt.secsTo(m_message.expiresAt));
    const double over = double(m_message.collectedAt.secsTo(m_clock.now()));
    m_retention->addWidget(new RetentionBar(whole > 0 ? over / whole : 1, m_styling));
    const bool own = m_message.expiryRule.startsWith(u"organisation");
    const QString rule = own ? tr("1.5 years") : tr("rule of the source");
    m_retention->addText(filled(tr("Kept until %1 (%2). Then Parley deletes this message and its snapshot."),
        {shownDate(m_message.expiresAt), rule}));
}

void ProfilePanel::askAvatar()
{
    if (!m_message.snapshot.avatar)
        return;
    m_inbox.avatar(m_message.id).then(this, [this, id = m_message.id](const Result<QByteArray> &png) {
        if (png && id == m_message.id)
            m_avatar->setPicture(QImage::fromData(*png, "PNG"));
    });
}

void ProfilePanel::setOrganisation(const QString &name)
{
    m_organisation = name;
    if (m_message.id)
        askConversations();
}

void ProfilePanel::askConversations()
{
    m_inbox.conversationsWithAuthor(m_message.id).then(this, [this, id = m_message.id](const Result<int> &count) {
        if (!count || id != m_message.id || !m_conversations)
            return;
        m_conversations->setText(m_organisation.isEmpty() ? QLocale().toString(*count)
                                                          : tr("%n with %1", nullptr, *count).arg(m_organisation));
    });
}

} // namespace parley
