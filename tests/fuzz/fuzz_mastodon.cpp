// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"

#include <QTimeZone>

#include <algorithm>
#include <vector>

using namespace parley;
using namespace Qt::StringLiterals;

/// One answer to each kind of request that a poll makes: the first byte chooses it. What the poller and the gates rely on
/// is checked, and that nothing is asked of another host.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const MastodonConnector connector;
    Source source;
    source.platform = u"mastodon"_s;
    source.endpoint = QUrl(u"https://social.example/"_s);
    PollContext context {.cursor = {}, .now = QDateTime::fromSecsSinceEpoch(1795435200, QTimeZone::UTC),
        .stored = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}, .names = {u"Zonnestroom"_s}};
    HttpResponse answer;
    answer.status = 200;
    answer.url = source.endpoint;
    answer.body = R"({"id":"42","username":"zonnestroom","acct":"zonnestroom","url":"https://social.example/@zonnestroom"})";
    const auto self = connector.read(source, context, connector.poll(source, context), answer);
    context.cursor = *self->next;
    QList<HttpRequest> requests = self->followUps;
    HttpRequest thread = requests.first();
    thread.context = {{u"step"_s, u"thread"_s}, {u"thread"_s, u"1"_s}};
    requests.append(thread);
    requests.append(connector.poll(source, context));

    const HttpRequest asked = requests[data[0] % requests.size()];
    answer.status = asked.asksIfThere && (data[0] & 0x80) ? 404 : 200;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const qsizetype line = rest.indexOf('\n');
    if (rest.startsWith("Link:") && line > 0)
        answer.headers.add("Link", rest.first(line).sliced(5));
    answer.body = rest.startsWith("Link:") && line > 0 ? rest.sliced(line + 1) : rest;
    const auto harvest = connector.read(source, context, asked, answer);
    if (!harvest)
        return 0;
    for (const HttpRequest &request : harvest->followUps) {
        if (request.url.host() != source.endpoint.host() || request.url.scheme() != source.endpoint.scheme())
            __builtin_trap();
    }
    for (const FoundMessage &message : harvest->messages) {
        const bool isWeb = message.permalink.scheme() == u"http"_s || message.permalink.scheme() == u"https"_s;
        if (message.platformId.isEmpty() || message.author.platformUserId.isEmpty() || (!message.permalink.isEmpty() && !isWeb))
            __builtin_trap();
        const Redacted redacted = connector.without(allFields(), message.payload, message.payloadType);
        if (connector.without(allFields(), redacted.payload, message.payloadType).dropped != 0)
            __builtin_trap();
    }
    // The cursor goes to disk and comes back.
    context.cursor = *harvest->next;
    if (connector.read(source, context, connector.poll(source, context), answer).has_value() && context.cursor.isEmpty())
        __builtin_trap();
    return 0;
}
