// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QUrl>

namespace parley {

/// Somebody else's work that Parley stands on.
struct Library {
    QString name;
    QString version; ///< Of what runs now; empty where it can't be told.
    QString licence; ///< SPDX expression.
    QUrl home;
};

/// Libraries and fonts, by name. `versions` holds what is known at run time of those that ui does not link itself, by
/// the name given here: SQLCipher, SQLite, libsodium, QtKeychain, libxml2, Gumbo, zlib, Brotli, Zstandard.
QList<Library> libraries(const QHash<QString, QString> &versions);

} // namespace parley
