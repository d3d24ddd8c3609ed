// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parley {

/// What Parley calls itself: "Parley/0.1.0 (+contact)", so that a site's owner can ask who reads along (RFC 9110,
/// 10.1.5). Of `contact` only printable ASCII without parentheses and backslashes is left, at most 200 characters.
QByteArray userAgent(const QString &contact);

} // namespace parley
