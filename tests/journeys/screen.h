// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <chrono>

namespace parley::test {

/// An X server without a monitor, with a window manager, and fingers on its keyboard.
class Screen {
public:
    Screen() = default;
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    bool start();
    QString display() const { return m_display; } ///< `:99`

    /// True once a window is there whose title holds `title` and which has the keyboard.
    bool shows(const QString &title, std::chrono::milliseconds patience = std::chrono::minutes(2)) const;
    /// For a test that waited in vain: the titles of what is there, and whether the server and the manager still run.
    QByteArray description() const;
    bool type(const QString &text) const;        ///< Into what has the focus. ASCII.
    bool press(const QStringList &keys) const;   ///< By X's names: `Return`, `ctrl+Return`.

private:
    QByteArray tool(const QStringList &words, int &exitCode) const;

    QProcess m_server;
    QProcess m_manager;
    QString m_display;
};

} // namespace parley::test
