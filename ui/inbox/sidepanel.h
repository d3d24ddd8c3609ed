// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/inbox/inbox.h"
#include "ui/style/surface.h"

class QStackedWidget;
class QTabBar;

namespace parley {

class EmptyState;
class ProfilePanel;
class RawPanel;
class SourceWatch;

/// What Parley knows of the selected message: the profile of that moment, and the bytes it was read from.
class SidePanel : public Surface {
    Q_OBJECT
public:
    enum Tab { Profile, Raw };

    SidePanel(Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock,
        QWidget *parent = nullptr);

    void show(const std::optional<Message> &message);
    void showTab(Tab tab);
    int tab() const;
    ProfilePanel *profile() const { return m_profile; }
    RawPanel *raw() const { return m_raw; }

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isShown() const;
    void showNothing();
    void choosePage();
    void translate();

    std::optional<Message> m_message;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    ProfilePanel *m_profile;
    RawPanel *m_raw;
    EmptyState *m_empty;
};

} // namespace parley
