// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"

#include "core/base/ratelimit.h"
#include "core/connectors/mastodon/mastodonpage.h"
#include "core/connectors/mastodon/mastodonredaction.h"
#include "core/connectors/mastodon/mastodonrequests.h"
#include "core/connectors/mastodon/mastodonstatus.h"
#include "core/connectors/text/date.h"
#include "core/connectors/text/json.h"
#include "core/connectors/text/link.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr qsizetype mostEntries = 500; // Of one answer; servers give at most 80, and 4096 around one status.
constexpr qsizetype mostAround = 5000;
constexpr std::chrono::seconds threadLasts = 72h;
constexpr qsizetype mostThreads = 200;

/// Reads one answer into a harvest and the cursor that goes with it.
class Reading {
public:
    Reading(const Source &source, const PollContext &context, const HttpRequest &asked, const HttpResponse &answer)
        : m_source(source)
        , m_context(context)
        , m_asked(asked)
        , m_answer(answer)
        , m_cursor(MastodonCursor::fromCursor(context.cursor))
        , m_view {.endpoint = source.endpoint, .self = m_cursor.self, .hashtags = foldedHashtagsOf(context.names), .now = context.now}
    {
    }

    Result<Harvest> read()
    {
        if (isLimitNearlySpent(m_answer.headers))
            m_harvest.pause = untilLimitResets(m_answer.headers, m_context.now);
        const bool isThere = m_answer.status >= 200 && m_answer.status <= 299;
        const Status done = isThere ? readBody() : readMissing();
        if (!done)
            return std::unexpected(done.error());
        m_harvest.next = m_cursor.toCursor();
        return m_harvest;
    }

private:
    Status readBody()
    {
        const MastodonStep step = mastodonStepOf(m_asked);
        const auto json = jsonOfAnswer(m_answer, step == MastodonStep::Search || step == MastodonStep::Thread ? 2 : 1);
        if (!json)
            return std::unexpected(json.error());
        m_harvest.complete = json->complete;
        const QJsonValue &value = json->value;
        switch (step) {
        case MastodonStep::Self: return readSelf(value.toObject());
        case MastodonStep::Search: return readList(value["statuses"_L1]);
        case MastodonStep::Notifications:
        case MastodonStep::Conversations:
        case MastodonStep::Tag: return readList(value);
        case MastodonStep::Thread: readThread(value.toObject()); return {};
        case MastodonStep::Several: return readSeveral(value);
        case MastodonStep::One: readPresent(value.toObject()); return {};
        }
        Q_UNREACHABLE_RETURN({});
    }

    Status readMissing()
    {
        switch (mastodonStepOf(m_asked)) {
        case MastodonStep::Thread: m_cursor.threads.remove(threadOf(m_asked)); return {};
        case MastodonStep::Several:
            m_cursor.hasBatch = false;
            m_harvest.followUps = requestsForStored(m_source.endpoint, itemsOf(m_asked), m_cursor);
            return {};
        case MastodonStep::One: readRemoved(); return {};
        default: return failure(ErrorKind::NotFound, u"HTTP status %1"_s.arg(m_answer.status));
        }
    }

    Status readSelf(const QJsonObject &account)
    {
        const QString id = textOfId(account["id"_L1]);
        if (id.isEmpty())
            return failure(ErrorKind::WrongType, u"no account: this server does not speak Mastodon's API"_s);
        m_cursor.self = {id, account["username"_L1].toString(), account["url"_L1].toString()};
        m_harvest.title = mastodonHandle(account, m_source.endpoint.host());
        ++m_cursor.turn;
        forgetOld();
        m_harvest.followUps = requestsForStreams(m_source.endpoint, m_context.names, m_cursor);
        m_harvest.followUps += requestsForThreads(m_source.endpoint, m_cursor);
        m_harvest.followUps += requestsForStored(m_source.endpoint, m_context.stored, m_cursor);
        return {};
    }

    /// Streams of names that are registered no more, and threads that nobody may answer any more.
    void forgetOld()
    {
        const QStringList tags = hashtagsOf(m_context.names);
        m_cursor.streams.removeIf([&](const auto &stream) {
            const QString &key = stream.key();
            return (key.startsWith("tag:"_L1) && !tags.contains(key.sliced(4)))
                || (key.startsWith("search:"_L1) && !m_context.names.contains(key.sliced(7)));
        });
        const QDateTime oldest = m_context.now.addSecs(-threadLasts.count());
        m_cursor.threads.removeIf([&](const auto &thread) { return !thread.value().since.isValid() || thread.value().since < oldest; });
    }

