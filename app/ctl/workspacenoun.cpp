// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/words.h"
#include "app/ctl/workspacebackup.h"
#include "app/ctl/workspacecheck.h"
#include "app/ctl/workspacecreation.h"
#include "app/ctl/workspaceslots.h"
#include "app/ctl/workspacestatus.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Result<ExitCode> showKey(Session &session, const Arguments &arguments, Output &output)
{
    if (const Status may = checkMay(session.workspace().roles(), Act::ManageOrganisations); !may)
        return std::unexpected(may.error());
    const auto organisation = session.organisation(arguments.positional[0]);
    if (!organisation)
        return std::unexpected(organisation.error());
    const auto file = session.workspace().inboxFile(*organisation);
    if (!file)
        return std::unexpected(file.error());
    // Written down before it is shown: a key that nobody knows to be out can't happen.
    if (const Status written = session.audit(u"workspace.key.shown", QString::number(organisation->id.value)); !written)
        return std::unexpected(written.error());
    const SecretBytes hex = file->key.toHex();
    const QString path = QDir::toNativeSeparators(file->path);
    if (output.isJson()) {
        const QString key = QString::fromLatin1(hex.view());
        output.json(JsonLine().text("organisation", QString::number(organisation->id.value)).text("file", path)
                .text("key", key).text("pragma", u"PRAGMA key = \"x'%1'\""_s.arg(key)));
        return ExitCode::Done;
    }
    output.line(QString::fromLatin1(hex.view()));
    output.note(Ctl::tr("It opens %1: in the sqlcipher shell type PRAGMA key = \"x'KEY'\"; first. The audit says that it was shown.")
                    .arg(path));
    return ExitCode::Done;
}

} // namespace

QList<Verb> workspaceVerbs()
{
    using Kind = VerbOption::Kind;
    const QString noun = u"workspace"_s;
    const QList<Verb> verbs {
        {.noun = noun, .name = u"create"_s, .positionalNames = {},
            .help = Ctl::tr("Makes a workspace: an encrypted folder that a passphrase opens."),
            .options = {{u"test"_s, Kind::Flag, {}, Ctl::tr("For tests: its clock may be moved.")},
                {u"keychain"_s, Kind::Flag, {}, Ctl::tr("The keychain of this account opens it as well.")}},
            .access = Access::None, .runAlone = createWorkspace},
        {.noun = noun, .name = u"status"_s, .positionalNames = {}, .help = Ctl::tr("Tells what is in the workspace and how it does."),
            .run = showStatus},
        {.noun = noun, .name = u"check"_s, .positionalNames = {}, .help = Ctl::tr("Reads every page of every file and tells what is wrong."),
            .run = checkWorkspace},
        {.noun = noun, .name = u"key"_s, .positionalNames = u"ORG"_s, .least = 1, .most = 1,
            .help = Ctl::tr("Prints the raw key of an organisation's inbox; that is written in the audit."),
            .asksPassphrase = true, .run = showKey},
    };
    return verbs + backupVerbs() + slotVerbs();
}

} // namespace parley::ctl
