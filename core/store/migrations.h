// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace parley {

class Connection;

/// The files of a workspace (design.md, section 5). Each says in its header which one it is.
enum class DatabaseKind { Registry, Inbox, Cases, Rights };

/// One numbered file, `0007_audit_reason.sql`: statements parted by a line `--> next`.
struct Migration {
    int version = 0;
    QString name; ///< For errors: `0007_audit_reason`.
    QByteArray script;
};

/// What is compiled in for this kind, from version 1 on without a gap.
Result<QList<Migration>> shippedMigrations(DatabaseKind kind);

/// Brings a writer's database to the newest version, each file in one transaction with its number; a file that fails
/// changes nothing. TooNew: written by a newer Parley, left as it was. Damaged: a database of another kind.
Status migrate(Connection &connection, DatabaseKind kind);
Status migrate(Connection &connection, DatabaseKind kind, const QList<Migration> &migrations);

/// For a reader: Ok only at the very version this program writes. Older is Storage: a writer has to open it first.
Status checkVersion(Connection &connection, DatabaseKind kind);
Status checkVersion(Connection &connection, DatabaseKind kind, int newest);

Result<int> schemaVersion(Connection &connection);

} // namespace parley
