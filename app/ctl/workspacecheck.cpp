// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacecheck.h"

#include "app/ctl/words.h"
#include "core/base/errortext.h"
#include "core/store/connection.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

/// Prints a line per file and remembers whether all were clean.
class CheckLines {
public:
    CheckLines(const QString &folder, Output &output)
        : m_folder(folder)
        , m_output(output)
    {
    }

    void add(const QString &path, const Result<QStringList> &found)
    {
        const QString file = m_folder.relativeFilePath(path);
        const QStringList problems = found ? *found : QStringList(errorLine(found.error()));
        m_clean = m_clean && problems.isEmpty();
        if (m_output.isJson()) {
            m_output.json(JsonLine().text("file", file).flag("ok", problems.isEmpty()).texts("problems", problems));
            return;
        }
        if (problems.isEmpty())
            m_output.line(Ctl::tr("%1: clean").arg(file));
        for (const QString &problem : problems)
            m_output.line(u"%1: %2"_s.arg(file, problem));
    }

    bool isClean() const { return m_clean; }

private:
    QDir m_folder;
    Output &m_output;
    bool m_clean = true;
};

Result<QStringList> problemsOfRegister(Workspace &workspace, const QString &path)
{
    auto key = workspace.keys().databaseKey(u"registry"_s);
    if (!key)
        return std::unexpected(key.error());
    const auto connection
        = Connection::open({.path = path, .key = std::move(*key), .role = Connection::Role::Reader, .cacheKiB = 2048});
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->integrityCheck();
}

/// A clock that runs behind keeps messages longer than their term and refuses new ones as coming from the future.
Result<QStringList> problemsOfClock(Session &session)
{
    constexpr qint64 tolerance = 5 * 60; // Seconds.
    const auto last = session.workspace().lastAuditAt();
    if (!last)
        return std::unexpected(last.error());
    const QDateTime now = session.clock().now();
    if (!last->isValid() || now.secsTo(*last) <= tolerance || session.workspace().isTest())
        return QStringList();
    return QStringList(Ctl::tr("The computer's clock says %1, but Parley worked at %2 already: it was set back. Set it right before collecting.")
                           .arg(momentText(now), momentText(*last)));
}

} // namespace

Result<ExitCode> checkWorkspace(Session &session, const Arguments &, Output &output)
{
    Workspace &workspace = session.workspace();
    CheckLines lines(workspace.folder(), output);
    const QDir folder(workspace.folder());
    // It has opened this run, and each byte of it is authenticated then.
    lines.add(folder.filePath(u"keyslots.json"_s), QStringList());
    const QString registry = folder.filePath(u"registry.db"_s);
    lines.add(registry, problemsOfRegister(workspace, registry));
    if (const auto clock = problemsOfClock(session); !clock || !clock->isEmpty())
        lines.add(folder.filePath(u"clock"_s), clock);
    const auto organisations = workspace.readableOrganisations();
    if (!organisations)
        return std::unexpected(organisations.error());
    for (const Organisation &organisation : *organisations) {
        const auto file = workspace.inboxFile(organisation);
        if (!file)
            return std::unexpected(file.error());
        const auto reader = session.reader(organisation);
        lines.add(file->path, reader ? (*reader)->problems() : Result<QStringList>(std::unexpected(reader.error())));
    }
    return lines.isClean() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace parley::ctl
