// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payloadbytes.h"

#include <memory>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr int level = 3;

struct FreeContext {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

/// Kept by each thread: to make one for 2 kB costs as much as to pack them twice.
ZSTD_CCtx *packer()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    return context.get();
}

} // namespace

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compressCCtx(packer(), frame.data(), static_cast<size_t>(frame.size()), bytes.constData(),
        static_cast<size_t>(bytes.size()), level);
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
