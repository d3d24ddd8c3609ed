// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace parley::ctl {

/// A frame between two Parley programs: four bytes of length, most significant first, and so many bytes of JSON.
QByteArray framed(QByteArrayView content);

/// Takes a stream of bytes apart into frames. A length over the limit ends it: nothing of such a frame is kept.
class FrameReader {
public:
    explicit FrameReader(qsizetype limit);

    void setLimit(qsizetype limit) { m_limit = limit; }
    void add(QByteArrayView bytes);
    std::optional<QByteArray> next();
    bool isBroken() const { return m_broken; }

private:
    qsizetype m_limit;
    QByteArray m_bytes;
    bool m_broken = false;
};

} // namespace parley::ctl
