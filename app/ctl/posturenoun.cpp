// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/globaloptions.h"
#include "app/ctl/libraryversions.h"
#include "app/ctl/nouns.h"
#include "app/ctl/output.h"
#include "app/ctl/posture.h"
#include "app/ctl/words.h"
#include "core/media/decoderprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QString stateText(PostureCheck::State state)
{
    switch (state) {
    case PostureCheck::State::Good: return Ctl::tr("good");
    case PostureCheck::State::Poor: return Ctl::tr("POOR");
    case PostureCheck::State::Unknown: return Ctl::tr("unknown");
    }
    Q_UNREACHABLE_RETURN({});
}

void showVersions(const Result<DecoderCheck> &decoder, Output &output)
{
    QHash<QString, QString> versions = libraryVersions();
    if (decoder) {
        for (const auto &[name, version] : decoder->libraries.asKeyValueRange())
            versions.insert(name, version);
    }
    QStringList names = versions.keys();
    std::ranges::sort(names);
    QStringList words;
    for (const QString &name : std::as_const(names)) {
        if (output.isJson())
            output.json(JsonLine().text("library", name).text("version", versions[name]));
        words.append(name + u' ' + versions[name]);
    }
    if (!output.isJson())
        output.line(Ctl::tr("Libraries: %1").arg(words.join(u", "_s)));
}

Result<ExitCode> showPosture(const GlobalOptions &global, const Arguments &, Output &output, Interruption &)
{
    const Result<DecoderCheck> decoder = checkDecoder(decoderProgram());
    for (const PostureCheck &check : postureOf(global.workspace, decoder)) {
        if (output.isJson())
            output.json(JsonLine().text("check", check.name).text("state", nameOf(check.state)).text("sentence", check.sentence));
        else
            output.line(stateText(check.state).leftJustified(11) + check.sentence);
    }
    showVersions(decoder, output);
    return ExitCode::Done;
}

} // namespace

QList<Verb> postureVerbs()
{
    return {{.noun = u"posture"_s, .name = {}, .positionalNames = {},
        .help = Ctl::tr("Tells how well this computer protects a workspace; needs no passphrase."), .access = Access::None,
        .runAlone = showPosture}};
}

} // namespace parley::ctl
