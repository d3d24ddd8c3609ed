// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/store/keyedhash.h"
#include "core/store/statement.h"

#include <QUrl>

namespace parley {

/// The table `media`: which encrypted file holds a picture or an attachment, and its key. The bytes are MediaStore's.
class AvatarStore {
public:
    struct File {
        QString name;
        SecretBytes key;
    };

    AvatarStore(Connection &connection, const KeyedHash &hash);

    Result<std::optional<qint64>> find(const QUrl &origin);
    Result<qint64> add(const QUrl &origin, const File &file, const QString &sha256, qint64 bytes);
    /// A file of a message, for its row in `attachment`; never shared.
    Result<qint64> addFile(MessageId message, qsizetype place, const File &file, const QString &sha256, qint64 bytes);
    Result<std::optional<File>> ofMessage(MessageId id);
    /// The file at this place among the message's attachments; none: it is only a link.
    Result<std::optional<File>> ofAttachment(MessageId message, int place);
    /// Takes the rows that no snapshot or attachment shows any more out, and returns their files, to be deleted after the commit.
    Result<QStringList> takeUnused();

private:
    Result<qint64> addRow(qint64 origin, const File &file, const QString &sha256, qint64 bytes);

    Connection &m_connection;
    const KeyedHash &m_hash;
    Statement m_find;
    Statement m_add;
    Statement m_ofMessage;
    Statement m_ofAttachment;
    Statement m_unused;
    Statement m_deleteUnused;
};

} // namespace parley
