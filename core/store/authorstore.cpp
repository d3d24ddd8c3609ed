// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/authorstore.h"

#include "core/store/connection.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

/// All that makes two snapshots of one author the same, with absent and empty told apart. Followers are not in it.
QString contentOf(const FoundAuthor &author, std::optional<qint64> avatar, Fields notAvailable, Fields notChosen)
{
    QString content;
    content.reserve(256);
    const auto add = [&](const std::optional<QString> &value) {
        if (value)
            content += u'1' + QString::number(value->size()) + u':' + *value;
        else
            content += u'0';
    };
    add(author.displayName);
    add(author.handle);
    add(author.profileUrl);
    add(author.bio);
    add(author.location);
    add(author.gender);
    return content + u'|' + QString::number(avatar.value_or(0)) + u'|' + QString::number(notAvailable.toInt()) + u'|'
        + QString::number(notChosen.toInt());
}

} // namespace

Fields notAvailableIn(const FoundAuthor &author, Fields notChosen)
{
    Fields missing;
    const auto check = [&](Field field, bool given) {
        if (!given && !notChosen.testFlag(field))
            missing |= field;
    };
    check(Field::Name, author.displayName.has_value());
    check(Field::Handle, author.handle.has_value());
    check(Field::ProfileLink, author.profileUrl.has_value());
    check(Field::Followers, author.followers.has_value());
    check(Field::Bio, author.bio.has_value());
    check(Field::Location, author.location.has_value());
    check(Field::Gender, author.gender.has_value());
    check(Field::Avatar, author.avatar.has_value());
    return missing;
}

AuthorStore::AuthorStore(Connection &connection, const KeyedHash &hash)
    : m_connection(connection)
    , m_hash(hash)
    , m_find(connection, "author.find", "SELECT id, snap, snap_hash FROM author WHERE key = ?1")
    , m_addAuthor(connection, "author.add", "INSERT INTO author(key, platform, ext_id) VALUES(?1, ?2, ?3)")
    , m_addSnapshot(connection, "snapshot.add",
          "INSERT INTO snapshot(author, name, handle, profile_url, bio, location, gender, avatar, not_available, not_chosen)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    , m_setNewest(connection, "author.setNewest", "UPDATE author SET snap = ?2, snap_hash = ?3 WHERE id = ?1")
{
}

Result<AuthorStore::Kept> AuthorStore::keep(
    const QString &platform, const FoundAuthor &author, std::optional<qint64> avatar, Fields notChosen)
{
    struct Known {
        qint64 id;
        std::optional<qint64> snapshot;
        std::optional<qint64> hash;
    };
    const qint64 key = m_hash(platform, author.platformUserId);
    const auto known = m_find.bindAll(key).one(
        [](const Row &row) { return Known {row.int64(0), row.optionalInt64(1), row.optionalInt64(2)}; });
    if (!known)
        return std::unexpected(known.error());

    const Fields notAvailable = notAvailableIn(author, notChosen);
    const qint64 hash = m_hash(u"snapshot", contentOf(author, avatar, notAvailable, notChosen));
    Kept kept;
    if (known->has_value()) {
        kept.author = (*known)->id;
        if ((*known)->hash == hash && (*known)->snapshot) {
            kept.snapshot = *(*known)->snapshot;
            return kept;
        }
    } else {
        if (const Status added = m_addAuthor.run(key, platform, author.platformUserId); !added)
            return std::unexpected(added.error());
        kept.author = m_connection.lastInsertId();
    }
    const auto snapshot = addSnapshot(kept.author, author, avatar, notAvailable, notChosen);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    kept.snapshot = *snapshot;
    if (const Status set = m_setNewest.run(kept.author, kept.snapshot, hash); !set)
        return std::unexpected(set.error());
    return kept;
}

Result<qint64> AuthorStore::addSnapshot(
    qint64 author, const FoundAuthor &found, std::optional<qint64> avatar, Fields notAvailable, Fields notChosen)
{
    const Status added = m_addSnapshot.run(author, found.displayName, found.handle, found.profileUrl, found.bio,
        found.location, found.gender, avatar, notAvailable.toInt(), notChosen.toInt());
    if (!added)
        return std::unexpected(added.error());
    return m_connection.lastInsertId();
}

} // namespace parley
