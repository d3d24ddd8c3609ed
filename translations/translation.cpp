// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translation.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace parley {

bool loadTranslation(QTranslator &translator, const QString &language)
{
    return translator.load(u":/i18n/parley_%1.qm"_s.arg(language));
}

} // namespace parley
