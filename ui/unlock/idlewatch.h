// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace parley {

/// Notices that nobody has touched Parley for a while: no key, no button, no wheel, no movement over one of its windows.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds warning {60}; ///< `soon` comes this long before `idle`.

    explicit IdleWatch(QObject *parent = nullptr);

    void setLimit(std::chrono::seconds limit); ///< 0: never. Starts anew.

signals:
    void soon();
    void resumed(); ///< After `soon`, in time.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();

    std::chrono::seconds m_limit {0};
    QTimer m_soon;
    QTimer m_idle;
    bool m_warned = false;
};

} // namespace parley
