// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace parley {

/// What time it is. Passed in wherever a rule depends on it (72 hours, 18 months), so that a test can move it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC, milliseconds.
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

/// One moment for a whole run: `--clock`, and tests.
class FixedClock final : public Clock {
public:
    explicit FixedClock(const QDateTime &moment);
    QDateTime now() const override;
    void set(const QDateTime &moment);

private:
    QDateTime m_moment;
};

} // namespace parley
