// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parley {

/// What a body turns out to be, whatever its Content-Type says.
enum class FeedKind { Rss, Atom, Json, Page, Unknown };

struct FeedStart {
    FeedKind kind = FeedKind::Unknown;
    qsizetype at = 0; ///< Where the root element or the JSON object starts.
};

/// Finds the root element behind blanks, declarations, comments, a document type and stray output of a server.
FeedStart feedStart(QStringView text);

/// The document from its root element on, with what libxml2 can't recover from put right: named references of HTML,
/// bare ampersands and angle brackets, characters that XML forbids, references to them or to windows-1252 places.
/// Comments, processing instructions and document types are left out, so no entity is ever declared.
QString repairedXml(QStringView text);

struct BalancedXml {
    QString text;
    bool complete = true;     ///< The root element was closed.
    bool cutInItem = false;   ///< The end came inside an `item` or `entry`: that one is not complete.
};

/// For a document that is still not well-formed: closes what is open, drops end tags without a start, quotes attributes,
/// starts a new item where the last was not closed. `repaired` comes from repairedXml().
BalancedXml balancedXml(QStringView repaired);

} // namespace parley
