// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/inboxfile.h"
#include "tests/bench/generator.h"
#include "tests/bench/rawstore.h"

#include <memory>

namespace parley {
class InboxWriter;
}

namespace parley::bench {

struct CloseRaw {
    void operator()(raw_store *store) const { raw_close(store); }
};
using Raw = std::unique_ptr<raw_store, CloseRaw>;

/// Ends the program with what went wrong: half a measurement is none.
[[noreturn]] void giveUp(const QString &why);
template <typename T>
T got(Result<T> result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}
inline void done(const Status &status)
{
    if (!status)
        giveUp(status.error().detail);
}

/// What the programs of the bench are told: `--messages N --folder DIR`, and the file that they share there.
class BenchInbox {
public:
    /// Reads the application's arguments.
    BenchInbox();

    const Plan &plan() const { return m_plan; }
    const FixedClock &clock() const { return m_clock; }
    QString path(const QString &name) const;
    static QByteArray key() { return QByteArray(32, 'k'); }
    InboxFile file(const QString &name = QStringLiteral("inbox.db")) const;

    void create(const QString &name = QStringLiteral("inbox.db")) const; ///< Anew, without messages.
    std::unique_ptr<InboxWriter> writer(const QString &name = QStringLiteral("inbox.db")) const;
    void addSources(InboxWriter &writer) const;
    /// Makes the shared file of all messages, unless it is there already.
    void fill() const;
    /// A copy that may be changed.
    void copy(const QString &name) const;
    Raw raw(const QString &name = QStringLiteral("inbox.db")) const; ///< To read.

    static constexpr int batchSize = 1000;

private:
    Plan m_plan;
    QString m_folder;
    FixedClock m_clock;
};

} // namespace parley::bench
