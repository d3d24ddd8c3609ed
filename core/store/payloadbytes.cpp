// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payloadbytes.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace parley {

namespace {
constexpr qint64 mostBytes = 64 * 1024 * 1024;
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compress(
        frame.data(), static_cast<size_t>(frame.size()), bytes.constData(), static_cast<size_t>(bytes.size()), 3);
    Q_ASSERT(!ZSTD_isError(written)); // The room is what zstd asked for.
    frame.resize(static_cast<qsizetype>(written));
    frame.squeeze();
    return frame;
}

Result<QByteArray> decompressed(const QByteArray &frame, qint64 size)
{
    if (size < 0 || size > mostBytes)
        return failure(ErrorKind::Damaged, u"a payload of impossible size"_s);
    QByteArray bytes(size, Qt::Uninitialized);
    const size_t written = ZSTD_decompress(
        bytes.data(), static_cast<size_t>(size), frame.constData(), static_cast<size_t>(frame.size()));
    if (ZSTD_isError(written) || static_cast<qint64>(written) != size)
        return failure(ErrorKind::Damaged, u"a payload can't be unpacked"_s);
    return bytes;
}

} // namespace parley
