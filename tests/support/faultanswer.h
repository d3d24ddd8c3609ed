// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>

namespace parley::test {

/// What a server sends for one request, byte for byte, right or wrong.
struct FaultAnswer {
    enum class End {
        KeepAlive, ///< Whole; the connection serves the next request.
        Close,
        Reset,   ///< RST instead of FIN.
        Silence, ///< The connection stays open and nothing more comes.
    };

    QByteArray bytes = {}; ///< Head and, mostly, body.
    /// What follows `bytes`, piece by piece, so that a huge body is never held; an empty piece ends it.
    std::function<QByteArray(qint64 sentSoFar)> stream = {};
    std::chrono::milliseconds pause {0}; ///< Before each piece.
    End end = End::KeepAlive;
};

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// Status line and fields, with the empty line after them.
QByteArray head(int status, const Fields &fields = {});

/// A good answer, whatever its status says.
FaultAnswer whole(int status, const Fields &fields = {}, const QByteArray &body = {});
FaultAnswer chunked(const Fields &fields, const QByteArray &body);
FaultAnswer redirect(int status, const QByteArray &location);

/// Announces all of `body` and closes after `kept` bytes of it.
FaultAnswer cut(const Fields &fields, const QByteArray &body, qsizetype kept);
/// In chunks, without the last one.
FaultAnswer cutChunked(const Fields &fields, const QByteArray &body, qsizetype kept);
/// Without a length: the end of the connection is the end of the body, and no fault.
FaultAnswer untilClose(const Fields &fields, const QByteArray &body);
/// `size` bytes, made while they are sent; with or without Content-Length.
FaultAnswer huge(const Fields &fields, qint64 size, bool announced);
/// The body one byte at a time.
FaultAnswer drip(const Fields &fields, const QByteArray &body, std::chrono::milliseconds pause);
/// Small on the wire, `size` bytes when decoded (rounded up to 1 MiB).
FaultAnswer bomb(const Fields &fields, qint64 size);
FaultAnswer endlessHeaders();
FaultAnswer raw(const QByteArray &bytes);
FaultAnswer reset();
FaultAnswer silence();

} // namespace parley::test
