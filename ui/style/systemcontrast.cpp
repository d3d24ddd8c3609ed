// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/systemcontrast.h"

#ifdef PARLEY_PORTAL
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <utility>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr uint higher = 1;

} // namespace

void SystemContrast::take(const QVariant &value)
{
    bool isNumber = false;
    const bool high = value.toUInt(&isNumber) == higher && isNumber;
    if (std::exchange(m_high, high) != high)
        emit changed(high);
}

#ifdef PARLEY_PORTAL

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString key = u"contrast"_s;

/// Read wraps its answer in a variant twice.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemContrast::SystemContrast(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask();
}

/// Without waiting: a portal that has to be started first takes its time.
void SystemContrast::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    question << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError())
            take(unwrapped(reply.value()));
        watcher->deleteLater();
    });
}

void SystemContrast::settingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        take(unwrapped(value.variant()));
}

#else

SystemContrast::SystemContrast(QObject *parent)
    : QObject(parent)
{
    ask();
}

void SystemContrast::ask()
{
    take({}); // Nobody to ask here.
}

void SystemContrast::settingChanged(const QString &, const QString &, const QDBusVariant &)
{
}

#endif

} // namespace parley
