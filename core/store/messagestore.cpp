// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagestore.h"

#include "core/store/connection.h"
#include "core/store/payloadbytes.h"
#include "core/store/sourcelabel.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr char selectMessage[]
    = "SELECT m.id, m.conversation, m.source, o.platform, m.ext_id, m.permalink, m.visibility, m.direction, m.title, m.text,"
      " m.lang, m.posted_ms, m.date_certain, m.edited_ms, m.collected_ms, m.expires_ms, m.class, m.parent, m.parent_link,"
      " m.followers, a.ext_id, s.name, s.handle, s.profile_url, s.bio, s.location, s.gender, s.not_available, s.not_chosen,"
      " p.sha256, p.bytes, m.gone, m.gone_ms FROM message m CROSS JOIN source o ON o.id = m.source CROSS JOIN author a ON a.id = m.author"
      " CROSS JOIN snapshot s ON s.id = m.snap LEFT JOIN media p ON p.id = s.avatar";

Snapshot snapshotOf(const Row &row)
{
    Snapshot snapshot {.takenAt = row.moment(14), .platformUserId = row.text(20), .displayName = row.optionalText(21),
        .handle = row.optionalText(22), .profileUrl = row.optionalText(23), .followers = row.optionalInt64(19),
        .bio = row.optionalText(24), .location = row.optionalText(25), .gender = row.optionalText(26), .avatar = {},
        .notAvailable = Fields::fromInt(row.int32(27)), .notChosen = Fields::fromInt(row.int32(28))};
    if (!row.isNull(29))
        snapshot.avatar = StoredAvatar {row.text(29), row.int64(30)};
    return snapshot;
}

std::optional<Withdrawal> goneOf(const Row &row)
{
    if (row.isNull(31))
        return std::nullopt;
    return Withdrawal {row.text(4), row.enumeration<Withdrawal::Kind>(31), row.moment(32)};
}

/// What is hidden at its source is shown to nobody here either.
void emptyOut(Message &message)
{
    message.title.clear();
    message.text.clear();
    message.language.clear();
    message.snapshot = Snapshot {.takenAt = message.collectedAt, .platformUserId = {}, .displayName = {}, .handle = {},
        .profileUrl = {}, .followers = {}, .bio = {}, .location = {}, .gender = {}, .avatar = {}, .notAvailable = {}, .notChosen = {}};
}

Message messageOf(const Row &row)
{
    const int retentionClass = row.int32(16);
    Message message {.id = row.id<MessageId>(0), .conversation = row.id<ConversationId>(1), .source = row.id<SourceId>(2),
        .platform = row.text(3), .platformId = row.text(4), .permalink = QUrl(row.text(5)),
        .visibility = row.enumeration<Visibility>(6), .direction = row.enumeration<Direction>(7), .title = row.text(8),
        .text = row.text(9), .language = row.text(10), .postedAt = row.moment(11), .dateCertain = row.flag(12),
        .editedAt = row.optionalMoment(13), .collectedAt = row.moment(14), .expiresAt = row.moment(15),
        .expiryRule = retentionClass == 0 ? u"organisation 18 months"_s : u"platform %1 days"_s.arg(retentionClass),
        .matches = {}, .parent = row.optionalId<MessageId>(17), .parentLink = QUrl(row.text(18)),
        .snapshot = snapshotOf(row), .attachments = {}, .gone = goneOf(row)};
    if (message.gone)
        emptyOut(message);
    return message;
}

} // namespace

