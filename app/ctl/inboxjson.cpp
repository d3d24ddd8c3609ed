// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inboxjson.h"

#include "app/ctl/identifiers.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QList<JsonLine> matchesJson(const QList<NameMatch> &matches)
{
    QList<JsonLine> lines;
    for (const NameMatch &match : matches) {
        JsonLine line;
        line.text("name", match.name).number("from", match.from).number("to", match.to);
        if (match.inTitle)
            line.flag("inTitle", true);
        lines.append(line);
    }
    return lines;
}

JsonLine snapshotJson(const Snapshot &snapshot)
{
    JsonLine line;
    line.moment("takenAt", snapshot.takenAt).textOrNull("displayName", snapshot.displayName)
        .textOrNull("handle", snapshot.handle).text("platformUserId", snapshot.platformUserId)
        .textOrNull("profileUrl", snapshot.profileUrl);
    if (snapshot.followers)
        line.number("followers", *snapshot.followers);
    else
        line.null("followers");
    line.textOrNull("bio", snapshot.bio).textOrNull("location", snapshot.location).textOrNull("gender", snapshot.gender);
    if (snapshot.avatar)
        line.object("avatar", JsonLine().text("sha256", snapshot.avatar->sha256).number("bytes", snapshot.avatar->bytes));
    else
        line.null("avatar");
    line.texts("notAvailable", namesOf(snapshot.notAvailable)).texts("notChosen", namesOf(snapshot.notChosen));
    return line;
}

QList<JsonLine> attachmentsJson(const QList<Attachment> &attachments)
{
    QList<JsonLine> lines;
    for (const Attachment &attachment : attachments) {
        JsonLine line;
        line.text("name", attachment.name).textOrNull("mime", attachment.mime);
        if (attachment.bytes >= 0)
            line.number("bytes", attachment.bytes);
        else
            line.null("bytes");
        line.flag("stored", attachment.stored).flag("sealed", attachment.sealed)
            .textOrNull("url", attachment.url.toString(QUrl::FullyEncoded));
        lines.append(line);
    }
    return lines;
}

} // namespace

JsonLine jsonOf(const ConversationRow &row, OrganisationId organisation)
{
    JsonLine line;
    line.text("id", identifier(organisation, row.id.value)).text("source", row.sourceReference)
        .text("state", row.state == WorkState::Open ? u"open" : u"closed").text("subject", row.subject)
        .textOrNull("lastAuthor", row.lastAuthor).textOrNull("lastHandle", row.lastHandle).moment("lastAt", row.lastAt)
        .number("messages", row.messages).number("unread", row.unread).null("assignee").texts("labels", {});
    return line;
}

JsonLine jsonOf(const Message &message, OrganisationId organisation)
{
    JsonLine line;
    line.text("id", identifier(organisation, message.id.value))
        .text("conversation", identifier(organisation, message.conversation.value)).text("platform", message.platform)
        .text("platformId", message.platformId).text("permalink", message.permalink.toString(QUrl::FullyEncoded))
        .text("visibility", message.visibility == Visibility::Public ? u"public" : u"private")
        .text("direction", message.direction == Direction::In ? u"in" : u"out").text("title", message.title)
        .text("text", message.text).textOrNull("language", message.language).moment("postedAt", message.postedAt)
        .moment("editedAt", message.editedAt.value_or(QDateTime())).moment("collectedAt", message.collectedAt)
        .number("ageAtCollectionSeconds", message.ageAtCollectionSeconds()).moment("expiresAt", message.expiresAt)
        .text("expiryRule", message.expiryRule).objects("matched", matchesJson(message.matches));
    if (message.parent)
        line.text("parent", identifier(organisation, message.parent->value));
    else
        line.null("parent");
    if (message.gone)
        line.object("gone", JsonLine().text("how", message.gone->kind == Withdrawal::Kind::Removed ? u"removed" : u"hidden")
                                .moment("at", message.gone->at));
    else
        line.null("gone");
    line.object("snapshot", snapshotJson(message.snapshot)).objects("attachments", attachmentsJson(message.attachments));
    return line;
}

JsonLine jsonOf(const SearchHit &hit, OrganisationId organisation)
{
    JsonLine line;
    line.text("message", identifier(organisation, hit.message.value))
        .text("conversation", identifier(organisation, hit.conversation.value)).text("source", hit.sourceReference)
        .textOrNull("author", hit.author).moment("postedAt", hit.postedAt).text("text", hit.text);
    return line;
}

JsonLine jsonOf(const Note &note)
{
    JsonLine line;
    line.text("id", QString::number(note.id)).moment("writtenAt", note.writtenAt).text("text", note.text);
    return line;
}

JsonLine jsonOf(const Conversation &conversation, OrganisationId organisation)
{
    QList<JsonLine> messages;
    for (const Message &message : conversation.messages)
        messages.append(jsonOf(message, organisation));
    QList<JsonLine> notes;
    for (const Note &note : conversation.notes)
        notes.append(jsonOf(note));
    JsonLine line;
    line.object("conversation", jsonOf(conversation.row, organisation)).objects("messages", messages).objects("notes", notes);
    return line;
}

} // namespace parley::ctl
