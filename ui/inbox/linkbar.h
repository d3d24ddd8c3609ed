// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/surface.h"

#include <QUrl>

class QPushButton;
class QToolButton;

namespace parley {

class IconLabel;
struct Disguise;
class PlainLabel;

/// Says where a link really leads before it opens in the system's browser, and what it does to be taken for another. Where there is no browser, the address
/// stays to be copied.
class LinkBar : public Surface {
    Q_OBJECT
public:
    LinkBar(const Theme &theme, QWidget *parent = nullptr);

    void ask(const QUrl &written); ///< As it came; its user part is never opened.

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static QString warningOf(const Disguise &disguise);
    void open();
    void copy();
    void close();
    void translate();

    QUrl m_url;
    IconLabel *m_icon;
    PlainLabel *m_host;
    PlainLabel *m_warning;
    PlainLabel *m_address;
    QPushButton *m_open;
    QPushButton *m_copy;
    QToolButton *m_cancel;
};

} // namespace parley
