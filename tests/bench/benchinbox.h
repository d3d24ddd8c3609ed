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

/// What the programs of the bench are told: `--messages N --folder DIR`, and the workspace that they share there, with the
/// inbox of its one organisation.
class BenchInbox {
public:
    /// Reads the application's arguments.
    BenchInbox();

    const Plan &plan() const { return m_plan; }
    const FixedClock &clock() const { return m_clock; }
    QString path(const QString &name) const;
    QByteArray key() const { return m_key; } ///< Of every file here.
    InboxFile file(const QString &name = shared()) const;
    static QString shared() { return QStringLiteral("inbox.db"); } ///< Stands in the workspace.
    QString workspace() const { return path(QStringLiteral("workspace")); }
    QString passphraseFile() const { return path(QStringLiteral("passphrase")); }

    void create(const QString &name) const; ///< Anew, without messages.
    std::unique_ptr<InboxWriter> writer(const QString &name = shared()) const;
    void addSources(InboxWriter &writer) const; ///< Paused: nothing is to be asked in these places.
    /// Makes the shared file of all messages, unless it is there already.
    void fill() const;
    void share(const QString &name) const; ///< This one is it.
    /// A copy that may be changed.
    void copy(const QString &name) const;
    Raw raw(const QString &name = shared()) const; ///< To read.

    static constexpr int batchSize = 1000;

private:
    void makeWorkspace();

    Plan m_plan;
    QString m_folder;
    QString m_shared; ///< Path of the shared file.
    QByteArray m_key;
    FixedClock m_clock;
};

} // namespace parley::bench
