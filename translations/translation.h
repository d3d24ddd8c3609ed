// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTranslator;

namespace parley {

/// Loads Parley's words in this language (`nl`, `en`) from inside the program; false: there are none.
bool loadTranslation(QTranslator &translator, const QString &language);

} // namespace parley
