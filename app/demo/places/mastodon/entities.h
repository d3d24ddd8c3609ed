// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/places/townview.h"

#include <QJsonObject>

namespace parley::demo::mastodon {

/// The domain that the server says it is.
inline const QString domain = QStringLiteral("noorderplein.example");

/// The entities of the API (docs.joinmastodon.org/entities), as the server of the town sees them. Made for one answer.
class Entities {
public:
    explicit Entities(const TownView &town);

    /// Sorts as the moments do: milliseconds in the upper 48 bits, as Mastodon's own.
    QString idOf(const Post &post) const;
    QString idOf(const Person &person) const;
    QString acctOf(const Person &person) const; ///< `marit_h@kringspraak.example`; without host: of this server.
    QString pageOf(const Post &post) const;

    QJsonObject account(const Person &person) const;
    QJsonObject status(const ShownPost &shown) const;
    QJsonObject conversation(const QString &id, const Person &with, const ShownPost &last) const;

    /// Whom the text names, in its order. Accounts that nobody has stay text.
    QList<const Person *> mentionsIn(const QString &text) const;
    QStringList tagsIn(const QString &text) const; ///< Lower case.

private:
    QString htmlOf(const QString &text) const;
    QString pageOf(const Person &person) const;
    QJsonArray attachmentsOf(const Post &post) const;
    const Person *personWith(const QString &account) const;

    const TownView &m_town;
    QString m_base;
};

} // namespace parley::demo::mastodon
