// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/unlocking.h"
#include "app/ctl/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QString roleText(Role role)
{
    switch (role) {
    case Role::Agent: return Ctl::tr("agent");
    case Role::Lead: return Ctl::tr("team lead");
    case Role::Dpo: return Ctl::tr("data protection officer");
    case Role::Auditor: return Ctl::tr("auditor");
    case Role::Administrator: return Ctl::tr("administrator");
    }
    Q_UNREACHABLE_RETURN({});
}

QString rolesText(Roles roles)
{
    QStringList texts;
    for (const Role role : everyRole()) {
        if (roles.testFlag(role))
            texts.append(roleText(role));
    }
    return texts.join(u", "_s);
}

QString nameText(const StaffMember &member)
{
    return member.name.isEmpty() ? Ctl::tr("(no name yet)") : member.name;
}

QStringList numbersOf(const QList<OrganisationId> &organisations)
{
    QStringList numbers;
    for (const OrganisationId organisation : organisations)
        numbers.append(QString::number(organisation.value));
    return numbers;
}

JsonLine jsonOf(const StaffMember &member, bool isSelf)
{
    JsonLine line;
    line.text("id", QString::number(member.id.value)).text("name", member.name).texts("roles", namesOf(member.roles));
    line.flag("everywhere", member.everywhere).texts("organisations", numbersOf(member.organisations));
    return line.flag("self", isSelf).moment("added", member.added).moment("removed", member.removed);
}

Result<ExitCode> list(Session &session, const Arguments &, Output &output)
{
    Staffing &staffing = session.workspace().staffing();
    const auto all = staffing.all();
    const auto due = all ? staffing.keysDue() : std::unexpected(all.error());
    if (!due)
        return std::unexpected(due.error());
    Table table({Ctl::tr("Number"), Ctl::tr("Name"), Ctl::tr("Roles"), Ctl::tr("Organisations"), Ctl::tr("You")});
    for (const StaffMember &member : *all) {
        const bool isSelf = member.id == staffing.self().id;
        if (output.isJson())
            output.json(jsonOf(member, isSelf));
        if (!member.isHere())
            continue;
        table.add({QString::number(member.id.value), nameText(member), rolesText(member.roles),
            member.everywhere ? Ctl::tr("all") : numbersOf(member.organisations).join(u", "_s), isSelf ? Ctl::tr("yes") : QString()});
    }
    if (!output.isJson())
        output.table(table);
    if (!due->isEmpty())
        output.note(Ctl::tr("%n key(s) are due to be renewed; an administrator who opens the workspace does it.", "", int(due->size())));
    return ExitCode::Done;
}

Result<Roles> rolesFrom(const Arguments &arguments)
{
    Roles roles;
    for (const QString &value : arguments.values(u"role"_s)) {
        for (const QString &name : value.split(u',')) {
            const auto role = roleFromName(name.trimmed());
            if (!role)
                return failure(ErrorKind::Usage,
                    Ctl::tr("there is no role \"%1\"; there are: %2").arg(name, namesOf(allRoles()).join(u", "_s)));
            roles |= *role;
        }
    }
    return roles;
}

Result<QList<OrganisationId>> organisationsFrom(Session &session, const Arguments &arguments)
{
    QList<OrganisationId> ids;
    for (const QString &name : arguments.values(u"for"_s)) {
        const auto organisation = session.workspace().organisation(name);
        if (!organisation)
            return std::unexpected(organisation.error());
        if (!ids.contains(organisation->id))
            ids.append(organisation->id);
    }
    std::ranges::sort(ids);
    return ids;
}

Result<ExitCode> tell(Session &session, Output &output, const StaffMember &member, const QString &sentence)
{
    if (output.isJson())
        output.json(jsonOf(member, member.id == session.workspace().staffing().self().id));
    else
        output.line(sentence.arg(nameText(member)));
    return ExitCode::Done;
}

/// After roles, organisations or a person were taken away, which is done by then, whatever comes of this.
void renewKeys(Session &session, Output &output)
{
    if (!session.renewKeys())
        output.note(Ctl::tr("Keys are still to be renewed: that is done when an administrator who has them opens the workspace next. "
                            "A window that is open locks itself for it."));
}

Result<ExitCode> add(Session &session, const Arguments &arguments, Output &output)
{
    const auto roles = rolesFrom(arguments);
    const auto organisations = roles ? organisationsFrom(session, arguments) : std::unexpected(roles.error());
    if (!organisations)
        return std::unexpected(organisations.error());
    StaffMember asked;
    asked.name = arguments.positional[0].simplified();
    asked.roles = *roles;
    asked.everywhere = organisations->isEmpty();
    asked.organisations = *organisations;
    auto passphrase = arguments.files.contains(u"new-passphrase-file"_s)
        ? newPassphraseIn(SecretBytes::fromBytes(arguments.files.value(u"new-passphrase-file"_s)))
        : newPassphraseFrom({});
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const auto secret = std::make_shared<const SecretBytes>(std::move(*passphrase));
    const auto made = std::make_shared<StaffMember>();
    const Status added = session.onWorkspace([asked, secret, made](Workspace &workspace) {
        return workspace.staffing().add(asked, *secret, KdfStrength::Moderate).transform([&](const StaffMember &member) { *made = member; });
    });
    if (!added)
        return std::unexpected(added.error());
    return tell(session, output, *made, Ctl::tr("%1 opens this workspace with the passphrase that was given."));
}

