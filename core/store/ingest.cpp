// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ingest.h"

#include "core/store/connection.h"
#include "core/store/mediastore.h"
#include "core/store/messageid.h"
#include "core/store/payloadbytes.h"
#include "core/store/transaction.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

Expiry expiryOf(const QDateTime &collected, std::optional<int> retentionCapDays)
{
    const QDateTime organisation = collected.addMonths(18); // Clamps 31 August to 28 February.
    if (retentionCapDays) {
        const QDateTime platform = collected.addDays(*retentionCapDays);
        if (platform < organisation)
            return {platform, *retentionCapDays};
    }
    return {organisation, 0};
}

Ingest::Ingest(Connection &connection, const KeyedHash &hash, MediaStore &media)
    : m_connection(connection)
    , m_hash(hash)
    , m_media(media)
    , m_counters(connection)
    , m_conversations(connection, m_counters)
    , m_authors(connection, hash)
    , m_avatars(connection, hash)
    , m_sources(connection)
    , m_messageSources(connection)
    , m_gaps(connection)
    , m_index(connection)
    , m_withdrawals(connection, hash, m_authors, m_index, m_messageSources)
    , m_byKey(connection, "message.byKey", "SELECT id FROM message WHERE key = ?1")
    , m_byLink(connection, "message.byLink", "SELECT id FROM message WHERE link_key = ?1")
    , m_parentByKey(connection, "message.parentByKey", "SELECT id, conversation FROM message WHERE key = ?1")
    , m_parentByLink(connection, "message.parentByLink", "SELECT id, conversation FROM message WHERE link_key = ?1")
    , m_siblingByKey(connection, "message.siblingByKey",
          "SELECT conversation FROM message WHERE parent_key = ?1 AND parent IS NULL LIMIT 1")
    , m_siblingByLink(connection, "message.siblingByLink",
          "SELECT conversation FROM message WHERE parent_link_key = ?1 AND parent IS NULL LIMIT 1")
    , m_taken(connection, "message.taken", "SELECT 1 FROM message WHERE id = ?1")
    , m_nextFree(connection, "message.nextFree",
          "SELECT m.id + 1 FROM message m WHERE m.id >= ?1 AND NOT EXISTS(SELECT 1 FROM message n WHERE n.id = m.id + 1)"
          " ORDER BY m.id LIMIT 1")
    , m_waitingByKey(connection, "message.waitingByKey",
          "SELECT conversation FROM message WHERE parent_key = ?1 AND parent IS NULL")
    , m_waitingByLink(connection, "message.waitingByLink",
          "SELECT conversation FROM message WHERE parent_link_key = ?1 AND parent IS NULL")
    , m_setParent(connection, "message.setParent",
          "UPDATE message SET parent = ?1 WHERE parent IS NULL AND id <> ?1"
          " AND id IN (SELECT id FROM message WHERE parent_key = ?2 AND parent IS NULL"
          " UNION SELECT id FROM message WHERE parent_link_key = ?3 AND parent IS NULL)")
    , m_insert(connection, "message.insert",
          "INSERT INTO message(id, key, link_key, source, ext_id, permalink, conversation, author, snap, parent, parent_key,"
          " parent_link_key, parent_link, visibility, direction, unread, posted_ms, date_certain, edited_ms, collected_ms,"
          " expires_ms, class, followers, lang, title, text) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
          " ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)")
    , m_addMatch(connection, "message.addMatch",
          "INSERT OR IGNORE INTO message_match(message, in_title, first, past, name) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_addPayload(connection, "message.addPayload",
          "INSERT INTO payload(message, type, dropped, bytes, z) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_addAttachment(connection, "message.addAttachment",
          "INSERT INTO attachment(message, url, name, mime, bytes, media) VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
{
}

Result<Ingest::Stored> Ingest::store(const QList<PollBatch> &batches)
{
    auto stored = storeAll(batches);
    if (!stored) {
        m_conversations.forget();
        m_index.forgetPartitions();
    }
    m_indexed.clear();
    return stored;
}

Result<Ingest::Stored> Ingest::storeAll(const QList<PollBatch> &batches)
{
    Stored result;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const PollBatch &batch : batches) {
        const auto report = storeRows(batch);
        if (!report)
            return std::unexpected(report.error());
        result.change.newMessages += report->stored;
        result.reports.append(*report);
    }
    if (const Status flushed = m_conversations.flush(result.change); !flushed)
        return std::unexpected(flushed.error());
    if (const Status indexed = indexMessages(); !indexed)
        return std::unexpected(indexed.error());
    for (const PollBatch &batch : batches) {
        if (const Status noted = m_withdrawals.apply(batch, result.change); !noted)
            return std::unexpected(noted.error());
    }
    if (const Status committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return result;
}

Result<PollReport> Ingest::storeRows(const PollBatch &batch)
{
    PollReport report = batch.report;
    const auto lastGood = m_sources.lastGoodAt(batch.source);
    if (!lastGood)
        return std::unexpected(lastGood.error());
    const auto avatars = storeAvatars(batch);
    if (!avatars)
        return std::unexpected(avatars.error());

    QList<CollectedMessage> messages = batch.messages;
    std::ranges::stable_sort(messages, {}, &CollectedMessage::postedAt);
    bool known = false;
    for (const CollectedMessage &message : std::as_const(messages)) {
        const auto outcome = storeMessage(batch, message, *avatars);
        if (!outcome)
            return std::unexpected(outcome.error());
        ++(*outcome == Outcome::Stored ? report.stored : report.duplicate);
        known = known || *outcome == Outcome::KnownHere;
    }
    if (const Status kept = m_gaps.account(batch, *lastGood, known); !kept)
        return std::unexpected(kept.error());
    if (const Status saved = m_sources.savePoll(batch); !saved)
        return std::unexpected(saved.error());
    return report;
}

Status Ingest::indexMessages()
{
    std::ranges::sort(m_indexed, {}, &Indexed::id);
    for (const Indexed &message : std::as_const(m_indexed)) {
        if (const Status prepared = m_index.prepare(message.id, message.retentionClass); !prepared)
            return prepared;
    }
    for (const Indexed &message : std::as_const(m_indexed)) {
        if (const Status added = m_index.add(message.id, message.retentionClass); !added)
            return added;
    }
    return {};
}

Result<QHash<QUrl, qint64>> Ingest::storeAvatars(const PollBatch &batch)
{
    QHash<QUrl, qint64> rows;
    for (const CollectedMessage &message : batch.messages) {
        const std::optional<QUrl> &address = message.found.author.avatar;
        if (!address || rows.contains(*address))
            continue;
        const auto known = m_avatars.find(*address);
        if (!known)
            return std::unexpected(known.error());
        if (known->has_value()) {
            rows.insert(*address, **known);
            continue;
        }
        const auto picture = batch.avatars.constFind(*address);
        if (picture == batch.avatars.cend())
            continue;
        auto file = m_media.add(picture->png);
        if (!file)
            return std::unexpected(file.error());
        const QByteArray digest = QCryptographicHash::hash(picture->png, QCryptographicHash::Sha256).toHex();
        const auto row = m_avatars.add(
            *address, {.name = file->name, .key = std::move(file->key)}, QString::fromLatin1(digest), picture->png.size());
        if (!row)
            return std::unexpected(row.error());
        rows.insert(*address, *row);
    }
    return rows;
}

Ingest::Keys Ingest::keysOf(const QString &platform, const FoundMessage &found) const
{
    const QString links = platform + u":link"_s;
    Keys keys {.id = m_hash(platform, found.platformId)};
    if (!found.linkKey.isEmpty())
        keys.link = m_hash(links, found.linkKey);
    if (!found.parentId.isEmpty())
        keys.parent = m_hash(platform, found.parentId);
    if (!found.parentLinkKey.isEmpty())
        keys.parentLink = m_hash(links, found.parentLinkKey);
    return keys;
}

Result<std::optional<MessageId>> Ingest::stored(const Keys &keys)
{
    const auto byKey = m_byKey.bindAll(keys.id).number();
    if (!byKey)
        return std::unexpected(byKey.error());
    if (*byKey != 0)
        return MessageId {*byKey};
    if (keys.link == 0)
        return std::nullopt;
    const auto byLink = m_byLink.bindAll(keys.link).number();
    if (!byLink)
        return std::unexpected(byLink.error());
    return *byLink != 0 ? std::optional(MessageId {*byLink}) : std::nullopt;
}

Result<WantedMedia> Ingest::wantedMedia(const QString &platform, const QList<CollectedMessage> &messages)
{
    WantedMedia wanted;
    for (const CollectedMessage &message : messages) {
        const bool hasFiles = message.found.visibility == Visibility::Private && !message.found.attachments.isEmpty();
        const std::optional<QUrl> &address = message.found.author.avatar;
        if (!address && !hasFiles)
            continue;
        const auto there = stored(keysOf(platform, message.found));
        if (!there)
            return std::unexpected(there.error());
        if (there->has_value())
            continue;
        for (const Attachment &attachment : message.found.attachments) {
            if (hasFiles && !wanted.attachments.contains(attachment.url))
                wanted.attachments.append(attachment.url);
        }
        if (!address || wanted.avatars.contains(*address))
            continue;
        const auto fetched = m_avatars.find(*address);
        if (!fetched)
            return std::unexpected(fetched.error());
        if (!fetched->has_value())
            wanted.avatars.append(*address);
    }
    return wanted;
}

Result<Ingest::Outcome> Ingest::storeMessage(
    const PollBatch &batch, const CollectedMessage &message, const QHash<QUrl, qint64> &avatars)
{
    const FoundMessage &found = message.found;
    const Keys keys = keysOf(batch.platform, found);
    const auto known = stored(keys);
    if (!known)
        return std::unexpected(known.error());
    if (known->has_value()) {
        return m_messageSources.add(**known, batch.source, found, message.collectedAt).transform([](bool isNew) {
            return isNew ? Outcome::KnownElsewhere : Outcome::KnownHere;
        });
    }

    std::optional<qint64> avatar;
    if (found.author.avatar) {
        if (const auto row = avatars.constFind(*found.author.avatar); row != avatars.cend())
            avatar = *row;
    }
    const auto author = m_authors.keep(batch.platform, found.author, avatar, message.notChosen);
    if (!author)
        return std::unexpected(author.error());
    const auto place = placeOf(keys, batch.source, found.parentLocalId);
    if (!place)
        return std::unexpected(place.error());
    const auto id = freeId(message.postedAt);
    if (!id)
        return std::unexpected(id.error());
    const Expiry expiry = expiryOf(message.collectedAt, batch.retentionCapDays);
    const auto conversation = join(*place, batch, message, *id, expiry.at);
    if (!conversation)
        return std::unexpected(conversation.error());
    if (const Status inserted = insert(batch, message, keys, *id, *author, *place, *conversation, expiry.at); !inserted)
        return std::unexpected(inserted.error());
    if (const Status inserted = insertParts(batch, message, *id); !inserted)
        return std::unexpected(inserted.error());
    if (const Status joined = joinRelated(keys, batch.source, found.localId, *place, *id, *conversation); !joined)
        return std::unexpected(joined.error());
    m_indexed.append({*id, expiry.retentionClass});
    return Outcome::Stored;
}

Result<Ingest::Place> Ingest::placeOf(const Keys &keys, SourceId source, const QString &parentLocal)
{
    const auto placeFrom = [](const Row &row) { return Place {row.id<ConversationId>(1), row.id<MessageId>(0), {}}; };
    for (const auto &[key, statement] : {std::pair(keys.parent, &m_parentByKey), std::pair(keys.parentLink, &m_parentByLink)}) {
        if (key == 0)
            continue;
        const auto place = statement->bindAll(key).one(placeFrom);
        if (!place)
            return std::unexpected(place.error());
        if (place->has_value())
            return **place;
    }
    const auto local = m_messageSources.placeOf(source, parentLocal);
    if (!local)
        return std::unexpected(local.error());
    if (local->conversation)
        return Place {local->conversation, local->parent, {}};
    // The parent isn't here; perhaps other answers to it are: one that names it by its identifier, one by its link.
    Place place;
    for (const auto &[key, statement] : {std::pair(keys.parent, &m_siblingByKey), std::pair(keys.parentLink, &m_siblingByLink)}) {
        if (key == 0)
            continue;
        const auto conversation = statement->bindAll(key).number();
        if (!conversation)
            return std::unexpected(conversation.error());
        if (*conversation != 0)
            (place.conversation ? place.alsoHere : place.conversation) = ConversationId {*conversation};
    }
    return place;
}

Result<MessageId> Ingest::freeId(const QDateTime &posted)
{
    const MessageId first = firstIdAt(posted);
    const bool isCrowded = m_crowded.from <= first.value && first.value <= m_crowded.to;
    const MessageId begin = isCrowded ? MessageId {m_crowded.to} : first;
    const auto taken = m_taken.bindAll(begin).number();
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken == 0)
        return begin;
    const auto free = m_nextFree.bindAll(begin).number();
    if (!free)
        return std::unexpected(free.error());
    m_crowded = {isCrowded ? m_crowded.from : first.value, *free};
    return MessageId {*free};
}

