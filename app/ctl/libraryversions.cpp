// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/libraryversions.h"

#include <brotli/decode.h>
#include <libxml/parser.h>
#include <sodium/version.h>
#include <sqlcipher/sqlite3.h>
#include <zlib.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

// `number` is two digits of minor and two of patch behind the major version.
QString dotted(unsigned number, unsigned base)
{
    return u"%1.%2.%3"_s.arg(number / base / base).arg(number / base % base).arg(number % base);
}

} // namespace

QHash<QString, QString> libraryVersions()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"SQLite"_s, QString::fromLatin1(sqlite3_libversion())},
        {u"libsodium"_s, QString::fromLatin1(sodium_version_string())},
        {u"libxml2"_s, dotted(QByteArray(xmlParserVersion).left(5).toUInt(), 100)},
        {u"zlib"_s, QString::fromLatin1(zlibVersion())},
        {u"Brotli"_s, dotted(BrotliDecoderVersion(), 1 << 12)},
        {u"Zstandard"_s, QString::fromLatin1(ZSTD_versionString())},
    };
}

} // namespace parley
