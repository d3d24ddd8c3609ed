// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting decoded messages into the store: ours, raw over the same library, and raw over plain SQLite in a program of its
// own. Three stores grow side by side, batch by batch, each over the same messages.
#include "core/inbox/inboxwriter.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"
#include "tests/bench/rawbatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <algorithm>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 10;

/// The program over plain SQLite: a line tells it to store one batch, and it answers with the CPU time.
class Plain {
public:
    explicit Plain(const BenchInbox &inbox)
    {
        QFile::remove(inbox.path(u"plain.db"_s));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"plain_intake"_s),
            {inbox.path(u"plain.db"_s), QString::number(inbox.plan().messages)});
        if (!m_process.waitForStarted())
            giveUp(u"plain_intake does not start"_s);
    }
    ~Plain()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
    }
    Q_DISABLE_COPY_MOVE(Plain)

    Nanoseconds storeNext()
    {
        m_process.write("next\n");
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(600'000))
                giveUp(u"plain_intake says no more"_s);
        }
        return Nanoseconds(m_process.readLine().trimmed().toLongLong());
    }

private:
    QProcess m_process;
};

struct Round {
    Nanoseconds ours {};
    Nanoseconds raw {};
    Nanoseconds plain {};
};

/// All rounds together, and the lowest and the highest of them.
void tellRatio(const QString &what, const std::vector<Round> &all, Nanoseconds Round::*other, double bound, qint64 messages)
{
    Nanoseconds ours {};
    Nanoseconds theirs {};
    std::vector<double> each;
    for (const Round &round : all) {
        ours += round.ours;
        theirs += round.*other;
        each.push_back(double((round.*other).count()) / double(round.ours.count()));
    }
    const auto rate = [&](Nanoseconds time) {
        return QString::number(double(messages) / milliseconds(time) * 1000, 'f', 0) + u" /s of CPU"_s;
    };
    tell({.what = what, .ratio = double(theirs.count()) / double(ours.count()), .demand = Figure::Demand::AtLeast,
        .bound = bound, .ours = rate(ours), .other = rate(theirs), .goal = {},
        .note = u"rounds from %1 to %2"_s.arg(std::ranges::min(each), 0, 'f', 2).arg(std::ranges::max(each), 0, 'f', 2)});
}

/// Both stores must hold the same: their pages do, row by row.
void compare(const BenchInbox &inbox)
{
    const Raw ours = inbox.raw(u"filling.db"_s);
    const Raw raw = inbox.raw(u"raw.db"_s);
    for (qint64 row = 0; row < inbox.plan().messages / 5; row += inbox.plan().messages / 50) {
        const raw_page left = raw_list_at(ours.get(), RAW_VIEW_UNREAD, row, 50);
        const raw_page right = raw_list_at(raw.get(), RAW_VIEW_UNREAD, row, 50);
        if (left.rows == 0 || left.rows != right.rows || left.bytes != right.bytes || left.last_id != right.last_id)
            giveUp(u"raw has stored something else, seen at row %1"_s.arg(row));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    const auto messages = inbox.plan().messages;
    inbox.create(u"filling.db"_s);
    auto writer = inbox.writer(u"filling.db"_s);
    inbox.addSources(*writer);
    for (const char *name : {"raw.db", "raw.db-wal", "raw.db-shm"})
        QFile::remove(inbox.path(QString::fromLatin1(name)));
    Raw raw(raw_open(inbox.path(u"raw.db"_s).toUtf8().constData(),
        reinterpret_cast<const unsigned char *>(inbox.key().constData()), "resources/migrations/inbox"));
    for (int number = 1; number <= inbox.plan().sources; ++number)
        raw_add_source(raw.get(), number, "mastodon", Generator::source(number).endpoint.toEncoded().constData());
    Plain plain(inbox);

    Generator generator(inbox.plan());
    std::vector<Round> all(rounds);
    int turn = 0;
    for (PollBatch batch = generator.batch(BenchInbox::batchSize); !batch.messages.isEmpty();
        batch = generator.batch(BenchInbox::batchSize)) {
        const RawBatch flat(batch);
        Round &round = all[size_t(std::min<qint64>(rounds - 1, (generator.made() - 1) * rounds / messages))];
        const auto storeOurs = [&] { round.ours += cpuOf([&] { std::ignore = got(writer->store(batch)); }); };
        const auto storeRaw = [&] { round.raw += cpuOf([&] { raw_store_batch(raw.get(), flat.get()); }); };
        if (turn++ % 2 == 0) {
            storeOurs();
            storeRaw();
        } else {
            storeRaw();
            storeOurs();
        }
        round.plain += plain.storeNext();
    }
    writer.reset();
    raw.reset();
    compare(inbox);
    inbox.share(u"filling.db"_s);
    tellRatio(u"Collecting, against raw"_s, all, &Round::raw, 0.85, messages);
    tellRatio(u"Collecting, against plain SQLite"_s, all, &Round::plain, 0.60, messages);
    return 0;
}
