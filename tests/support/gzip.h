// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace parley::test {

/// One gzip member (RFC 1952). Members may follow each other and read as one.
QByteArray gzip(const QByteArray &plain);
/// A zlib stream, which is what Content-Encoding calls "deflate" (RFC 9110, 8.4.1.2).
QByteArray deflate(const QByteArray &plain);

} // namespace parley::test
