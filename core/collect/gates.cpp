// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/gates.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Dated {
    QDateTime postedAt;
    bool certain = true;
};

bool wasSeen(const FoundMessage &found, const PollMemory &memory)
{
    return std::ranges::any_of(seenHashes(found), [&](qint64 hash) { return memory.seen.contains(hash); });
}

std::variant<Dated, Refusal> dateOf(const FoundMessage &found, const GateRules &rules)
{
    const QDateTime oldest = rules.now.addSecs(-collectWithin.count());
    if (found.postedAt) {
        if (*found.postedAt < oldest)
            return Refusal::TooOld;
        if (*found.postedAt > rules.now.addSecs(clockSkew.count()))
            return Refusal::Future;
        return Dated {*found.postedAt, true};
    }
    // No date: it is new for certain only if a complete poll less than 72 hours ago did not have it.
    const QDateTime &complete = rules.memory.lastCompleteAt;
    if (!complete.isValid() || complete <= oldest || wasSeen(found, rules.memory))
        return Refusal::NoDate;
    return Dated {rules.now, false};
}

/// Still tells two authors apart, and says nothing of them.
QString hashOf(const QString &id)
{
    const QByteArray digest = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(16).toHex());
}

/// What is not chosen goes; the number of values that were given and are not kept.
int takeOut(FoundMessage &message, Fields notChosen)
{
    int dropped = 0;
    const auto take = [&](Field field, auto &value) {
        if (notChosen.testFlag(field) && value) {
            value.reset();
            ++dropped;
        }
    };
    FoundAuthor &author = message.author;
    if (author.idFrom & notChosen)
        author.platformUserId = hashOf(author.platformUserId);
    take(Field::Name, author.displayName);
    take(Field::Handle, author.handle);
    take(Field::ProfileLink, author.profileUrl);
    take(Field::Followers, author.followers);
    take(Field::Bio, author.bio);
    take(Field::Location, author.location);
    take(Field::Gender, author.gender);
    take(Field::Avatar, author.avatar);
    if (notChosen.testFlag(Field::Attachments)) {
        dropped += static_cast<int>(message.attachments.size());
        message.attachments.clear();
    }
    return dropped;
}

} // namespace

QList<qint64> seenHashes(const FoundMessage &found)
{
    const auto hash = [](const QString &key) {
        const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
        return qFromLittleEndian<qint64>(digest.constData());
    };
    QList<qint64> hashes {hash(u"id|"_s + found.platformId)};
    if (!found.linkKey.isEmpty())
        hashes.append(hash(u"link|"_s + found.linkKey));
    return hashes;
}

std::variant<CollectedMessage, Refusal> passGates(const FoundMessage &found, const GateRules &rules)
{
    const auto dated = dateOf(found, rules);
    if (const auto *refusal = std::get_if<Refusal>(&dated))
        return *refusal;
    if (!found.permalink.isValid() || found.permalink.isEmpty())
        return Refusal::NoLink;
    if (!found.indexable && !rules.ownSource)
        return Refusal::NotIndexable;
    CollectedMessage message {.found = found, .postedAt = std::get<Dated>(dated).postedAt, .collectedAt = rules.now,
        .dateCertain = std::get<Dated>(dated).certain, .matches = rules.names.matches(found.title, found.text),
        .notChosen = allFields() & ~rules.chosen, .droppedFields = 0};
    if (!rules.ownSource && !found.addressed && message.matches.isEmpty())
        return Refusal::Unmatched;
    // A value is counted once, wherever it stands; the payload may hold some that the message has no place for.
    const int dropped = takeOut(message.found, message.notChosen);
    const Redacted payload = rules.connector.without(message.notChosen, found.payload, found.payloadType);
    message.found.payload = payload.payload;
    message.droppedFields = std::max(dropped, payload.dropped);
    return message;
}

} // namespace parley
