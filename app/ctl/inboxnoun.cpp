// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/identifiers.h"
#include "app/ctl/inboxjson.h"
#include "app/ctl/messagetext.h"
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/viewfilter.h"
#include "app/ctl/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

constexpr int usualLimit = 50;
constexpr int pageSize = 200;

Result<int> limitOf(const Arguments &arguments)
{
    if (!arguments.has(u"limit"_s))
        return usualLimit;
    bool isNumber = false;
    const int limit = arguments.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return failure(ErrorKind::Usage, Ctl::tr("--limit is a number, at least 1"));
    return limit;
}

/// Where a list or search goes on: after the row that --after names.
template <typename Id>
Result<std::optional<Id>> afterOf(Session &session, const Organisation &organisation, const Arguments &arguments)
{
    if (!arguments.has(u"after"_s))
        return std::optional<Id>();
    const auto last = readIdentifier(session, QString::number(organisation.id.value), arguments.value(u"after"_s));
    if (!last)
        return std::unexpected(last.error());
    return std::optional(Id {last->number});
}

Result<ListPosition> positionAfter(InboxReader &reader, ConversationId last)
{
    const auto rows = reader.rows({last});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("--after names no conversation"));
    return ListPosition {rows->first().lastAt.toMSecsSinceEpoch(), last};
}

void print(const QList<ConversationRow> &rows, OrganisationId organisation, Output &output)
{
    Table table({Ctl::tr("Conversation"), Ctl::tr("State"), Ctl::tr("Last"), Ctl::tr("Source"), Ctl::tr("New"), Ctl::tr("All"),
        Ctl::tr("Author"), Ctl::tr("Subject")});
    for (const ConversationRow &row : rows) {
        if (output.isJson())
            output.json(jsonOf(row, organisation));
        else
            table.add({identifier(organisation, row.id.value), stateText(row.state), momentText(row.lastAt), row.sourceReference,
                QString::number(row.unread), QString::number(row.messages), shortened(row.lastAuthor, 24),
                shortened(row.subject, 60)});
    }
    output.table(table);
}

void noteMore(const QString &last, Output &output)
{
    output.note(Ctl::tr("There is more: --after %1").arg(last));
}