MessageStore::MessageStore(Connection &connection)
    : m_one(connection, "message.one", QByteArray(selectMessage) + " WHERE m.id = ?1")
    , m_ofConversation(connection, "message.ofConversation", QByteArray(selectMessage) + " WHERE m.conversation = ?1 ORDER BY m.id")
    , m_matches(connection, "message.matches",
          "SELECT name, first, past, in_title FROM message_match WHERE message = ?1 ORDER BY in_title DESC, first")
    , m_attachments(connection, "message.attachments", "SELECT name, mime, url, bytes, media IS NOT NULL FROM attachment WHERE message = ?1"
          " ORDER BY id")
    , m_payload(connection, "message.payload", "SELECT p.type, p.dropped, p.bytes, p.z FROM payload p JOIN message m ON m.id = p.message WHERE p.message = ?1 AND m.gone IS NULL")
    , m_countConversations(connection, "message.conversationsWithAuthor",
          "SELECT count(DISTINCT conversation) FROM message WHERE author = (SELECT author FROM message WHERE id = ?1)")
    , m_expired(connection, "message.expired", "SELECT 1 FROM message WHERE expires_ms <= ?1 LIMIT 1")
    , m_hit(connection, "message.hit",
          "SELECT m.id, m.conversation, m.source, o.platform, o.number, s.name, s.handle, m.posted_ms, m.title, m.text FROM message m"
          " CROSS JOIN snapshot s ON s.id = m.snap CROSS JOIN source o ON o.id = m.source WHERE m.id = ?1 AND m.gone IS NULL")
{
}

Result<std::optional<Message>> MessageStore::byId(MessageId id)
{
    auto message = m_one.bindAll(id).one(messageOf);
    if (!message || !message->has_value())
        return message;
    if (const Status completed = complete(**message); !completed)
        return std::unexpected(completed.error());
    return message;
}

Result<QList<Message>> MessageStore::ofConversation(ConversationId id)
{
    QList<Message> messages;
    if (const Status read = m_ofConversation.bindAll(id).forEach([&](const Row &row) { messages.append(messageOf(row)); }); !read)
        return std::unexpected(read.error());
    for (Message &message : messages) {
        if (const Status completed = complete(message); !completed)
            return std::unexpected(completed.error());
    }
    return messages;
}

Status MessageStore::complete(Message &message)
{
    if (message.gone)
        return {};
    const Status matches = m_matches.bindAll(message.id).forEach([&](const Row &row) {
        message.matches.append({.name = row.text(0), .from = row.int64(1), .to = row.int64(2), .inTitle = row.flag(3)});
    });
    if (!matches)
        return matches;
    return m_attachments.bindAll(message.id).forEach([&](const Row &row) {
        message.attachments.append({.name = row.text(0), .mime = row.text(1), .url = QUrl(row.text(2)), .bytes = row.int64(3),
            .stored = row.flag(4), .sealed = row.flag(4)});
    });
}

Result<std::optional<Payload>> MessageStore::payload(MessageId id)
{
    struct Stored {
        QString type;
        int dropped;
        qint64 bytes;
        QByteArray compressed;
    };
    const auto stored = m_payload.bindAll(id).one(
        [](const Row &row) { return Stored {row.text(0), row.int32(1), row.int64(2), row.blob(3)}; });
    if (!stored)
        return std::unexpected(stored.error());
    if (!stored->has_value())
        return std::nullopt;
    auto bytes = decompressed((*stored)->compressed, (*stored)->bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QByteArray digest = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
    return Payload {.bytes = *bytes, .type = (*stored)->type, .sha256 = QString::fromLatin1(digest), .droppedFields = (*stored)->dropped};
}

Result<int> MessageStore::conversationsWithAuthorOf(MessageId id)
{
    const auto count = m_countConversations.bindAll(id).number();
    if (!count)
        return std::unexpected(count.error());
    return static_cast<int>(*count);
}

Result<bool> MessageStore::hasExpired(const QDateTime &now)
{
    return m_expired.bindAll(now).number().transform([](qint64 found) { return found != 0; });
}

Result<QList<SearchHit>> MessageStore::hits(const QList<MessageId> &ids, const std::stop_token &stop)
{
    QList<SearchHit> hits;
    hits.reserve(ids.size());
    SourceLabel label;
    for (const MessageId id : ids) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, u"message.hit"_s);
        const Status read = m_hit.bindAll(id).forEach([&](const Row &row) {
            label.set(row.id<SourceId>(2), row.utf8(3), row.int64(4));
            hits.append({.message = row.id<MessageId>(0), .conversation = row.id<ConversationId>(1),
                .sourceReference = label.reference(), .author = row.text(5), .handle = row.text(6), .postedAt = row.moment(7),
                .title = row.text(8), .text = row.text(9)});
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return hits;
}

} // namespace parley
