// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawbatch.h"

#include <QJsonDocument>

namespace parley::bench {

RawBatch::RawBatch(const PollBatch &batch)
{
    m_messages.reserve(size_t(batch.messages.size()));
    for (const CollectedMessage &message : batch.messages)
        m_messages.push_back(messageOf(message));
    m_batch.platform = held(batch.platform);
    m_batch.cursor = held(QJsonDocument(*batch.cursor).toJson(QJsonDocument::Compact));
    m_batch.memory = held(QByteArray(R"({"complete":"","quiet":0,"seen":[]})"));
    m_batch.source = batch.source.value;
    m_batch.finished_ms = batch.finishedAt.toMSecsSinceEpoch();
    m_batch.next_ms = batch.nextPoll.toMSecsSinceEpoch();
    m_batch.messages = m_messages.data();
    m_batch.count = int(m_messages.size());
}

raw_text RawBatch::held(const QString &text)
{
    return held(text.toUtf8());
}

raw_text RawBatch::held(QByteArray bytes)
{
    m_held.push_back(std::move(bytes));
    return {m_held.back().constData(), int(m_held.back().size())};
}

raw_message RawBatch::messageOf(const CollectedMessage &message)
{
    const FoundMessage &found = message.found;
    const NameMatch &match = message.matches.first();
    raw_message raw = {};
    raw.ext_id = held(found.platformId);
    raw.link_key = held(found.linkKey);
    raw.permalink = held(found.permalink.toString(QUrl::FullyEncoded));
    raw.parent_id = held(found.parentId);
    raw.local_id = held(found.localId);
    raw.title = held(found.title);
    raw.text = held(found.text);
    raw.language = held(found.language);
    raw.payload = held(found.payload);
    raw.payload_type = held(found.payloadType);
    raw.match = held(match.name);
    raw.author_id = held(found.author.platformUserId);
    raw.author_name = held(*found.author.displayName);
    raw.author_handle = held(*found.author.handle);
    raw.author_url = held(*found.author.profileUrl);
    raw.author_bio = held(*found.author.bio);
    raw.followers = *found.author.followers;
    raw.posted_ms = message.postedAt.toMSecsSinceEpoch();
    raw.collected_ms = message.collectedAt.toMSecsSinceEpoch();
    raw.expires_ms = message.collectedAt.addMonths(18).toMSecsSinceEpoch();
    raw.visibility = int(found.visibility);
    raw.direction = int(found.direction);
    raw.match_from = int(match.from);
    raw.match_to = int(match.to);
    raw.not_available = 7;
    return raw;
}

} // namespace parley::bench
