// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/messagetext.h"

#include "app/ctl/identifiers.h"
#include "app/ctl/table.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr qsizetype around = 30; // UTF-16 units.

QString authorOf(const Snapshot &snapshot)
{
    const QString name = snapshot.displayName.value_or(QString());
    const QString handle = snapshot.handle.value_or(QString());
    if (name.isEmpty())
        return handle.isEmpty() ? Ctl::tr("(no name)") : handle;
    return handle.isEmpty() ? name : u"%1 %2"_s.arg(name, handle);
}

/// What the profile said, and why a field is empty.
QStringList profileOf(const Snapshot &snapshot)
{
    QStringList lines;
    const auto add = [&](const QString &name, const std::optional<QString> &value) {
        if (value && !value->isEmpty())
            lines.append(u"  %1: %2"_s.arg(name, printable(*value)));
    };
    add(Ctl::tr("Profile"), snapshot.profileUrl.transform([](const QString &url) { return QUrl(url).toString(QUrl::FullyEncoded); }));
    add(Ctl::tr("About"), snapshot.bio);
    add(Ctl::tr("Place"), snapshot.location);
    add(Ctl::tr("Gender"), snapshot.gender);
    if (snapshot.followers)
        lines.append(u"  %1: %2"_s.arg(Ctl::tr("Followers"), QString::number(*snapshot.followers)));
    if (snapshot.notAvailable)
        lines.append(u"  %1: %2"_s.arg(Ctl::tr("Not available"), namesOf(snapshot.notAvailable).join(u", "_s)));
    if (snapshot.notChosen)
        lines.append(u"  %1: %2"_s.arg(Ctl::tr("Not chosen"), namesOf(snapshot.notChosen).join(u", "_s)));
    return lines;
}

} // namespace

QString stateText(WorkState state)
{
    return state == WorkState::Open ? Ctl::tr("open") : Ctl::tr("closed");
}

QStringList textOf(const Message &message, OrganisationId organisation)
{
    QStringList lines;
    lines.append(u"%1  %2  %3"_s.arg(
        identifier(organisation, message.id.value), momentText(message.postedAt), authorOf(message.snapshot)));
    if (message.gone && message.gone->kind == Withdrawal::Kind::Removed)
        lines.append(Ctl::tr("Removed at the source; text and profile erased at %1.").arg(momentText(message.gone->at)));
    else if (message.gone)
        lines.append(Ctl::tr("Hidden by the source at %1.").arg(momentText(message.gone->at)));
    if (!message.title.isEmpty())
        lines.append(printable(message.title));
    if (!message.text.isEmpty() || !message.gone)
        lines.append(message.text);
    lines.append(message.permalink.toString(QUrl::FullyEncoded));
    lines.append(profileOf(message.snapshot));
    for (const Attachment &attachment : message.attachments)
        lines.append(u"  %1: %2 %3"_s.arg(Ctl::tr("Attachment"), attachment.name, attachment.url.toString(QUrl::FullyEncoded)));
    if (message.editedAt && *message.editedAt > message.collectedAt)
        lines.append(u"  "_s + Ctl::tr("Edited at the source at %1; this is the text as it was collected.").arg(momentText(*message.editedAt)));
    lines.append(u"  "_s
        + Ctl::tr("Collected %1, kept until %2 (%3)")
              .arg(momentText(message.collectedAt), momentText(message.expiresAt), message.expiryRule));
    return lines;
}

QStringList textOf(const Conversation &conversation, OrganisationId organisation)
{
    const ConversationRow &row = conversation.row;
    QStringList lines {u"%1  %2  %3  %4"_s.arg(identifier(organisation, row.id.value), row.sourceReference,
        stateText(row.state), printable(row.subject))};
    for (const Message &message : conversation.messages) {
        lines.append(QString());
        lines += textOf(message, organisation);
    }
    for (const Note &note : conversation.notes) {
        lines.append(QString());
        lines.append(Ctl::tr("Note of %1: %2").arg(momentText(note.writtenAt), note.text));
    }
    return lines;
}

QStringList reasonsOf(const Message &message)
{
    QStringList lines;
    for (const NameMatch &match : message.matches) {
        const QString &text = match.inTitle ? message.title : message.text;
        const qsizetype from = std::max<qsizetype>(0, match.from - around);
        const QString place = text.sliced(from, std::min(text.size(), match.to + around) - from).simplified();
        const QString where = match.inTitle ? Ctl::tr("title") : Ctl::tr("text");
        lines.append(u"%1: %2 %3-%4: …%5…"_s.arg(match.name, where).arg(match.from).arg(match.to).arg(printable(place)));
    }
    if (lines.isEmpty())
        lines.append(Ctl::tr("No registered name stands in it: its source is the organisation's own, or it was addressed."));
    return lines;
}

} // namespace parley::ctl
