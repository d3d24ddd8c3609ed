// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/handedcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray())
        strings.append(each.toString());
    return strings;
}

} // namespace

QByteArray HandedCommand::toJson() const
{
    QJsonObject options;
    for (auto option = arguments.options.cbegin(); option != arguments.options.cend(); ++option)
        options.insert(option.key(), QJsonArray::fromStringList(option.value()));
    QJsonObject files;
    for (auto file = arguments.files.cbegin(); file != arguments.files.cend(); ++file)
        files.insert(file.key(), QString::fromLatin1(file.value().toBase64()));
    return QJsonDocument(QJsonObject {{u"noun"_s, noun}, {u"verb"_s, verb},
                             {u"positional"_s, QJsonArray::fromStringList(arguments.positional)}, {u"options"_s, options},
                             {u"files"_s, files}, {u"organisation"_s, arguments.organisation}, {u"json"_s, style.json},
                             {u"quiet"_s, style.quiet}})
        .toJson(QJsonDocument::Compact);
}

Result<HandedCommand> HandedCommand::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failure(ErrorKind::Usage, u"a command that can't be read"_s);
    const QJsonObject object = document.object();
    HandedCommand command;
    command.noun = object["noun"_L1].toString();
    command.verb = object["verb"_L1].toString();
    command.arguments.positional = stringsOf(object["positional"_L1]);
    command.arguments.organisation = object["organisation"_L1].toString();
    command.style = {.json = object["json"_L1].toBool(), .quiet = object["quiet"_L1].toBool()};
    const QJsonObject options = object["options"_L1].toObject();
    for (auto option = options.begin(); option != options.end(); ++option)
        command.arguments.options.insert(option.key(), stringsOf(option.value()));
    const QJsonObject files = object["files"_L1].toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        command.arguments.files.insert(file.key(), QByteArray::fromBase64(file.value().toString().toLatin1()));
    return command;
}

Result<Verb> HandedCommand::verbIn(const QList<Verb> &verbs) const
{
    const auto meant = std::ranges::find_if(
        verbs, [this](const Verb &candidate) { return candidate.noun == noun && candidate.name == verb; });
    // What asks for the passphrase anew is not done for somebody else.
    if (meant == verbs.end() || !meant->run || meant->asksPassphrase)
        return failure(ErrorKind::Usage, u"not a command that can be handed over"_s);
    const bool knownOptions = std::ranges::all_of(arguments.options.keys(), [&](const QString &name) {
        return std::ranges::any_of(meant->options, [&](const VerbOption &option) { return option.name == name; });
    });
    if (!knownOptions || arguments.positional.size() < meant->least || arguments.positional.size() > meant->most)
        return failure(ErrorKind::Usage, u"a command of another version"_s);
    return *meant;
}

} // namespace parley::ctl
