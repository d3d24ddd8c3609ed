// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/sidepanel.h"

class QToolButton;

namespace parley {

/// What is left of the side panel in a narrow window: a button per tab.
class SideStrip final : public Surface {
    Q_OBJECT
public:
    SideStrip(const Theme &theme, QWidget *parent = nullptr);

signals:
    void tabWanted(parley::SidePanel::Tab tab);

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();

    QToolButton *m_profile;
    QToolButton *m_raw;
};

} // namespace parley
