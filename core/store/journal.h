// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

#include <QDateTime>

namespace parley {

/// Who did what, when, to which random or numeric reference: the table from which the audit is drained. No personal data.
/// Written in the transaction of the act itself, so that one is never there without the other.
class Journal {
public:
    explicit Journal(Connection &connection);
    Status write(const QDateTime &at, QStringView who, QStringView what, QStringView reference);

private:
    Statement m_add;
};

} // namespace parley
