// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace parley {

/// Hears from the desktop that its session is locked or that the computer goes to sleep. Where the system does not tell, it
/// stays silent; one file per system says how it is heard.
class SessionWatch : public QObject {
    Q_OBJECT
public:
    explicit SessionWatch(QObject *parent = nullptr);

signals:
    void locked();
    void sleeping();

private slots:
    void hearScreen(bool active);
    void hearSleep(bool begins);
};

} // namespace parley
