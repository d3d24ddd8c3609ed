// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace parley {

/// Whether the desktop asks for high contrast, and when that changes. On Linux by the settings portal
/// (org.freedesktop.portal.Settings, `org.freedesktop.appearance` `contrast`: 1 is higher, anything else is none);
/// elsewhere, and without a portal, nothing is ever asked for. Qt 6.8 has no word for it itself.
class SystemContrast final : public QObject {
    Q_OBJECT
public:
    explicit SystemContrast(QObject *parent = nullptr);

    bool isHigh() const { return m_high; }

signals:
    void changed(bool high);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    bool m_high = false;
};

} // namespace parley
