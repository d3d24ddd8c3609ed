// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/library.h"

#include <kcoreaddons_version.h>
#include <ksyntaxhighlighting_version.h>

using namespace Qt::StringLiterals;

namespace parley {

QList<Library> libraries(const QHash<QString, QString> &versions)
{
    // The licences are those of the upstream sources; where a package has several, that of what is linked.
    QList<Library> list {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, QUrl(u"https://www.qt.io"_s)},
        {u"SQLCipher"_s, {}, u"BSD-3-Clause"_s, QUrl(u"https://www.zetetic.net/sqlcipher/"_s)},
        {u"SQLite"_s, {}, u"blessing (public domain)"_s, QUrl(u"https://www.sqlite.org"_s)},
        {u"libsodium"_s, {}, u"ISC"_s, QUrl(u"https://doc.libsodium.org"_s)},
        {u"zxcvbn"_s, {}, u"MIT"_s, QUrl(u"https://github.com/tsyrogit/zxcvbn-c"_s)},
        {u"QtKeychain"_s, {}, u"BSD-2-Clause"_s, QUrl(u"https://github.com/frankosterfeld/qtkeychain"_s)},
        {u"libxml2"_s, {}, u"MIT"_s, QUrl(u"https://gitlab.gnome.org/GNOME/libxml2"_s)},
        {u"Gumbo"_s, {}, u"Apache-2.0"_s, QUrl(u"https://codeberg.org/gumbo-parser/gumbo-parser"_s)},
        {u"ICU"_s, {}, u"Unicode-3.0"_s, QUrl(u"https://icu.unicode.org"_s)},
        {u"libpsl"_s, {}, u"MIT"_s, QUrl(u"https://github.com/rockdaboot/libpsl"_s)},
        {u"zlib"_s, {}, u"Zlib"_s, QUrl(u"https://zlib.net"_s)},
        {u"Brotli"_s, {}, u"MIT"_s, QUrl(u"https://brotli.org"_s)},
        {u"Zstandard"_s, {}, u"BSD-3-Clause"_s, QUrl(u"https://facebook.github.io/zstd/"_s)},
        {u"libpng"_s, {}, u"libpng-2.0"_s, QUrl(u"https://github.com/pnggroup/libpng"_s)},
        {u"libjpeg-turbo"_s, {}, u"IJG AND BSD-3-Clause"_s, QUrl(u"https://libjpeg-turbo.org"_s)},
        {u"libwebp"_s, {}, u"BSD-3-Clause"_s, QUrl(u"https://developers.google.com/speed/webp"_s)},
        {u"giflib"_s, {}, u"MIT"_s, QUrl(u"https://giflib.sourceforge.net"_s)},
        {u"libseccomp"_s, {}, u"LGPL-2.1-only"_s, QUrl(u"https://github.com/seccomp/libseccomp"_s)},
        {u"KCoreAddons"_s, QStringLiteral(KCOREADDONS_VERSION_STRING), u"LGPL-2.0-or-later"_s,
            QUrl(u"https://invent.kde.org/frameworks/kcoreaddons"_s)},
        {u"KSyntaxHighlighting"_s, QStringLiteral(KSYNTAXHIGHLIGHTING_VERSION_STRING), u"MIT"_s,
            QUrl(u"https://invent.kde.org/frameworks/syntax-highlighting"_s)},
        {u"Inter"_s, {}, u"OFL-1.1"_s, QUrl(u"https://rsms.me/inter/"_s)},
        {u"JetBrains Mono"_s, {}, u"OFL-1.1"_s, QUrl(u"https://www.jetbrains.com/lp/mono/"_s)},
        {u"Noto Color Emoji"_s, {}, u"OFL-1.1"_s, QUrl(u"https://github.com/googlefonts/noto-emoji"_s)},
    };
    for (Library &library : list) {
        if (library.version.isEmpty())
            library.version = versions.value(library.name);
    }
    return list;
}

} // namespace parley