Result<ConversationId> Ingest::join(
    const Place &place, const PollBatch &batch, const CollectedMessage &message, MessageId id, const QDateTime &expires)
{
    const bool unread = message.found.direction == Direction::In;
    const bool isPrivate = message.found.visibility == Visibility::Private;
    const qint64 posted = message.postedAt.toMSecsSinceEpoch();
    if (!place.conversation) {
        const auto made = m_conversations.add({.id = {}, .source = batch.source, .state = WorkState::Open,
            .lastActivityMs = posted, .messages = 1, .unread = unread ? 1 : 0, .privateMessages = isPrivate ? 1 : 0,
            .first = id, .last = id, .firstExpiresMs = expires.toMSecsSinceEpoch()});
        if (!made)
            return std::unexpected(made.error());
        return made->id;
    }
    auto facts = m_conversations.facts(place.conversation);
    if (!facts)
        return std::unexpected(facts.error());
    facts->messages += 1;
    facts->unread += unread ? 1 : 0;
    facts->privateMessages += isPrivate ? 1 : 0;
    facts->first = std::min(facts->first, id);
    facts->last = std::max(facts->last, id);
    facts->lastActivityMs = std::max(facts->lastActivityMs, posted);
    facts->firstExpiresMs = std::min(facts->firstExpiresMs, expires.toMSecsSinceEpoch());
    if (unread)
        facts->state = WorkState::Open; // Somebody wrote again.
    if (const Status set = m_conversations.set(*facts); !set)
        return std::unexpected(set.error());
    return facts->id;
}

