// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/ctl/commandserver.h"
#include "app/ctl/helptext.h"
#include "app/ctl/nouns.h"
#include "app/ctl/terminal.h"
#include "app/ctl/translation.h"
#include "app/ctl/unlocking.h"
#include "app/ctl/words.h"
#include "core/inbox/inboxreader.h"
#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/update.h"

#include <QDeadlineTimer>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::ctl {

namespace {

constexpr qsizetype longestFile = 1024 * 1024;      // Bytes.
constexpr std::chrono::seconds patience = 5s;       // For another short command that holds the lock.
constexpr std::chrono::milliseconds pause = 50ms;

/// Before anything is said, so before the command line has been understood.
QString languageIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].startsWith("--lang="_L1))
            return words[i].sliced(7);
        if (words[i] == "--lang"_L1)
            return words.value(i + 1);
    }
    return {};
}

QString momentName(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

Program::Program()
{
    m_sink.onFailure([this] { m_interruption.raise(); });
}

ExitCode Program::run(const QStringList &words)
{
    installTranslation(languageIn(words));
    m_verbs = allVerbs();
    auto line = readCommandLine(words, m_verbs);
    if (!line) {
        Output(m_sink, {}).warning(u"parleyctl: "_s + line.error().detail);
        return ExitCode::Usage;
    }
    m_line = *line;
    Output output(m_sink, m_line.global.style);
    if (m_line.kind == CommandLine::Kind::Version) {
        output.line(u"parleyctl "_s + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    if (m_line.kind == CommandLine::Kind::Help) {
        output.line(helpText(m_verbs, m_line.noun, m_line.verb));
        return ExitCode::Done;
    }
    auto code = runVerb();
    if (!code && code.error().kind == ErrorKind::Cancelled && m_sink.hasFailed())
        return ExitCode::Failed; // Nobody listens any more.
    if (!code) {
        const bool changesNothing = m_line.verb->access == Access::Write && code.error().kind == ErrorKind::Refused;
        const QString kept = code.error().kind == ErrorKind::Cancelled ? Ctl::tr("What was stored before is kept.")
            : changesNothing                                           ? Ctl::tr("Nothing was changed.")
                                                                       : QString();
        output.error(u"parleyctl "_s + m_line.verb->fullName(), code.error(), kept);
        return exitCodeOf(code.error().kind);
    }
    return m_sink.hasFailed() ? ExitCode::Failed : *code;
}

Result<ExitCode> Program::runVerb()
{
    const QDateTime &moment = m_line.global.clock;
    if (moment.isValid()) {
        m_clock = std::make_unique<FixedClock>(moment);
        Output(m_sink, m_line.global.style).warning(Ctl::tr("Warning: the clock stands at %1 for this run.").arg(momentName(moment)));
    } else {
        m_clock = std::make_unique<SystemClock>();
    }
    if (const Status read = readFiles(); !read)
        return std::unexpected(read.error());
    if (m_line.verb->access == Access::None) {
        Output output(m_sink, m_line.global.style);
        return m_line.verb->runAlone(m_line.global, m_line.arguments, output, m_interruption);
    }
    return runOnWorkspace();
}

Status Program::readFiles()
{
    for (const VerbOption &option : m_line.verb->options) {
        if (option.kind != VerbOption::Kind::File || !m_line.arguments.has(option.name))
            continue;
        const QString file = m_line.arguments.value(option.name);
        if (file == "-"_L1 && m_line.global.passphraseFile == "-"_L1)
            return failure(ErrorKind::Usage, Ctl::tr("standard input can't be the passphrase and the text"));
        const auto content = readSecretFile(file, longestFile);
        if (!content)
            return std::unexpected(content.error());
        m_line.arguments.files.insert(option.name, content->view().toByteArray());
    }
    return {};
}

Status Program::confirm()
{
    if (!m_line.verb->destroys || m_line.confirmed)
        return {};
    const QString expected = m_line.arguments.positional.value(0);
    const auto typed = askLine(Ctl::tr("%1 %2: type %2 to go on: ").arg(m_line.verb->fullName(), expected));
    if (typed && typed->trimmed() == expected)
        return {};
    return failure(ErrorKind::Refused, u"rule: needs-confirmation; give --yes"_s);
}

Result<ExitCode> Program::runOnWorkspace()
{
    const QString what = u"parleyctl "_s + m_line.verb->fullName() + u": "_s;
    if (!KeySlots(m_line.global.workspace).exist()) {
        Output(m_sink, m_line.global.style)
            .warning(what + Ctl::tr("there is no workspace in %1; workspace create makes one").arg(m_line.global.workspace));
        return ExitCode::Failed;
    }
    auto keys = unlock(m_line.global, m_line.verb->asksPassphrase);
    if (!keys && keys.error().kind == ErrorKind::Cancelled) {
        Output(m_sink, m_line.global.style).warning(what + keys.error().detail);
        return ExitCode::Locked;
    }
    if (!keys)
        return std::unexpected(keys.error());
    m_keys.emplace(std::move(*keys));
    if (const Status confirmed = confirm(); !confirmed)
        return std::unexpected(confirmed.error());
    if (const Status updated = bringUpToDate(); !updated)
        return std::unexpected(updated.error());
    const SignalWatcher signalWatcher(m_interruption);
    return m_line.verb->access == Access::Write ? runWriting() : runReading();
}

Status Program::bringUpToDate()
{
    const auto isOlder = needsUpdate(m_line.global.workspace, *m_keys);
    if (!isOlder || !*isOlder)
        return {}; // What is wrong with it is said by whoever opens it next.
    const auto lock = WorkspaceLock::take(m_line.global.workspace);
    if (!lock)
        return std::unexpected(lock.error());
    return parley::bringUpToDate(m_line.global.workspace, *m_keys, *m_clock);
}

Status Program::mayMoveClock(const Workspace &workspace) const
{
    if (m_line.global.clock.isValid() && !workspace.isTest())
        return failure(ErrorKind::Refused, u"rule: clock-only-in-test-workspace"_s);
    return {};
}

Status Program::deleteExpired(Workspace &workspace)
{
    const auto organisations = workspace.organisations();
    for (const Organisation &organisation : organisations.value_or(QList<Organisation>())) {
        const auto file = workspace.inboxFile(organisation);
        const auto reader = file ? InboxReader::open(*file) : std::unexpected(file.error());
        // What can't be read is not shown either; the command itself says why.
        if (!reader || !(*reader)->hasExpired(m_clock->now()).value_or(false))
            continue;
        const auto writing = reachWriting();
        if (!writing)
            return std::unexpected(writing.error());
        if (std::holds_alternative<std::unique_ptr<CommandClient>>(*writing))
            return {};
        // By opening it.
        const auto writer = InboxWriter::open(*file, *m_clock, workspace.staffReference());
        if (!writer)
            return std::unexpected(writer.error());
    }
    return {};
}

Result<ExitCode> Program::runReading()
{
    bool mustWrite = false;
    {
        const auto workspace
            = Workspace::open(m_line.global.workspace, m_keys->clone(), *m_clock, Workspace::Access::Read);
        if (!workspace)
            return std::unexpected(workspace.error());
        if (const Status may = mayMoveClock(**workspace); !may)
            return std::unexpected(may.error());
        if (const Status deleted = deleteExpired(**workspace); !deleted)
            return std::unexpected(deleted.error());
        Session session(**workspace, *m_clock, m_interruption, nullptr,
            [this](QStringView what, QStringView reference) { return auditAside(what, reference); });
        if (m_line.verb->accessFor) {
            const auto access = m_line.verb->accessFor(session, m_line.arguments);
            if (!access)
                return std::unexpected(access.error());
            mustWrite = *access == Access::Write;
        }
        if (!mustWrite) {
            if (m_line.global.clock.isValid()) {
                if (const Status written = auditAside(u"clock.moved", momentName(m_line.global.clock)); !written)
                    return std::unexpected(written.error());
            }
            Output output(m_sink, m_line.global.style);
            return m_line.verb->run(session, m_line.arguments, output);
        }
    }
    return runWriting();
}

Result<ExitCode> Program::runWriting()
{
    auto writing = reachWriting();
    if (!writing)
        return std::unexpected(writing.error());
    if (auto *client = std::get_if<std::unique_ptr<CommandClient>>(&*writing))
        return handOver(**client);
    return runHere(std::get<std::unique_ptr<WorkspaceLock>>(std::move(*writing)));
}

Result<ExitCode> Program::runHere(std::unique_ptr<WorkspaceLock> lock)
{
    const bool collects = m_line.verb->noun == "collect"_L1;
    const auto purpose
        = collects && m_line.verb->name == "run"_L1 ? LocalHost::Purpose::Collecting : LocalHost::Purpose::OneCommand;
    auto host = LocalHost::open(std::move(lock), m_line.global.workspace, m_keys->clone(), *m_clock, purpose);
    if (!host)
        return std::unexpected(host.error());
    Workspace &workspace = (*host)->workspace();
    if (const Status may = mayMoveClock(workspace); !may)
        return std::unexpected(may.error());
    if (m_line.global.clock.isValid()) {
        if (const Status written = workspace.audit(u"clock.moved", momentName(m_line.global.clock)); !written)
            return std::unexpected(written.error());
    }
    Output output(m_sink, m_line.global.style);
    CommandServer server(**host);
    if (collects) {
        if (const Status listening = server.listen(); !listening)
            output.note(Ctl::tr("Other programs can't hand over commands meanwhile: %1").arg(listening.error().detail));
    }
    Session session(workspace, *m_clock, m_interruption, host->get(), {});
    const auto code = m_line.verb->run(session, m_line.arguments, output);
    if (!server.isIdle() && !m_interruption.isRaised()) {
        QEventLoop loop;
        QObject::connect(&server, &CommandServer::idle, &loop, &QEventLoop::quit);
        QObject::connect(&m_interruption, &Interruption::raised, &loop, &QEventLoop::quit);
        server.close();
        if (!server.isIdle())
            loop.exec();
    }
    return code;
}

Result<ExitCode> Program::handOver(CommandClient &client)
{
    if (m_line.global.clock.isValid())
        return failure(ErrorKind::Refused, u"rule: clock-of-the-running-program"_s);
    const HandedCommand command {.noun = m_line.verb->noun, .verb = m_line.verb->name, .arguments = m_line.arguments,
        .style = m_line.global.style};
    return client.run(command, m_sink, m_interruption);
}

Result<Program::Writing> Program::reachWriting()
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto lock = WorkspaceLock::take(m_line.global.workspace);
        if (lock)
            return Writing(std::move(*lock));
        if (lock.error().kind != ErrorKind::Busy)
            return std::unexpected(lock.error());
        auto client = CommandClient::reach(m_line.global.workspace, *m_keys);
        if (client)
            return Writing(std::move(*client));
        if (deadline.hasExpired())
            return std::unexpected(client.error());
        QThread::sleep(pause);
    }
}

Status Program::auditAside(QStringView what, QStringView reference)
{
    auto writing = reachWriting();
    if (!writing)
        return std::unexpected(writing.error());
    if (auto *client = std::get_if<std::unique_ptr<CommandClient>>(&*writing)) {
        Arguments arguments;
        arguments.positional = {what.toString(), reference.toString()};
        const HandedCommand command {.noun = u"audit"_s, .verb = u"write"_s, .arguments = arguments, .style = {}};
        const auto code = (*client)->run(command, m_sink, m_interruption);
        if (!code)
            return std::unexpected(code.error());
        return *code == ExitCode::Done ? Status() : Status(failure(ErrorKind::Storage, u"the audit can't be written"_s));
    }
    const auto workspace = Workspace::open(m_line.global.workspace, m_keys->clone(), *m_clock, Workspace::Access::Write);
    if (!workspace)
        return std::unexpected(workspace.error());
    return (*workspace)->audit(what, reference);
}

} // namespace parley::ctl
