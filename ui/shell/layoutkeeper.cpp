// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layoutkeeper.h"

#include "ui/shell/language.h"
#include "ui/style/theme.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

template <typename Choice>
Choice choiceIn(const QSettings &settings, const QString &key, Choice last, Choice otherwise)
{
    return Choice(std::clamp(settings.value(key, int(otherwise)).toInt(), 0, int(last)));
}

} // namespace

void saveAppearance(QSettings &settings, const Theme &theme, const Language &language)
{
    settings.setValue(u"appearance/scheme"_s, int(theme.scheme()));
    settings.setValue(u"appearance/density"_s, int(theme.density()));
    settings.setValue(u"appearance/textSize"_s, theme.textSize());
    settings.setValue(u"appearance/contrast"_s, int(theme.contrast()));
    settings.setValue(u"appearance/language"_s, language.chosen());
}

void restoreAppearance(const QSettings &settings, Theme &theme, Language &language)
{
    theme.setScheme(choiceIn(settings, u"appearance/scheme"_s, Theme::Scheme::Dark, Theme::Scheme::System));
    theme.setDensity(choiceIn(settings, u"appearance/density"_s, Theme::Density::Spacious, Theme::Density::Standard));
    theme.setTextSize(settings.value(u"appearance/textSize"_s, 1.0).toDouble());
    theme.setContrast(choiceIn(settings, u"appearance/contrast"_s, Theme::Contrast::High, Theme::Contrast::System));
    language.choose(settings.value(u"appearance/language"_s).toString());
}

} // namespace parley
