// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QString>

namespace parley {

/// The platform and the reference (`feeds/1`) of the source that a row tells of. Rows of one source mostly follow each
/// other: they share the texts of the one before.
class SourceLabel {
public:
    /// `platform`: its UTF-8.
    void set(SourceId source, QByteArrayView platform, qint64 number)
    {
        if (source == m_source)
            return;
        m_source = source;
        m_platform = QString::fromUtf8(platform);
        m_reference = m_platform + u'/' + QString::number(number);
    }

    const QString &platform() const { return m_platform; }
    const QString &reference() const { return m_reference; }

private:
    SourceId m_source;
    QString m_platform;
    QString m_reference;
};

} // namespace parley