/// `change` alters roles and organisations.
Result<ExitCode> changeMember(Session &session, const Arguments &arguments, Output &output, const QString &sentence,
    const std::function<void(StaffMember &member, Roles roles, const QList<OrganisationId> &organisations)> &change)
{
    const auto roles = rolesFrom(arguments);
    const auto organisations = roles ? organisationsFrom(session, arguments) : std::unexpected(roles.error());
    if (!organisations)
        return std::unexpected(organisations.error());
    auto member = session.workspace().staffing().find(arguments.positional[0]);
    if (!member)
        return std::unexpected(member.error());
    change(*member, *roles, *organisations);
    const Status changed
        = session.onWorkspace([wanted = *member](Workspace &workspace) { return workspace.staffing().change(wanted); });
    if (!changed)
        return std::unexpected(changed.error());
    renewKeys(session, output);
    return tell(session, output, *member, sentence);
}

Result<ExitCode> grant(Session &session, const Arguments &arguments, Output &output)
{
    if (!arguments.has(u"role"_s) && !arguments.has(u"for"_s) && !arguments.has(u"everywhere"_s))
        return failure(ErrorKind::Usage, Ctl::tr("say what to grant, with --role, --for or --everywhere"));
    return changeMember(session, arguments, output, Ctl::tr("%1 has what was granted."),
        [&](StaffMember &member, Roles roles, const QList<OrganisationId> &organisations) {
            member.roles |= roles;
            if (arguments.has(u"everywhere"_s)) {
                member.everywhere = true;
                member.organisations.clear();
            }
            for (const OrganisationId organisation : organisations) {
                if (!member.worksFor(organisation))
                    member.organisations.append(organisation);
            }
            std::ranges::sort(member.organisations);
        });
}

Result<ExitCode> revoke(Session &session, const Arguments &arguments, Output &output)
{
    if (arguments.has(u"role"_s) || arguments.has(u"for"_s)) {
        const auto all = session.workspace().organisations();
        if (!all)
            return std::unexpected(all.error());
        return changeMember(session, arguments, output, Ctl::tr("%1 has less now."),
            [&](StaffMember &member, Roles roles, const QList<OrganisationId> &organisations) {
                member.roles &= ~roles;
                if (organisations.isEmpty())
                    return;
                if (member.everywhere) {
                    for (const Organisation &organisation : *all)
                        member.organisations.append(organisation.id);
                }
                member.everywhere = false;
                member.organisations.removeIf([&](OrganisationId id) { return organisations.contains(id); });
            });
    }
    auto member = session.workspace().staffing().find(arguments.positional[0]);
    if (!member)
        return std::unexpected(member.error());
    const Status removed
        = session.onWorkspace([gone = *member](Workspace &workspace) { return workspace.staffing().remove(gone); });
    if (!removed)
        return std::unexpected(removed.error());
    renewKeys(session, output);
    member->removed = session.clock().now();
    return tell(session, output, *member, Ctl::tr("%1 can't open this workspace any more. Backups made before still open for them."));
}

Result<ExitCode> rename(Session &session, const Arguments &arguments, Output &output)
{
    const auto member = session.workspace().staffing().find(arguments.positional[0]);
    if (!member)
        return std::unexpected(member.error());
    const QString name = arguments.positional[1].simplified();
    const Status renamed = session.onWorkspace(
        [member = *member, name](Workspace &workspace) { return workspace.staffing().rename(member, name); });
    if (!renamed)
        return std::unexpected(renamed.error());
    StaffMember now = *member;
    now.name = name;
    return tell(session, output, now, Ctl::tr("From now on: %1."));
}

} // namespace

QList<Verb> staffVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"staff"_s;
    const VerbOption role {u"role"_s, Kind::Values, u"ROLE"_s, Ctl::tr("agent, lead, dpo, auditor or administrator.")};
    const VerbOption place {u"for"_s, Kind::Values, u"ORG"_s, Ctl::tr("Only for this organisation; may be given several times.")};
    return {
        {.noun = noun, .name = u"list"_s, .positionalNames = {}, .help = Ctl::tr("Lists who works here, and what they may."), .run = list},
        {.noun = noun, .name = u"add"_s, .positionalNames = u"NAME"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Lets somebody else open the workspace, with a passphrase of their own and the keys of their roles."),
            .options = {role, place, {u"new-passphrase-file"_s, Kind::File, u"FILE"_s,
                Ctl::tr("Reads their passphrase from FILE instead of asking; - is standard input.")}},
            .access = Access::Write, .run = add},
        {.noun = noun, .name = u"grant"_s, .positionalNames = u"STAFF"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Gives somebody roles or organisations, with the keys that come with them."),
            .options = {role, place, {u"everywhere"_s, Kind::Flag, {}, Ctl::tr("For all organisations, those of later too.")}},
            .access = Access::Write, .run = grant},
        {.noun = noun, .name = u"revoke"_s, .positionalNames = u"STAFF"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Takes roles or organisations away, or without options the person, and renews the keys that they had."),
            .options = {role, place}, .access = Access::Write, .destroys = true, .run = revoke},
        {.noun = noun, .name = u"rename"_s, .positionalNames = u"STAFF NAME"_s, .least = 2, .most = 2,
            .help = Ctl::tr("Changes how somebody is called here."), .access = Access::Write, .run = rename},
    };
}

} // namespace parley::ctl
