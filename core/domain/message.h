// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/domain/snapshot.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

namespace parley {

enum class Visibility { Public, Private };
enum class Direction { In, Out };

/// A file that belongs to a message. Public ones stay links; those of private messages are fetched and sealed.
struct Attachment {
    QString name;
    QString mime;
    QUrl url;
    qint64 bytes = -1; ///< As announced; -1: not said.
    bool stored = false;
    bool sealed = false;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// The part of a text that made a message a find: `text.mid(from, to - from)`, in UTF-16 units, of title or text.
struct NameMatch {
    QString name; ///< The registered name, as registered.
    qsizetype from = 0;
    qsizetype to = 0;
    bool inTitle = false;

    friend bool operator==(const NameMatch &, const NameMatch &) = default;
};

/// One message as a connector read it, before the gates. Texts are plain: the connector has removed the markup.
struct FoundMessage {
    QString platformId; ///< World-unique: a second source that finds the same item gives the same one.
    /// A second name for the same item, by its canonical link (storage.md, section 1); empty: there is none.
    QString linkKey;
    QUrl permalink; ///< http or https; empty: the gate refuses it as `noLink`.
    QString title;
    QString text;
    QString language; ///< BCP 47, as given; may be empty.
    FoundAuthor author;
    std::optional<QDateTime> postedAt; ///< UTC, the platform's clock; none: not said or unreadable.
    std::optional<QDateTime> editedAt;
    Visibility visibility = Visibility::Public;
    Direction direction = Direction::In;
    bool addressed = false; ///< Mentions us, answers us or is private to us: needs no match of a name.
    bool indexable = true;  ///< False: only a search found it, and its author asked not to be found so.
    /// platformId of what it answers; empty: it starts a conversation.
    QString parentId;
    /// What this source itself calls the item and what it answers, where that is no world-unique identifier: only by the
    /// first can the source be asked after it again, and only by the second may the parent be known.
    QString localId = {};
    QString parentLocalId = {};
    QString parentLinkKey; ///< The same by link, for where the identifier is not known.
    QUrl parentLink;       ///< Shown where the parent itself is not stored.
    QList<Attachment> attachments;
    QByteArray payload;  ///< As received, this item alone; the gate takes the fields that are not chosen out of it.
    QString payloadType; ///< `xml`, `json` or `html`.
    friend bool operator==(const FoundMessage &, const FoundMessage &) = default;
};

/// What became of a stored message at its source. Removed: its text, files and profile are erased here too, and a dated
/// mark stays. Hidden: the platform shows it to nobody for now; the mark is all. Edited: the date of the edit is kept, and
/// the text stays what was collected (promise R31).
struct Withdrawal {
    enum class Kind { Removed = 1, Hidden = 2, Edited = 3 };

    QString platformId;
    Kind kind = Kind::Removed;
    QDateTime at; ///< UTC: of an edit by the platform's clock, else when we were told.

    friend bool operator==(const Withdrawal &, const Withdrawal &) = default;
};

/// A found message that has passed the gates: nothing in it was not chosen, and it may be stored.
struct CollectedMessage {
    FoundMessage found;
    QDateTime postedAt;    ///< UTC.
    QDateTime collectedAt; ///< UTC, our clock. Retention counts from here (GDPR art. 5(1)(e)).
    bool dateCertain = true; ///< False: the platform gave no date; `postedAt` is when we first saw it.
    QList<NameMatch> matches;
    Fields notChosen;
    int droppedFields = 0; ///< Values that were given and not kept.
};

/// One stored message as it is shown.
struct Message {
    MessageId id;
    ConversationId conversation;
    SourceId source; ///< The first that found it.
    QString platform;
    QString platformId;
    QUrl permalink;
    Visibility visibility = Visibility::Public;
    Direction direction = Direction::In;
    QString title;
    QString text;
    QString language;
    QDateTime postedAt; ///< UTC.
    bool dateCertain = true;
    std::optional<QDateTime> editedAt;
    QDateTime collectedAt;
    QDateTime expiresAt;
    QString expiryRule; ///< `organisation 18 months` or the platform's cap.
    QList<NameMatch> matches;
    std::optional<MessageId> parent;
    QUrl parentLink; ///< Where the parent is not stored.
    Snapshot snapshot;
    QList<Attachment> attachments;
    std::optional<Withdrawal> gone = {}; ///< Removed or hidden at its source; of a removed one nothing else is left.

    qint64 ageAtCollectionSeconds() const { return postedAt.secsTo(collectedAt); }
    friend bool operator==(const Message &, const Message &) = default;
};

/// The bytes that a message was read from, less the fields not chosen.
struct Payload {
    QByteArray bytes;
    QString type;   ///< `xml`, `json` or `html`.
    QString sha256; ///< Of `bytes`, hexadecimal.
    int droppedFields = 0;
};

} // namespace parley
