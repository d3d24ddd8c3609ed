// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace parley {

/// Wrong passphrases in a row, counted in the workspace's folder, so that starting Parley again is no way around the
/// pause after them. It is meant for somebody at the keyboard: whoever can copy the folder tries elsewhere, and meets
/// Argon2id there. A folder that can't be written counts nothing.
class UnlockAttempts {
public:
    explicit UnlockAttempts(const QString &folder);

    /// How long to wait for the next try; zero: none. A clock that was set back makes it begin anew, no longer.
    std::chrono::seconds remaining(const QDateTime &now) const;
    /// Counts one more; how long to wait now.
    std::chrono::seconds failed(const QDateTime &now) const;
    void succeeded() const;

    /// Two tries are free, then 5 seconds, doubled each time, up to 5 minutes.
    static std::chrono::seconds pauseAfter(int wrong);

private:
    struct Record;

    Record read() const;
    void write(const Record &record) const;

    QString m_path;
};

} // namespace parley
