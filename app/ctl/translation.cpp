// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/translation.h"

#include "translations/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace parley::ctl {

void installTranslation(const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale::languageToCode(QLocale::system().language()) : language;
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (loadTranslation(*translator, wanted))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace parley::ctl
