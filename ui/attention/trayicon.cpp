// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/trayicon.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr QRgb badge = 0xffb3261e; // The light theme's `danger`, on which white reads at 6.5:1.
constexpr qint64 mostShown = 99;

/// The icon, and over its lower right the number; a tray's ground is not known, so the badge brings its own.
QPixmap drawn(qint64 unread, int size)
{
    QPixmap picture = QIcon(u":/icons/parley.svg"_s).pixmap(size, size);
    if (unread == 0)
        return picture;
    const QString number = unread > mostShown ? u"99+"_s : QString::number(unread);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(size * 9 / 20);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    const double height = size * 0.56;
    const double width = qMin<double>(size, qMax(height, painter.fontMetrics().horizontalAdvance(number) + size * 0.2));
    const QRectF place(size - width, size - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(badge));
    painter.drawRoundedRect(place, height / 2, height / 2);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, number);
    return picture;
}

} // namespace

TrayIcon::TrayIcon(QWidget &window, const ActionRegistry &actions, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_actions(actions)
    , m_open(m_menu.addAction(QString(), this, &TrayIcon::bringWindow))
{
    for (const QString &id : {u"window.fetch"_s, u"window.quit"_s}) {
        if (QAction *action = m_actions.action(id))
            m_menu.addAction(action);
    }
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            bringWindow();
    });
    window.installEventFilter(this);
    translate();
    draw();
    m_icon.setVisible(QSystemTrayIcon::isSystemTrayAvailable());
}

void TrayIcon::setUnread(qint64 conversations)
{
    if (conversations == m_unread)
        return;
    m_unread = conversations;
    draw();
    translate();
}

void TrayIcon::bringWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void TrayIcon::draw()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawn(m_unread, size));
    m_icon.setIcon(icon);
}

void TrayIcon::translate()
{
    m_open->setText(tr("Open Parley"));
    m_icon.setToolTip(m_unread == 0 ? u"Parley"_s : tr("Parley, %n unread conversation(s)", nullptr, int(m_unread)));
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    return QObject::eventFilter(watched, event);
}

} // namespace parley
