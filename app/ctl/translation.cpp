// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace parley::ctl {

void installTranslation(const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale::languageToCode(QLocale::system().language()) : language;
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(u":/i18n/parley_%1.qm"_s.arg(wanted)))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace parley::ctl
