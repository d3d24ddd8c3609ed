// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/words.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

const QStringList &knownPurposes()
{
    static const QStringList purposes {u"analysis"_s, u"service"_s, u"contact"_s};
    return purposes;
}

JsonLine jsonOf(const Organisation &organisation)
{
    JsonLine line;
    line.text("id", QString::number(organisation.id.value)).text("name", organisation.name)
        .texts("names", organisation.names).texts("fields", namesOf(organisation.fields));
    return line;
}

JsonLine jsonOfMore(const Organisation &organisation)
{
    return jsonOf(organisation).textOrNull("agreement", organisation.agreement).textOrNull("contact", organisation.contact);
}

JsonLine jsonOf(const Instruction &instruction)
{
    JsonLine line;
    line.texts("names", instruction.names).texts("fields", namesOf(instruction.fields)).texts("sources", instruction.sources)
        .texts("purposes", instruction.purposes).moment("from", instruction.from).moment("to", instruction.to)
        .text("who", instruction.who);
    return line;
}

Result<Fields> fieldsFrom(const QString &choice)
{
    if (choice == "all"_L1)
        return allFields();
    if (choice == "none"_L1)
        return Fields();
    Fields fields;
    for (const QString &name : choice.split(u',')) {
        const auto field = fieldFromName(name.trimmed());
        if (!field)
            return failure(ErrorKind::Usage,
                Ctl::tr("there is no field \"%1\"; there are: %2").arg(name, namesOf(allFields()).join(u", "_s)));
        fields |= *field;
    }
    return fields;
}

Result<QStringList> namesFrom(const QString &name, const QStringList &aliases)
{
    QStringList names;
    for (const QString &each : QStringList(name) + aliases) {
        const QString clean = each.simplified();
        if (clean.isEmpty())
            return failure(ErrorKind::Usage, Ctl::tr("a name can't be empty"));
        if (!names.contains(clean, Qt::CaseInsensitive))
            names.append(clean);
    }
    return names;
}

Result<Instruction> instructionFrom(const Arguments &arguments, const QDateTime &now, bool isTest)
{
    Instruction instruction;
    // Where the clock is there to be moved, it may be moved to before this moment too.
    instruction.from = isTest ? QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC) : now;
    instruction.purposes = arguments.has(u"purpose"_s) ? arguments.values(u"purpose"_s) : knownPurposes();
    for (const QString &purpose : std::as_const(instruction.purposes)) {
        if (!knownPurposes().contains(purpose))
            return failure(ErrorKind::Usage, Ctl::tr("there is no purpose \"%1\"; there are: %2")
                                                 .arg(purpose, knownPurposes().join(u", "_s)));
    }
    if (arguments.has(u"until"_s)) {
        const QString until = arguments.value(u"until"_s);
        // A day is meant up to its end.
        const QDate day = QDate::fromString(until, Qt::ISODate);
        instruction.to = day.isValid() ? QDateTime(day.addDays(1), QTime(0, 0), QTimeZone::UTC)
                                       : QDateTime::fromString(until, Qt::ISODateWithMs).toUTC();
        if (!instruction.to.isValid())
            return failure(ErrorKind::Usage, Ctl::tr("--until is a date, such as 2027-12-31"));
    }
    return instruction;
}

/// Of the register, whether or not their inbox is for us.
Result<QList<Organisation>> registered(Session &session, const QString &named)
{
    return named.isEmpty() ? session.workspace().organisations() : session.organisations(named);
}

Result<ExitCode> add(Session &session, const Arguments &arguments, Output &output)
{
    const auto names = namesFrom(arguments.positional[0], arguments.values(u"name"_s));
    if (!names)
        return std::unexpected(names.error());
    const auto fields = arguments.has(u"choose"_s) ? fieldsFrom(arguments.value(u"choose"_s)) : defaultFields();
    if (!fields)
        return std::unexpected(fields.error());
    const auto instruction = instructionFrom(arguments, session.clock().now(), session.workspace().isTest());
    if (!instruction)
        return std::unexpected(instruction.error());
    Organisation organisation;
    organisation.name = names->first();
    organisation.names = *names;
    organisation.agreement = arguments.value(u"behalf-of"_s);
    organisation.contact = arguments.value(u"contact"_s);
    organisation.fields = *fields;
    const auto added = session.addOrganisation(organisation, *instruction);
    if (!added)
        return std::unexpected(added.error());
    if (output.isJson())
        output.json(jsonOf(*added));
    else
        output.line(Ctl::tr("Organisation %1: %2").arg(QString::number(added->id.value), added->name));
    return ExitCode::Done;
}

