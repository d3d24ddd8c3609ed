// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feedsconnector.h"

#include <QTimeZone>

/// Reads `body` as the first answer of a source and checks what the poller and the gates rely on.
inline void readOnce(const QByteArray &body, const QString &endpoint)
{
    using namespace parley;
    const FeedsConnector connector;
    Source source;
    source.endpoint = QUrl(endpoint);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1795435200, QTimeZone::UTC);
    const PollContext context {.cursor = {}, .now = now};
    HttpResponse answer;
    answer.status = 200;
    answer.url = source.endpoint;
    answer.body = body;
    const auto harvest = connector.read(source, context, connector.poll(source, context), answer);
    if (!harvest)
        return;
    if (harvest->followUps.size() > connector.platform().maxFollowUps)
        __builtin_trap();
    for (const HttpRequest &request : harvest->followUps) {
        if (request.url.scheme() != QStringView(u"http") && request.url.scheme() != QStringView(u"https"))
            __builtin_trap();
    }
    for (const FoundMessage &message : harvest->messages) {
        const bool isWeb = message.permalink.scheme() == QStringView(u"http") || message.permalink.scheme() == QStringView(u"https");
        if (message.platformId.isEmpty() || message.author.platformUserId.isEmpty() || (!message.permalink.isEmpty() && !isWeb))
            __builtin_trap();
    }
}
