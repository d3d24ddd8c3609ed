// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/identifiers.h"
#include "app/ctl/inboxjson.h"
#include "app/ctl/messagetext.h"
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Result<ExitCode> showRaw(InboxReader &reader, const Identified &asked, Output &output)
{
    const auto payload = reader.payload(MessageId {asked.number});
    if (!payload)
        return std::unexpected(payload.error());
    if (output.isJson())
        output.json(JsonLine().text("id", identifier(asked.organisation.id, asked.number)).text("type", payload->type)
                .text("sha256", payload->sha256).number("droppedFields", payload->droppedFields)
                .text("payload", QString::fromUtf8(payload->bytes)));
    else
        output.raw(payload->bytes);
    return ExitCode::Done;
}

/// `--attachment N`: counted from 1, as people count.
Result<ExitCode> showAttachment(InboxReader &reader, const Identified &asked, const QString &number, Output &output)
{
    bool isNumber = false;
    const int place = number.toInt(&isNumber) - 1;
    if (!isNumber || place < 0)
        return failure(ErrorKind::Usage, Ctl::tr("--attachment needs a number from 1 on"));
    const auto bytes = reader.attachment(MessageId {asked.number}, place);
    if (!bytes)
        return std::unexpected(bytes.error());
    output.raw(*bytes);
    return ExitCode::Done;
}

Result<ExitCode> show(Session &session, const Arguments &arguments, Output &output)
{
    if (arguments.has(u"raw"_s) && arguments.has(u"why"_s))
        return failure(ErrorKind::Usage, Ctl::tr("--raw and --why can't be given together"));
    const auto asked = readIdentifier(session, arguments.organisation, arguments.positional[0]);
    if (!asked)
        return std::unexpected(asked.error());
    const auto reader = session.reader(asked->organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto message = (*reader)->message(MessageId {asked->number});
    if (!message)
        return std::unexpected(message.error());
    if (arguments.has(u"attachment"_s))
        return showAttachment(**reader, *asked, arguments.value(u"attachment"_s), output);
    if (arguments.has(u"raw"_s))
        return showRaw(**reader, *asked, output);
    if (output.isJson())
        output.json(jsonOf(*message, asked->organisation.id));
    else
        output.lines(arguments.has(u"why"_s) ? reasonsOf(*message) : textOf(*message, asked->organisation.id));
    return ExitCode::Done;
}

} // namespace

QList<Verb> messageVerbs()
{
    using Kind = VerbOption::Kind;
    return {{.noun = u"message"_s, .name = u"show"_s, .positionalNames = u"MESSAGE"_s, .least = 1, .most = 1,
        .help = Ctl::tr("Shows a message with the snapshot that belongs to it."),
        .options = {{u"raw"_s, Kind::Flag, {}, Ctl::tr("The bytes it was read from, less the fields not chosen.")},
            {u"why"_s, Kind::Flag, {}, Ctl::tr("Why it was collected.")},
            {u"attachment"_s, Kind::Value, u"N"_s, Ctl::tr("The bytes of its file N, if Parley keeps it.")}},
        .run = show}};
}

} // namespace parley::ctl
