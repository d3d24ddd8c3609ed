// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/style/surface.h"

class QHBoxLayout;

class QPushButton;
class QToolButton;

namespace parley {

class IconLabel;
class PlainLabel;

/// What went wrong, what was kept and what to do, above the place it is about. In the layout, never over it.
class MessageBar : public Surface {
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Problem };

    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    /// `title` in one sentence; `text` may be empty. Technical details, if any, are behind a button.
    void show(Kind kind, const QString &title, const QString &text, const QString &details = {});
    void show(const Error &error); ///< In the words of errortext.h.
    void setAction(const QString &words); ///< A button that emits `actionTriggered`; empty: none.

signals:
    void actionTriggered();
    void closed();

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    PlainLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_close;
};

} // namespace parley
