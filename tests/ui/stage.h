// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <memory>

namespace parley {

/// A page, dialog or panel on screen, with all that it needs to live.
class Stage {
public:
    virtual ~Stage() = default;
    virtual QWidget &root() = 0;
};

/// The look of all of them; the style of the application stays with it.
Theme &stageTheme();

/// Everything that there is to see, by name: `inbox`, `first run, 2`, `about`, ...
QStringList stageNames();
std::unique_ptr<Stage> makeStage(const QString &name);

} // namespace parley