Result<ExitCode> list(Session &session, const Arguments &arguments, Output &output)
{
    const auto limit = limitOf(arguments);
    if (!limit)
        return std::unexpected(limit.error());
    const auto organisation = session.organisation(arguments.organisation);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto reader = session.reader(*organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto view = viewFromFilter(arguments.value(u"filter"_s), **reader);
    if (!view)
        return std::unexpected(view.error());
    const auto after = afterOf<ConversationId>(session, *organisation, arguments);
    if (!after)
        return std::unexpected(after.error());
    ListPosition position;
    if (*after) {
        const auto start = positionAfter(**reader, **after);
        if (!start)
            return std::unexpected(start.error());
        position = *start;
    }
    QList<ConversationRow> rows;
    std::optional<ListPosition> next = position;
    while (next && rows.size() < *limit) {
        const auto page = (*reader)->page(*view, *next, std::min(pageSize, *limit - static_cast<int>(rows.size())));
        if (!page)
            return std::unexpected(page.error());
        rows += page->rows;
        next = page->next;
    }
    print(rows, organisation->id, output);
    if (next && !rows.isEmpty())
        noteMore(identifier(organisation->id, rows.last().id.value), output);
    return ExitCode::Done;
}

Result<ExitCode> search(Session &session, const Arguments &arguments, Output &output)
{
    const auto limit = limitOf(arguments);
    if (!limit)
        return std::unexpected(limit.error());
    const auto organisation = session.organisation(arguments.organisation);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto reader = session.reader(*organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto after = afterOf<MessageId>(session, *organisation, arguments);
    if (!after)
        return std::unexpected(after.error());
    Table table({Ctl::tr("Message"), Ctl::tr("Conversation"), Ctl::tr("Posted"), Ctl::tr("Source"), Ctl::tr("Author"),
        Ctl::tr("Text")});
    std::optional<MessageId> before = *after;
    int left = *limit;
    bool more = true;
    while (more && left > 0) {
        const auto page = (*reader)->search(arguments.positional.join(u' '), before, std::min(pageSize, left));
        if (!page)
            return std::unexpected(page.error());
        for (const SearchHit &hit : page->hits) {
            if (output.isJson())
                output.json(jsonOf(hit, organisation->id));
            else
                table.add({identifier(organisation->id, hit.message.value), identifier(organisation->id, hit.conversation.value),
                    momentText(hit.postedAt), hit.sourceReference, shortened(hit.author, 24),
                    shortened(hit.title.isEmpty() ? hit.text : hit.title, 60)});
        }
        left -= static_cast<int>(page->hits.size());
        more = page->next.has_value();
        if (more)
            before = page->next;
    }
    output.table(table);
    if (more && before)
        noteMore(identifier(organisation->id, before->value), output);
    return ExitCode::Done;
}

Result<ExitCode> show(Session &session, const Arguments &arguments, Output &output)
{
    const auto asked = readIdentifier(session, arguments.organisation, arguments.positional[0]);
    if (!asked)
        return std::unexpected(asked.error());
    const auto reader = session.reader(asked->organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto conversation = (*reader)->conversation(ConversationId {asked->number});
    if (!conversation)
        return std::unexpected(conversation.error());
    if (output.isJson())
        output.json(jsonOf(*conversation, asked->organisation.id));
    else
        output.lines(textOf(*conversation, asked->organisation.id));
    return ExitCode::Done;
}

/// The conversations that were named, all of one organisation: what is done to them is done in one transaction.
struct Chosen {
    Organisation organisation;
    QList<ConversationId> ids;
};

Result<Chosen> chosenConversations(Session &session, const Arguments &arguments)
{
    Chosen chosen;
    for (const QString &text : arguments.positional) {
        const auto asked = readIdentifier(session, arguments.organisation, text);
        if (!asked)
            return std::unexpected(asked.error());
        if (!chosen.ids.isEmpty() && asked->organisation.id != chosen.organisation.id)
            return failure(ErrorKind::Usage, Ctl::tr("the conversations belong to different organisations"));
        chosen.organisation = asked->organisation;
        if (!chosen.ids.contains(ConversationId {asked->number}))
            chosen.ids.append(ConversationId {asked->number});
    }
    const auto reader = session.reader(chosen.organisation);
    if (!reader)
        return std::unexpected(reader.error());
    for (const ConversationId id : std::as_const(chosen.ids)) {
        const auto rows = (*reader)->rows({id});
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->isEmpty())
            return failure(ErrorKind::Usage,
                Ctl::tr("there is no conversation %1").arg(identifier(chosen.organisation.id, id.value)));
    }
    return chosen;
}

Status printRows(Session &session, const Chosen &chosen, Output &output)
{
    const auto reader = session.reader(chosen.organisation);
    if (!reader)
        return std::unexpected(reader.error());
    const auto rows = (*reader)->rows(chosen.ids);
    if (!rows)
        return std::unexpected(rows.error());
    print(*rows, chosen.organisation.id, output);
    return {};
}

Result<ExitCode> setState(Session &session, const Arguments &arguments, Output &output, WorkState state)
{
    const auto chosen = chosenConversations(session, arguments);
    if (!chosen)
        return std::unexpected(chosen.error());
    const Status done = session.write(chosen->organisation,
        [ids = chosen->ids, state](InboxWriter &writer) { return writer.setState(ids, state).transform([](auto &&) {}); });
    if (!done)
        return std::unexpected(done.error());
    return printRows(session, *chosen, output).transform([] { return ExitCode::Done; });
}

Result<ExitCode> close(Session &session, const Arguments &arguments, Output &output)
{
    return setState(session, arguments, output, WorkState::Closed);
}

Result<ExitCode> reopen(Session &session, const Arguments &arguments, Output &output)
{
    return setState(session, arguments, output, WorkState::Open);
}

Result<QString> noteTextOf(const Arguments &arguments)
{
    if (arguments.has(u"text"_s) == arguments.has(u"text-file"_s))
        return failure(ErrorKind::Usage, Ctl::tr("a note needs --text T or --text-file F"));
    const QString text
        = arguments.has(u"text"_s) ? arguments.value(u"text"_s) : QString::fromUtf8(arguments.files.value(u"text-file"_s));
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("a note can't be empty"));
    return text.trimmed();
}

Result<ExitCode> note(Session &session, const Arguments &arguments, Output &output)
{
    const auto text = noteTextOf(arguments);
    if (!text)
        return std::unexpected(text.error());
    const auto chosen = chosenConversations(session, arguments);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto added = std::make_shared<Note>();
    const Status done = session.write(chosen->organisation, [added, id = chosen->ids.first(), text = *text](InboxWriter &writer) {
        return writer.addNote(id, text).transform([&](const WorkChange &change) { *added = change.note.value_or(Note()); });
    });
    if (!done)
        return std::unexpected(done.error());
    if (output.isJson())
        output.json(jsonOf(*added).text("conversation", identifier(chosen->organisation.id, chosen->ids.first().value)));
    else
        output.line(Ctl::tr("The note is kept."));
    return ExitCode::Done;
}

} // namespace

QList<Verb> inboxVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"inbox"_s;
    const VerbOption limit {u"limit"_s, Kind::Value, u"N"_s, Ctl::tr("At most so many; 50 unless given.")};
    const VerbOption after {u"after"_s, Kind::Value, u"ID"_s, Ctl::tr("Goes on after this one, the last of the page before.")};
    const QString many = u"CONVERSATION..."_s;
    return {
        {.noun = noun, .name = u"list"_s, .positionalNames = {}, .help = Ctl::tr("Lists conversations, newest activity first."),
            .options = {{u"filter"_s, Kind::Value, u"F"_s, filterHelp()}, limit, after}, .run = list},
        {.noun = noun, .name = u"show"_s, .positionalNames = u"CONVERSATION"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Shows a conversation with its messages and notes."), .run = show},
        {.noun = noun, .name = u"search"_s, .positionalNames = u"TEXT"_s, .least = 1, .most = 100,
            .help = Ctl::tr("Finds messages by words in text, author and handle, newest first."), .options = {limit, after},
            .run = search},
        {.noun = noun, .name = u"close"_s, .positionalNames = many, .least = 1, .most = 10'000,
            .help = Ctl::tr("Closes conversations."), .access = Access::Write, .run = close},
        {.noun = noun, .name = u"reopen"_s, .positionalNames = many, .least = 1, .most = 10'000,
            .help = Ctl::tr("Opens closed conversations again."), .access = Access::Write, .run = reopen},
        {.noun = noun, .name = u"note"_s, .positionalNames = u"CONVERSATION"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Adds a note for the team; it never leaves Parley."),
            .options = {{u"text"_s, Kind::Value, u"T"_s, Ctl::tr("The note. Other programs can see it while this one runs.")},
                {u"text-file"_s, Kind::File, u"F"_s, Ctl::tr("Reads the note from F; - is standard input.")}},
            .access = Access::Write, .run = note},
    };
}

} // namespace parley::ctl