Result<ExitCode> list(Session &session, const Arguments &arguments, Output &output)
{
    const auto all = registered(session, arguments.organisation);
    if (!all)
        return std::unexpected(all.error());
    Table table({Ctl::tr("No."), Ctl::tr("Name"), Ctl::tr("Agreement"), Ctl::tr("Names")});
    for (const Organisation &organisation : *all) {
        if (output.isJson())
            output.json(jsonOfMore(organisation));
        else
            table.add({QString::number(organisation.id.value), organisation.name, organisation.agreement,
                organisation.names.join(u", "_s)});
    }
    output.table(table);
    return ExitCode::Done;
}

void describe(const Organisation &organisation, const std::optional<Instruction> &instruction, Output &output)
{
    const auto listed = [](const QStringList &list) { return list.isEmpty() ? u"-"_s : list.join(u", "_s); };
    output.line(Ctl::tr("Organisation %1: %2").arg(QString::number(organisation.id.value), organisation.name));
    output.line(Ctl::tr("Names: %1").arg(listed(organisation.names)));
    output.line(Ctl::tr("Fields: %1").arg(listed(namesOf(organisation.fields))));
    output.line(organisation.agreement.isEmpty() ? Ctl::tr("Works for itself")
                                                 : Ctl::tr("On behalf of it, agreement %1").arg(organisation.agreement));
    if (!organisation.contact.isEmpty())
        output.line(Ctl::tr("Contact: %1").arg(organisation.contact));
    if (!instruction) {
        output.line(Ctl::tr("There is no valid instruction: nothing is collected."));
        return;
    }
    output.line(Ctl::tr("Instruction of %1, valid until %2")
                    .arg(momentText(instruction->from),
                        instruction->to.isValid() ? momentText(instruction->to) : Ctl::tr("further notice")));
    output.line(Ctl::tr("Purposes: %1").arg(listed(instruction->purposes)));
    output.line(Ctl::tr("Fields in it: %1").arg(listed(namesOf(instruction->fields))));
    output.line(Ctl::tr("Recorded by: %1").arg(instruction->who));
}

Result<ExitCode> show(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisation = session.organisation(arguments.positional.value(0, arguments.organisation));
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto instruction = session.workspace().instruction(organisation->id);
    if (!instruction)
        return std::unexpected(instruction.error());
    if (!output.isJson()) {
        describe(*organisation, *instruction, output);
        return ExitCode::Done;
    }
    JsonLine line = jsonOfMore(*organisation);
    if (*instruction)
        line.object("instruction", jsonOf(**instruction));
    else
        line.null("instruction");
    output.json(line);
    return ExitCode::Done;
}

Result<ExitCode> names(Session &session, const Arguments &arguments, Output &output)
{
    const auto organisations = registered(session, arguments.positional.value(0, arguments.organisation));
    if (!organisations)
        return std::unexpected(organisations.error());
    for (const Organisation &organisation : *organisations) {
        for (const QString &name : organisation.names) {
            if (output.isJson())
                output.json(JsonLine().text("organisation", QString::number(organisation.id.value)).text("name", name));
            else
                output.line(name);
        }
    }
    return ExitCode::Done;
}

} // namespace

QList<Verb> organisationVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"organisation"_s;
    return {
        {.noun = noun, .name = u"add"_s, .positionalNames = u"NAME"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Adds an organisation, with its instruction to collect."),
            .options = {{u"name"_s, Kind::Values, u"ALIAS"_s, Ctl::tr("Another name or spelling to find.")},
                {u"behalf-of"_s, Kind::Value, u"AGREEMENT"_s, Ctl::tr("We work on its behalf, by this processing agreement.")},
                {u"contact"_s, Kind::Value, u"CONTACT"_s, Ctl::tr("Address that the sites we ask get to see.")},
                {u"choose"_s, Kind::Value, u"all|none|FIELD,..."_s, Ctl::tr("What is kept of an author.")},
                {u"purpose"_s, Kind::Values, u"PURPOSE"_s, Ctl::tr("analysis, service or contact; all unless given.")},
                {u"until"_s, Kind::Value, u"DATE"_s, Ctl::tr("Last day of the instruction.")}},
            .access = Access::Write, .run = add},
        {.noun = noun, .name = u"list"_s, .positionalNames = {}, .help = Ctl::tr("Lists the organisations."), .run = list},
        {.noun = noun, .name = u"show"_s, .positionalNames = u"ORG"_s, .most = 1,
            .help = Ctl::tr("Shows an organisation and its instruction."), .run = show},
        {.noun = noun, .name = u"names"_s, .positionalNames = u"ORG"_s, .most = 1,
            .help = Ctl::tr("Lists the names that messages are matched with."), .run = names},
    };
}

} // namespace parley::ctl
