// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandrun.h"

#include "app/ctl/nouns.h"
#include "app/ctl/session.h"
#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

class CommandRun::Sink final : public OutputSink {
public:
    explicit Sink(CommandRun &run)
        : m_run(run)
    {
    }
    void toOutput(QByteArrayView bytes) override { emit m_run.saidOnOutput(bytes.toByteArray()); }
    void toError(QByteArrayView bytes) override { emit m_run.saidOnError(bytes.toByteArray()); }

private:
    CommandRun &m_run;
};

CommandRun::CommandRun(
    CommandHost &host, const QString &folder, const UnlockedKeys &keys, const HandedCommand &command)
    : m_host(host)
    , m_clock(host.clock())
    , m_folder(folder)
    , m_keys(keys.clone())
    , m_command(command)
    , m_interruption(new Interruption)
{
    m_interruption->setParent(this);
}

void CommandRun::run()
{
    Sink sink(*this);
    Output output(sink, m_command.style);
    const auto verb = m_command.verbIn(allVerbs());
    const auto code = verb ? perform(*verb, output) : std::unexpected(verb.error());
    if (!code)
        output.error(u"parleyctl %1 %2"_s.arg(m_command.noun, m_command.verb), code.error());
    emit finished(code ? *code : exitCodeOf(code.error().kind));
}

Result<ExitCode> CommandRun::perform(const Verb &verb, Output &output)
{
    const auto workspace = Workspace::open(m_folder, m_keys.clone(), m_clock, Workspace::Access::Read);
    if (!workspace)
        return std::unexpected(workspace.error());
    Session session(**workspace, m_clock, *m_interruption, &m_host, {});
    return verb.run(session, m_command.arguments, output);
}

} // namespace parley::ctl
