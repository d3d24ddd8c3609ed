// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gzip.h"

#include <QtEndian>

namespace parley::test {

static quint32 crc32(const QByteArray &plain)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : plain) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0);
    }
    return ~crc;
}

static QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray deflate(const QByteArray &plain)
{
    return qCompress(plain, 9).sliced(4); // Qt puts the length in front.
}

QByteArray gzip(const QByteArray &plain)
{
    const QByteArray zlib = deflate(plain);
    const QByteArray head("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    return head + zlib.sliced(2, zlib.size() - 6) + littleEndian(crc32(plain))
        + littleEndian(static_cast<quint32>(plain.size()));
}

} // namespace parley::test
