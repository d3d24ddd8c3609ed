// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include "translations/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_parley);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::choose(const QString &code)
{
    m_chosen = code == u"nl" || code == u"en" ? code : QString();
    m_current = m_chosen;
    if (m_current.isEmpty())
        m_current = QLocale::system().language() == QLocale::English ? u"en"_s : u"nl"_s;
    load();
    emit changed();
}

void Language::load()
{
    // The locale first: installing a translator makes the widgets write their dates again.
    QLocale::setDefault(m_current == u"nl" ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                           : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_parley);
    if (m_qt.load(u"qtbase_%1"_s.arg(m_current), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has one too: it tells one message from several.
    if (loadTranslation(m_parley, m_current))
        QCoreApplication::installTranslator(&m_parley);
}

} // namespace parley
