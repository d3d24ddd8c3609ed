// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/store/keyedhash.h"
#include "core/store/statement.h"

namespace parley {

/// The tables `author` and `snapshot`. Equal profile content of one author is stored once; a change adds a row, and
/// nothing is ever updated. There is no way from here to all of a person's snapshots.
class AuthorStore {
public:
    AuthorStore(Connection &connection, const KeyedHash &hash);

    struct Kept {
        qint64 author = 0;
        qint64 snapshot = 0;
    };

    /// `avatar` is a row of `media`.
    Result<Kept> keep(const QString &platform, const FoundAuthor &author, std::optional<qint64> avatar, Fields notChosen);

private:
    Result<qint64> addSnapshot(qint64 author, const FoundAuthor &found, std::optional<qint64> avatar, Fields notAvailable,
        Fields notChosen);

    Connection &m_connection;
    const KeyedHash &m_hash;
    Statement m_find;
    Statement m_addAuthor;
    Statement m_addSnapshot;
    Statement m_setNewest;
};

/// Which fields were chosen and not given.
Fields notAvailableIn(const FoundAuthor &author, Fields notChosen);

} // namespace parley