Status Ingest::insert(const PollBatch &batch, const CollectedMessage &message, const Keys &keys, MessageId id,
    const AuthorStore::Kept &author, const Place &place, ConversationId conversation, const QDateTime &expires)
{
    const auto orNull = [](qint64 key) { return key == 0 ? std::nullopt : std::optional(key); };
    const FoundMessage &found = message.found;
    return m_insert.run(id, keys.id, orNull(keys.link), batch.source, found.platformId,
        found.permalink.toString(QUrl::FullyEncoded), conversation, author.author, author.snapshot, place.parent,
        orNull(keys.parent), orNull(keys.parentLink), found.parentLink.toString(QUrl::FullyEncoded), found.visibility,
        found.direction, found.direction == Direction::In ? 1 : 0, message.postedAt, message.dateCertain ? 1 : 0,
        found.editedAt, message.collectedAt, expires, expiryOf(message.collectedAt, batch.retentionCapDays).retentionClass,
        found.author.followers, found.language, found.title, found.text);
}

Status Ingest::insertParts(const PollBatch &batch, const CollectedMessage &message, MessageId id)
{
    const FoundMessage &found = message.found;
    if (const auto added = m_messageSources.add(id, batch.source, found, message.collectedAt); !added)
        return std::unexpected(added.error());
    for (const NameMatch &match : message.matches) {
        const Status added
            = m_addMatch.run(id, match.inTitle ? 1 : 0, qint64(match.from), qint64(match.to), match.name);
        if (!added)
            return added;
    }
    if (const Status added = insertAttachments(batch, message, id); !added)
        return added;
    if (found.payload.isEmpty())
        return {};
    return m_addPayload.run(
        id, found.payloadType, message.droppedFields, qint64(found.payload.size()), compressed(found.payload));
}