    Status readList(const QJsonValue &list)
    {
        if (!list.isArray())
            return failure(ErrorKind::WrongType, u"not a list"_s);
        const QJsonArray entries = list.toArray();
        const MastodonStep step = mastodonStepOf(m_asked);
        MastodonPage page;
        MastodonCursor added; // Only what this answer brings is to be asked for now.
        for (const QJsonValue &value : entries) {
            if (page.entries.size() == mostEntries)
                break;
            const QJsonObject entry = value.toObject();
            MastodonPage::Entry place {.id = textOfId(entry["id"_L1]), .at = dateFromText(entry["created_at"_L1].toString())};
            if (step == MastodonStep::Notifications) {
                readNotification(entry, added);
            } else if (step == MastodonStep::Conversations) {
                const QJsonObject status = entry["last_status"_L1].toObject();
                place = {place.id + u'/' + textOfId(status["id"_L1]), dateFromText(status["created_at"_L1].toString())};
                take(status, MastodonWay::Notification);
                noteThread(status, added);
            } else {
                take(entry, step == MastodonStep::Search ? MastodonWay::Search : MastodonWay::Timeline);
            }
            if (!place.id.isEmpty())
                page.entries.append(place);
        }
        m_harvest.followUps = requestsForThreads(m_source.endpoint, added);
        if (!m_harvest.complete)
            return {}; // The place stays, and the next poll asks for the rest.
        readLinks(m_answer, m_asked.url, page);
        if (const auto rest = advance(m_cursor.streams[streamOf(m_asked)], page, m_asked, m_context.now))
            m_harvest.followUps.append(requestForGap(m_asked, *rest));
        return {};
    }

    void readNotification(const QJsonObject &notification, MastodonCursor &added)
    {
        const QString type = notification["type"_L1].toString();
        QJsonObject status = notification["status"_L1].toObject();
        if (!status.isEmpty() && !status["account"_L1].isObject())
            status["account"_L1] = notification["account"_L1]; // Snac says it once.
        if (type == "mention"_L1 || type == "quote"_L1) {
            take(status, MastodonWay::Notification);
            noteThread(status, added);
        } else if (type == "update"_L1) {
            noteEdit(status, dateFromText(notification["created_at"_L1].toString()));
        }
    }

    void readThread(const QJsonObject &around)
    {
        qsizetype taken = 0;
        for (const QLatin1StringView side : {"ancestors"_L1, "descendants"_L1}) {
            for (const QJsonValue &status : around[side].toArray()) {
                if (taken++ < mostAround)
                    take(status.toObject(), MastodonWay::Thread);
            }
        }
        const auto thread = m_cursor.threads.find(threadOf(m_asked));
        if (thread == m_cursor.threads.end() || !m_harvest.complete)
            return;
        // The server is still fetching answers from elsewhere (methods/async_refreshes.md): once more at the next poll.
        const bool isUnderWay = !m_answer.headers.value("Mastodon-Async-Refresh").isEmpty();
        thread->isDue = isUnderWay && !thread->wasAgain;
        thread->wasAgain = isUnderWay;
    }

    Status readSeveral(const QJsonValue &list)
    {
        if (!list.isArray())
            return failure(ErrorKind::WrongType, u"not a list"_s);
        QStringList present;
        const QList<StoredItem> items = itemsOf(m_asked);
        for (const QJsonValue &status : list.toArray()) {
            const QString id = textOfId(status["id"_L1]);
            if (!id.isEmpty() && present.size() < mostEntries && readPresent(status.toObject()))
                present.append(id);
        }
        if (!m_harvest.complete)
            return {};
        // Left out may also mean that this server can't be asked so: what is missing is asked for by itself.
        MastodonCursor single = m_cursor;
        single.hasBatch = false;
        QList<StoredItem> missing;
        for (const StoredItem &item : items) {
            if (!present.contains(item.localId))
                missing.append(item);
        }
        m_harvest.followUps += requestsForStored(m_source.endpoint, missing, single);
        return {};
    }

    /// True: it is one of those that were asked for.
    bool readPresent(const QJsonObject &status)
    {
        const QString id = textOfId(status["id"_L1]);
        const QList<StoredItem> items = itemsOf(m_asked);
        const auto item = std::ranges::find(items, id, &StoredItem::localId);
        if (item == items.end())
            return false;
        m_cursor.findsById = true;
        m_harvest.checked.append(item->platformId);
        if (status["account"_L1]["suspended"_L1].toBool())
            m_harvest.withdrawn.append({item->platformId, Withdrawal::Kind::Hidden, m_context.now});
        if (const auto edited = dateFromText(status["edited_at"_L1].toString()))
            m_harvest.withdrawn.append({item->platformId, Withdrawal::Kind::Edited, *edited});
        const auto thread = m_cursor.threads.find(id);
        const qint64 replies = status["replies_count"_L1].toInteger();
        if (thread != m_cursor.threads.end() && replies > thread->replies) {
            thread->replies = replies;
            thread->isDue = true;
            MastodonCursor due;
            due.threads.insert(id, *thread);
            m_harvest.followUps += requestsForThreads(m_source.endpoint, due);
        }
        return true;
    }

