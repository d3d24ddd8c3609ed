// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parley {

/// Bytes of a document (feed, page) as text, whatever its encoding says it is.
/// Order: byte order mark; then what the Content-Type header and the declaration claim, where the bytes bear it out;
/// UTF-8 if they are valid or nearly so; windows-1252 for each byte that is not (WHATWG Encoding: iso-8859-1 means windows-1252).
/// The byte order mark is not part of the text; a declaration stays in it and means nothing any more.
QString textFromBytes(const QByteArray &bytes, QByteArrayView contentType = {});

/// The `charset` parameter of a Content-Type, in lower case; empty: none.
QByteArray charsetFromContentType(QByteArrayView contentType);

/// UTF-8, where a byte that is no part of a valid sequence counts as windows-1252: for documents that mix the two.
QString textFromMixedUtf8(QByteArrayView bytes);

QString textFromWindows1252(QByteArrayView bytes);

/// UTF-8 that a publisher took for iso-8859-1 and encoded again (`Ã©`), put right; in any other text only control characters
/// that windows-1252 has something better for.
QString withoutDoubleEncoding(const QString &text);

/// The character that windows-1252 has at 0x80 to 0x9F; `code` itself for other codes and for the five unused places.
char32_t windows1252Character(char32_t code);

} // namespace parley
