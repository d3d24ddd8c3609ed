// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

class QPushButton;

namespace parley {

class PlainLabel;

/// Says for as long as the demo lasts that nothing in it is real or kept. It can't be closed.
class DemoBar : public Surface {
    Q_OBJECT
public:
    explicit DemoBar(const Theme &theme, QWidget *parent = nullptr);

signals:
    void realStartWanted(); ///< The demo may end; a workspace of one's own is wanted.

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PlainLabel *m_name;
    PlainLabel *m_text;
    QPushButton *m_start;
};

} // namespace parley
