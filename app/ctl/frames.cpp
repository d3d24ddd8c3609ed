// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/frames.h"

#include <QtEndian>

namespace parley::ctl {

namespace {
constexpr qsizetype prefix = 4;
}

QByteArray framed(QByteArrayView content)
{
    QByteArray frame(prefix, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(content.size()), frame.data());
    return frame.append(content);
}

FrameReader::FrameReader(qsizetype limit)
    : m_limit(limit)
{
}

void FrameReader::add(QByteArrayView bytes)
{
    if (!m_broken)
        m_bytes.append(bytes);
}

std::optional<QByteArray> FrameReader::next()
{
    if (m_broken || m_bytes.size() < prefix)
        return {};
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_bytes.constData()));
    if (length > m_limit) {
        m_broken = true;
        m_bytes.clear();
        return {};
    }
    if (m_bytes.size() < prefix + length)
        return {};
    const QByteArray content = m_bytes.sliced(prefix, length);
    m_bytes.remove(0, prefix + length);
    return content;
}

} // namespace parley::ctl
