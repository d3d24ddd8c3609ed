// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"

#include <QJsonObject>
#include <QUrl>

namespace parley {

/// The account that a source reads with.
struct MastodonSelf {
    QString id; ///< Local to the server; empty: not known yet.
    QString username;
    QString url;

    bool is(const QJsonObject &account) const; ///< An Account or a Mention.
};

/// `@name@host`; where an account is given without host it is that of its address, else `server`. Empty: no name.
QString mastodonHandle(const QJsonObject &account, const QString &server);

/// An Account (mastodon/documentation, entities/Account.md) as a message's author. Known by `uri`, else `url`, else its
/// handle. Place and gender are taken from profile fields that say so by their name, and from nothing else. Of a suspended
/// account only what it is known by; -1 followers are hidden ones, and snac's 0 (created in 1970) is no number either.
FoundAuthor authorFromAccount(const QJsonObject &account, const QString &server);

/// Snac gives every account this date, and every post the language `en`.
bool hasNoRealDate(const QJsonObject &account);

/// What a profile field says of the author by its name: Location or Gender; none: something else.
std::optional<Field> fieldOfProfile(const QString &name);

} // namespace parley
