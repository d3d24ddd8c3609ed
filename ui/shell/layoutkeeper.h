// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace parley {

class Language;
class Theme;

/// A page whose splitters are kept. Settings hold sizes and choices, never anything of a person.
class LayoutKeeper {
public:
    virtual ~LayoutKeeper() = default;
    virtual void saveLayout(QSettings &settings) const = 0;
    virtual void restoreLayout(QSettings &settings) = 0;
};

void saveAppearance(QSettings &settings, const Theme &theme, const Language &language);
/// Call before the window is made, so that it opens as it was.
void restoreAppearance(const QSettings &settings, Theme &theme, Language &language);

} // namespace parley
