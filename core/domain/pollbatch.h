// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/message.h"
#include "core/domain/pollreport.h"

#include <QHash>
#include <QSet>

namespace parley {

/// What the gates of one source must remember between two polls, beside the connector's cursor.
struct PollMemory {
    QDateTime lastCompleteAt;  ///< The last poll that was read in full; invalid: none yet.
    QSet<qint64> seen;         ///< Hashes of the items that complete polls have shown, with a date or without.
    int quietPolls = 0;        ///< Complete polls in a row without anything new.

    friend bool operator==(const PollMemory &, const PollMemory &) = default;
};

/// Where the polling of one source goes on after a start.
struct PollState {
    Source source;
    Cursor cursor;
    PollMemory memory;
    SourceHealth health;
    SharedSecret token = {}; ///< Of its account; none: it needs none.
};

/// A stored message that its source can be asked after.
struct StoredItem {
    QString platformId;
    QString localId; ///< FoundMessage::localId

    friend bool operator==(const StoredItem &, const StoredItem &) = default;
};

/// An author's picture, fetched once and re-encoded.
struct EncodedPicture {
    QByteArray png; ///< At most 256x256.
};

/// A file of a private message, fetched once.
struct FetchedFile {
    QByteArray bytes;
    QString mime; ///< By its content, not by what the server said.
};

/// Addresses in messages that are worth fetching.
struct WantedMedia {
    QList<QUrl> avatars;     ///< Not fetched before.
    QList<QUrl> attachments; ///< Of private messages.
};

/// One poll as it is handed to the store: all of it is committed together, or nothing.
struct PollBatch {
    SourceId source;
    QString platform;
    QDateTime startedAt;
    QDateTime finishedAt;
    QList<CollectedMessage> messages;
    QHash<QUrl, EncodedPicture> avatars; ///< By the address in `messages`.
    QHash<QUrl, FetchedFile> files;      ///< Likewise.
    QList<Withdrawal> withdrawn;
    QStringList checked;                 ///< platformId of what the source was asked after and gave an answer on.
    PollReport report;                   ///< Asked, found and the refusals of the gates; the store adds stored and duplicate.
    std::optional<Cursor> cursor;        ///< None: stays as it was.
    PollMemory memory;
    bool complete = false;               ///< Read in full, no error.
    bool reachedKnown = false;           ///< Nothing new since the last good poll can have been missed (304, or an empty answer).
    QDateTime oldestSeen;                ///< Date of the oldest item in the answer, stored or not; invalid: none had one.
    QString title;                       ///< What the place calls itself; empty: not said.
    Source::State sourceState = Source::State::Active; ///< SwitchedOff: gone for good.
    QDateTime nextPoll;
    std::optional<int> retentionCapDays;
};

} // namespace parley
