// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

class QAction;
class QVBoxLayout;

namespace parley {

/// The pages as icons down the left edge, and at its foot what is always at hand. A button per action; the action knows its words, its icon and its shortcut.
class RailBar final : public Surface {
    Q_OBJECT
public:
    RailBar(const Theme &theme, QWidget *parent = nullptr);

    void addPage(QAction *action);
    void addCommand(QAction *action); ///< At the foot.

private:
    void orderTabs();

    QVBoxLayout *m_column;
    int m_pages = 0;
};

} // namespace parley
