// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parley::ctl {

/// From now on texts come in this language, `nl` or `en`; empty: that of the locale. A text without a translation stays
/// English.
void installTranslation(const QString &language);

} // namespace parley::ctl
