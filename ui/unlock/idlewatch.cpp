// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace parley {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
{
    for (QTimer *timer : {&m_soon, &m_idle})
        timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_warned = true;
        emit soon();
    });
    connect(&m_idle, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::seconds limit)
{
    m_limit = limit;
    touch();
}

void IdleWatch::touch()
{
    m_soon.stop();
    m_idle.stop();
    if (std::exchange(m_warned, false))
        emit resumed();
    if (m_limit == 0s)
        return;
    m_idle.start(m_limit);
    if (m_limit > warning)
        m_soon.start(m_limit - warning);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace parley
