// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacestatus.h"

#include "app/ctl/words.h"
#include "core/secrets/keyslots.h"
#include "core/store/connection.h"
#include "core/store/mediastore.h"
#include "core/store/retention.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

struct OrganisationStatus {
    Organisation organisation;
    bool mayCollect = false; ///< There is a valid instruction.
    qsizetype sources = 0;
    qsizetype failing = 0;
    qsizetype openGaps = 0;
    qint64 conversations = 0;
    qint64 unread = 0; ///< Conversations.
    qint64 messages = 0;
    qint64 expiredDue = 0;
    QDateTime lastGood;
};

Result<qint64> expiredDue(Session &session, const Organisation &organisation)
{
    const auto file = session.workspace().inboxFile(organisation);
    if (!file)
        return std::unexpected(file.error());
    const auto connection = Connection::open({.path = file->path, .key = file->key.clone(), .role = Connection::Role::Reader});
    if (!connection)
        return std::unexpected(connection.error());
    const auto hash = KeyedHash::of(**connection);
    if (!hash)
        return std::unexpected(hash.error());
    MediaStore media(file->mediaFolder);
    return Retention(**connection, *hash, media).due(session.clock().now());
}

Status addSources(InboxReader &reader, OrganisationStatus &status)
{
    const auto rows = reader.sources();
    if (!rows)
        return std::unexpected(rows.error());
    for (const SourceRow &row : *rows) {
        ++status.sources;
        status.failing += row.health.problem ? 1 : 0;
        status.openGaps += row.gaps.size();
        status.messages += row.health.messages;
        if (!status.lastGood.isValid() || row.health.lastGoodAt > status.lastGood)
            status.lastGood = row.health.lastGoodAt;
    }
    return {};
}

Result<OrganisationStatus> statusOf(Session &session, const Organisation &organisation)
{
    OrganisationStatus status;
    status.organisation = organisation;
    const auto instruction = session.workspace().instruction(organisation.id);
    if (!instruction)
        return std::unexpected(instruction.error());
    status.mayCollect = instruction->has_value() && (*instruction)->holdsAt(session.clock().now());
    const auto reader = session.reader(organisation);
    if (!reader)
        return std::unexpected(reader.error());
    if (const Status added = addSources(**reader, status); !added)
        return std::unexpected(added.error());
    const auto counts = (*reader)->counts();
    if (!counts)
        return std::unexpected(counts.error());
    for (const ViewCount &count : *counts) {
        if (count.view.kind == View::Kind::All)
            status.conversations = count.conversations;
        if (count.view.kind == View::Kind::Unread)
            status.unread = count.conversations;
    }
    const auto due = expiredDue(session, organisation);
    if (!due)
        return std::unexpected(due.error());
    status.expiredDue = *due;
    return status;
}

JsonLine jsonOf(const OrganisationStatus &status)
{
    JsonLine line;
    line.text("id", QString::number(status.organisation.id.value)).text("name", status.organisation.name)
        .flag("mayCollect", status.mayCollect).number("sources", status.sources).number("failing", status.failing)
        .number("conversations", status.conversations).number("messages", status.messages).number("unread", status.unread)
        .number("openGaps", status.openGaps).moment("lastGoodPoll", status.lastGood).number("expiredDue", status.expiredDue);
    return line;
}

QStringList textOf(const OrganisationStatus &status)
{
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    QStringList lines {u"%1 %2"_s.arg(QString::number(status.organisation.id.value), status.organisation.name)};
    if (!status.mayCollect)
        lines.append(Ctl::tr("There is no valid instruction: nothing is collected."));
    lines.append(Ctl::tr("%n source(s),", nullptr, count(status.sources)) + u' '
        + Ctl::tr("%n with a problem", nullptr, count(status.failing)));
    lines.append(Ctl::tr("%n conversation(s),", nullptr, count(status.conversations)) + u' '
        + Ctl::tr("%n unread,", nullptr, count(status.unread)) + u' '
        + Ctl::tr("%n message(s)", nullptr, count(status.messages)));
    lines.append(Ctl::tr("%n gap(s) not filled", nullptr, count(status.openGaps)));
    lines.append(Ctl::tr("Last good poll: %1").arg(momentText(status.lastGood)));
    lines.append(Ctl::tr("%n message(s) to be deleted at the next start", nullptr, count(status.expiredDue)));
    return lines;
}

} // namespace

Result<ExitCode> showStatus(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisations = session.organisations(arguments.organisation);
    if (!organisations)
        return std::unexpected(organisations.error());
    const auto slotList = KeySlots(session.workspace().folder()).list();
    if (!slotList)
        return std::unexpected(slotList.error());
    QStringList kinds;
    QList<JsonLine> slotLines;
    for (const KeySlot &slot : *slotList) {
        kinds.append(nameOf(slot.kind));
        slotLines.append(JsonLine().text("id", slot.id).text("kind", nameOf(slot.kind)));
    }
    QList<JsonLine> lines;
    QStringList texts {Ctl::tr("Workspace: %1").arg(session.workspace().folder()),
        Ctl::tr("Opened by: %1").arg(kinds.join(u", "_s))};
    if (session.workspace().isTest())
        texts.append(Ctl::tr("For tests: its clock may be moved."));
    for (const Organisation &organisation : *organisations) {
        const auto status = statusOf(session, organisation);
        if (!status)
            return std::unexpected(status.error());
        lines.append(jsonOf(*status));
        texts += QStringList(QString()) + textOf(*status);
    }
    if (output.isJson())
        output.json(JsonLine().text("workspace", session.workspace().folder()).flag("test", session.workspace().isTest())
                .objects("slots", slotLines).objects("organisations", lines));
    else
        output.lines(texts);
    return ExitCode::Done;
}

} // namespace parley::ctl
