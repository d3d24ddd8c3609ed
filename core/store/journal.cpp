// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

namespace parley {

Journal::Journal(Connection &connection)
    : m_add(connection, "journal.add", "INSERT INTO journal(at_ms, who, what, reference) VALUES(?1, ?2, ?3, ?4)")
{
}

Status Journal::write(const QDateTime &at, QStringView who, QStringView what, QStringView reference)
{
    return m_add.run(at, who, what, reference);
}

} // namespace parley