Status Ingest::insertAttachments(const PollBatch &batch, const CollectedMessage &message, MessageId id)
{
    for (qsizetype place = 0; place < message.found.attachments.size(); ++place) {
        const Attachment &attachment = message.found.attachments[place];
        const auto media = storeFile(batch, message, place, id);
        if (!media)
            return std::unexpected(media.error());
        const FetchedFile file = *media ? batch.files.value(attachment.url) : FetchedFile {{}, attachment.mime};
        const Status added = m_addAttachment.run(id, attachment.url.toString(QUrl::FullyEncoded), attachment.name, file.mime,
            *media ? qint64(file.bytes.size()) : attachment.bytes, *media);
        if (!added)
            return added;
    }
    return {};
}

Result<std::optional<qint64>> Ingest::storeFile(
    const PollBatch &batch, const CollectedMessage &message, qsizetype place, MessageId id)
{
    const auto fetched = batch.files.constFind(message.found.attachments[place].url);
    if (message.found.visibility != Visibility::Private || fetched == batch.files.cend())
        return std::nullopt;
    auto file = m_media.add(fetched->bytes);
    if (!file)
        return std::unexpected(file.error());
    const QByteArray digest = QCryptographicHash::hash(fetched->bytes, QCryptographicHash::Sha256).toHex();
    return m_avatars.addFile(id, place, {.name = file->name, .key = std::move(file->key)}, QString::fromLatin1(digest),
        fetched->bytes.size());
}

