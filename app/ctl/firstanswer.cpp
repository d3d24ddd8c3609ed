// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/firstanswer.h"

namespace parley::ctl {

FirstAnswer::FirstAnswer(const Connector &connector)
    : m_connector(connector)
{
}

PlatformInfo FirstAnswer::platform() const
{
    return m_connector.platform();
}

Result<Source> FirstAnswer::prepared(const Source &typed) const
{
    return m_connector.prepared(typed);
}

HttpRequest FirstAnswer::poll(const Source &source, const PollContext &context) const
{
    return m_connector.poll(source, context);
}

Result<Harvest> FirstAnswer::read(
    const Source &source, const PollContext &context, const HttpRequest &asked, const HttpResponse &answer) const
{
    auto harvest = m_connector.read(source, context, asked, answer);
    if (!harvest)
        return harvest;
    const bool isFirst = asked.need == HttpRequest::Need::Required;
    harvest->followUps.removeIf([isFirst](const HttpRequest &more) {
        return more.need == HttpRequest::Need::Optional || (more.need == HttpRequest::Need::Independent && !isFirst);
    });
    return harvest;
}

Redacted FirstAnswer::without(Fields fields, const QByteArray &payload, const QString &type) const
{
    return m_connector.without(fields, payload, type);
}

} // namespace parley::ctl
