// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/typedsource.h"

#include "app/ctl/words.h"

using namespace Qt::StringLiterals;

namespace parley::ctl {

namespace {

Result<QMap<QString, QString>> settingsFrom(const QStringList &texts)
{
    QMap<QString, QString> settings;
    for (const QString &text : texts) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorKind::Usage, Ctl::tr("--set needs KEY=VALUE, not \"%1\"").arg(text));
        settings.insert(text.first(equals), text.sliced(equals + 1));
    }
    return settings;
}

Result<bool> flagFrom(const QString &key, const QString &value)
{
    if (value == "true"_L1 || value == "false"_L1)
        return value == "true"_L1;
    return failure(ErrorKind::Usage, Ctl::tr("%1 is true or false").arg(key));
}

} // namespace

Result<const Connector *> connectorFor(Session &session, const QString &platform)
{
    if (const Connector *connector = session.connectors().find(platform))
        return connector;
    return failure(ErrorKind::Usage, Ctl::tr("there is no platform \"%1\"; parleyctl platforms lists them").arg(platform));
}

Result<Source> typedSource(
    const Connector &connector, const Arguments &arguments, const QString &endpoint, const QDateTime &now)
{
    const PlatformInfo platform = connector.platform();
    if (platform.needsEndpoint && endpoint.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("%1 needs --endpoint URL").arg(platform.id));
    if (platform.needsAccount && arguments.value(u"account"_s).isEmpty())
        return failure(ErrorKind::Usage, Ctl::tr("%1 needs --account A").arg(platform.id));
    auto settings = settingsFrom(arguments.values(u"set"_s));
    if (!settings)
        return std::unexpected(settings.error());
    Source typed;
    typed.platform = platform.id;
    typed.endpoint = QUrl(endpoint.trimmed());
    typed.account = arguments.value(u"account"_s);
    typed.addedAt = now;
    if (settings->contains(u"own"_s)) {
        const auto own = flagFrom(u"own"_s, settings->take(u"own"_s));
        if (!own)
            return std::unexpected(own.error());
        typed.own = *own;
    }
    if (settings->contains(u"interval"_s) && settings->value(u"interval"_s).toInt() <= 0)
        return failure(ErrorKind::Usage, Ctl::tr("interval is a number of seconds"));
    typed.options = *settings;
    return connector.prepared(typed);
}

Status acceptTerms(Session &session, const PlatformInfo &platform, ShowTerms when, Output &output)
{
    const auto accepted = session.workspace().termsAccepted(platform);
    if (!accepted)
        return std::unexpected(accepted.error());
    if (!*accepted || when == ShowTerms::Always)
        output.warning(Ctl::tr("%1: terms %2, privacy %3. By this command you accept them; that is recorded.")
                .arg(platform.name, platform.terms.toString(), platform.privacy.toString()));
    return *accepted ? Status() : session.acceptTerms(platform);
}

} // namespace parley::ctl
