// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/field.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace parley {

/// What a platform gave of a message's author. An absent value is "not available", an empty one was given empty.
struct FoundAuthor {
    QString platformUserId; ///< World-unique and immutable where the platform has such a thing; else the best there is.
    std::optional<QString> displayName;
    std::optional<QString> handle;
    std::optional<QString> profileUrl;
    std::optional<qint64> followers;
    std::optional<QString> bio;
    std::optional<QString> location;
    std::optional<QString> gender; ///< Only if the platform states it; never guessed (promise R19).
    std::optional<QUrl> avatar;    ///< Where the picture can be fetched, once.
    /// What the id is made of, on a platform without ids of its own; if any of it is not chosen, a hash stands for the id.
    Fields idFrom = {};

    friend bool operator==(const FoundAuthor &, const FoundAuthor &) = default;
};

/// A picture of an author as it is kept: re-encoded, at most 256x256, in an encrypted file of its own.
struct StoredAvatar {
    QString sha256; ///< Of the re-encoded picture, hexadecimal.
    qint64 bytes = 0;
    friend bool operator==(const StoredAvatar &, const StoredAvatar &) = default;
};

/// The public profile at the moment one message was collected; immutable, and gone with its last message.
struct Snapshot {
    QDateTime takenAt; ///< UTC, our clock.
    QString platformUserId;
    std::optional<QString> displayName;
    std::optional<QString> handle;
    std::optional<QString> profileUrl;
    std::optional<qint64> followers; ///< At `takenAt`; stands on the message's row.
    std::optional<QString> bio;
    std::optional<QString> location;
    std::optional<QString> gender;
    std::optional<StoredAvatar> avatar;
    Fields notAvailable; ///< Chosen, but the platform did not give it.
    Fields notChosen;    ///< Never kept; whether the platform gave it is not known.

    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

} // namespace parley