    void readRemoved()
    {
        // 405: it can't be asked. A server that never found anything by its identifier says nothing by not finding this.
        if (!m_cursor.findsById || m_answer.status == 405)
            return;
        for (const StoredItem &item : itemsOf(m_asked)) {
            m_harvest.checked.append(item.platformId);
            m_harvest.withdrawn.append({item.platformId, Withdrawal::Kind::Removed, m_context.now});
        }
    }

    void take(const QJsonObject &status, MastodonWay way)
    {
        if (const auto message = messageFromStatus(status, m_view, way))
            m_harvest.messages.append(*message);
    }

    void noteEdit(const QJsonObject &status, const std::optional<QDateTime> &told)
    {
        const QString id = platformIdOf(status, m_source.endpoint);
        const auto edited = dateFromText(status["edited_at"_L1].toString());
        if (!id.isEmpty() && (edited || told))
            m_harvest.withdrawn.append({id, Withdrawal::Kind::Edited, edited ? *edited : *told});
    }

    void noteThread(const QJsonObject &status, MastodonCursor &added)
    {
        const QString id = textOfId(status["id"_L1]);
        const auto posted = dateFromText(status["created_at"_L1].toString());
        if (id.isEmpty() || !posted || m_cursor.threads.contains(id) || *posted < m_context.now.addSecs(-threadLasts.count())
            || m_cursor.threads.size() >= mostThreads)
            return;
        const qint64 replies = status["replies_count"_L1].toInteger();
        const bool hasParent = !textOfId(status["in_reply_to_id"_L1]).isEmpty();
        const MastodonThread thread {.replies = replies, .since = m_context.now, .isDue = hasParent || replies > 0};
        m_cursor.threads.insert(id, thread);
        added.threads.insert(id, thread);
    }

    const Source &m_source;
    const PollContext &m_context;
    const HttpRequest &m_asked;
    const HttpResponse &m_answer;
    MastodonCursor m_cursor;
    MastodonView m_view;
    Harvest m_harvest;
};

} // namespace

PlatformInfo MastodonConnector::platform() const
{
    PlatformInfo info;
    info.id = u"mastodon"_s;
    info.name = u"Mastodon"_s;
    info.kind = u"social"_s;
    info.can = PlatformInfo::Search | PlatformInfo::Mentions | PlatformInfo::PrivateMessages | PlatformInfo::Media
        | PlatformInfo::RemovalSignals;
    info.needsToken = true;
    info.interval = 5min;
    info.minInterval = 2min;
    info.maxInterval = 30min;
    info.maxFollowUps = 60;
    info.deletionRule = u"Each server has rules of its own; what its author removes there is to be removed here too."_s;
    info.terms = QUrl(u"https://joinmastodon.org/covenant"_s);
    info.privacy = QUrl(u"https://mastodon.social/privacy-policy"_s);
    return info;
}

Result<Source> MastodonConnector::prepared(const Source &typed) const
{
    Source source = typed;
    QUrl server = linkAsTyped(typed.endpoint.toString());
    if (!isWebLink(server))
        return failure(ErrorKind::Usage, u"a Mastodon server has an address that starts with https://"_s);
    if (server.scheme() == "http"_L1 && !isLoopback(server))
        return failure(ErrorKind::InsecureAddress, u"not https"_s);
    // A page of the server, as it is copied from a browser; any other path is where a server is installed.
    static const QRegularExpression page(u"^/(@|web(/|$)|home(/|$)|users/|about|deck(/|$)|settings|explore|public|api/|tags/|auth/)"_s);
    if (page.match(server.path()).hasMatch())
        server.setPath(u"/"_s);
    server.setUserInfo({});
    server.setQuery(QString());
    server.setFragment({});
    source.endpoint = server;
    return source;
}

HttpRequest MastodonConnector::poll(const Source &source, const PollContext &) const
{
    return requestForSelf(source.endpoint);
}

Result<Harvest> MastodonConnector::read(
    const Source &source, const PollContext &context, const HttpRequest &asked, const HttpResponse &answer) const
{
    return Reading(source, context, asked, answer).read();
}

Redacted MastodonConnector::without(Fields fields, const QByteArray &payload, const QString &type) const
{
    return type == u"json" ? redactedStatus(fields, payload) : Redacted();
}

} // namespace parley