Status Ingest::joinRelated(const Keys &keys, SourceId source, const QString &local, const Place &place, MessageId id,
    ConversationId conversation)
{
    QList<ConversationId> related;
    if (place.alsoHere)
        related.append(place.alsoHere);
    bool isAwaited = false;
    const auto gather = [&](const Row &row) {
        isAwaited = true;
        const auto other = row.id<ConversationId>(0);
        if (!related.contains(other))
            related.append(other);
    };
    if (const Status read = m_waitingByKey.bindAll(keys.id).forEach(gather); !read)
        return read;
    if (keys.link != 0) {
        if (const Status read = m_waitingByLink.bindAll(keys.link).forEach(gather); !read)
            return read;
    }
    const auto waitingHere = m_messageSources.waitingFor(source, local);
    if (!waitingHere)
        return std::unexpected(waitingHere.error());
    for (const ConversationId other : *waitingHere) {
        isAwaited = true;
        if (!related.contains(other))
            related.append(other);
    }
    if (isAwaited) {
        if (const Status set = m_messageSources.adopt(id, source, local); !set)
            return set;
        if (const Status set = m_setParent.run(id, keys.id, keys.link); !set)
            return set;
    }
    // The older conversation's id stays: people may have it open, or have it in a note.
    for (const ConversationId other : std::as_const(related)) {
        if (other == conversation)
            continue;
        const auto merged = m_conversations.merge(std::min(conversation, other), std::max(conversation, other));
        if (!merged)
            return std::unexpected(merged.error());
        conversation = merged->id;
    }
    return {};
}

} // namespace parley
