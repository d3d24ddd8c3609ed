// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/oncedevice.h"

#include <algorithm>

namespace parley {

OnceDevice::OnceDevice(const QByteArray &bytes)
    : m_bytes(bytes)
{
    open(QIODevice::ReadOnly);
}

qint64 OnceDevice::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OnceDevice::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min(maximum, m_bytes.size() - m_read);
    if (count == 0)
        return -1;
    std::copy_n(m_bytes.constData() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace parley
