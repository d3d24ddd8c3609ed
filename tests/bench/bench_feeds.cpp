// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program: 200 feeds of 100 items from loopback, from the start of parleyctl to everything stored and searchable,
// against newsboat with as many threads as there are processors. Fewer feeds where fewer than 100,000 messages are asked for.
#include "core/connectors/registry.h"
#include "core/base/workerthread.h"
#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/workspace/workspace.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/feedserver.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int items = 100;
constexpr qsizetype feedSize = 150'000; // Bytes.
constexpr int rounds = 3;

QByteArray feed(Generator &generator, int number)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QByteArray rss = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Feed "
        + QByteArray::number(number) + "</title><link>https://feed" + QByteArray::number(number)
        + ".example/</link><description>Invented</description>\n";
    for (int item = 0; item < items; ++item) {
        const QByteArray link = "https://feed" + QByteArray::number(number) + ".example/" + QByteArray::number(item);
        QByteArray entry = "<item><title>" + generator.text(Language::Dutch, 60).toUtf8() + "</title><link>" + link
            + "</link><guid>" + link + "</guid><pubDate>"
            + QLocale::c().toString(now.addSecs(-60 * item - 60), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1()
            + " GMT</pubDate><author>info@feed.example (" + generator.text(Language::Dutch, 12).toUtf8() + ")</author><description>";
        while (entry.size() < feedSize / items - 40)
            entry += "&lt;p&gt;" + generator.text(Language::Dutch, 160).toUtf8() + "&lt;/p&gt;\n";
        rss += entry + "</description></item>\n";
    }
    return rss + "</channel></rss>\n";
}

struct Run {
    Nanoseconds time = Nanoseconds::max(); ///< By the clock.
    Nanoseconds cpu = Nanoseconds::max();
    QByteArray out;
};

Run timed(const QString &program, const QStringList &words, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    const Nanoseconds cpu = childrenCpu();
    QElapsedTimer timer;
    timer.start();
    process.start(program, words);
    if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        giveUp(program + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    return {Nanoseconds(timer.nsecsElapsed()), childrenCpu() - cpu, process.readAllStandardOutput()};
}

/// A workspace with the feeds as sources of the organisation's own.
class Ours {
public:
    Ours(quint16 port, int feeds)
    {
        const QByteArray phrase = "only for the bench";
        QFile file(m_folder.filePath(u"passphrase"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(phrase) < 0)
            giveUp(u"the passphrase can't be written"_s);
        const SystemClock clock;
        QDir().mkpath(workspace());
        auto keys = got(KeySlots(workspace()).create(SecretBytes::fromBytes(phrase), KdfStrength::ForTests));
        const auto made = got(Workspace::create(workspace(), std::move(keys), clock, true));
        Organisation organisation;
        organisation.name = u"Noordlicht"_s;
        organisation.names = {organisation.name};
        const auto added = got(made->addOrganisation(organisation,
            {.organisation = {}, .names = organisation.names, .fields = organisation.fields, .sources = {},
                .purposes = {u"service"_s}, .from = clock.now().addDays(-1), .to = {}, .who = {}}));
        const auto writer = got(InboxWriter::open(got(made->inboxFile(added)), clock, u"bench"_s));
        for (int number = 0; number < feeds; ++number) {
            Source source;
            source.platform = u"feeds"_s;
            source.endpoint = QUrl(u"http://127.0.0.1:%1/feed/%2"_s.arg(port).arg(number));
            source.own = true;
            std::ignore = got(writer->addSource(source));
        }
    }

    Run run(const QStringList &command) const
    {
        return timed(QDir(QCoreApplication::applicationDirPath()).filePath(u"parleyctl"_s),
            QStringList {u"--workspace"_s, workspace(), u"--passphrase-file"_s, m_folder.filePath(u"passphrase"_s), u"--json"_s}
                + command,
            QProcessEnvironment::systemEnvironment());
    }

private:
    QString workspace() const { return m_folder.filePath(u"w"_s); }

    QTemporaryDir m_folder;
};

Run runOurs(quint16 port, int feeds)
{
    const Ours ours(port, feeds);
    const Run run = ours.run({u"collect"_s, u"once"_s});
    if (run.out.count("\"stored\":100,") != feeds)
        giveUp(u"parleyctl has not stored all: "_s + QString::fromUtf8(run.out.left(400)));
    if (ours.run({u"inbox"_s, u"list"_s, u"--limit"_s, u"1000000"_s}).out.count('\n') != feeds * items)
        giveUp(u"parleyctl does not list all"_s);
    return run;
}

Run runNewsboat(const QString &program, quint16 port, int feeds)
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            giveUp(u"newsboat's settings can't be written"_s);
    };
    QByteArray urls;
    for (int number = 0; number < feeds; ++number)
        urls += "http://127.0.0.1:" + QByteArray::number(port) + "/feed/" + QByteArray::number(number) + '\n';
    write(u"urls"_s, urls);
    write(u"config"_s, "reload-threads " + QByteArray::number(QThread::idealThreadCount()) + "\nmax-items 0\n");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    for (const QString &name : environment.keys()) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            environment.remove(name);
    }
    const QStringList files {u"-u"_s, folder.filePath(u"urls"_s), u"-c"_s, folder.filePath(u"cache.db"_s), u"-C"_s,
        folder.filePath(u"config"_s)};
    const Run run = timed(program, files + QStringList {u"-x"_s, u"reload"_s}, environment);
    const Run count = timed(program, files + QStringList {u"-x"_s, u"print-unread"_s}, environment);
    if (!count.out.startsWith(QByteArray::number(feeds * items)))
        giveUp(u"newsboat has not stored all: "_s + QString::fromUtf8(count.out));
    return run;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    const int feeds = inbox.plan().messages < 100'000 ? 20 : 200;
    Generator generator(inbox.plan());
    QList<QByteArray> documents;
    for (int number = 0; number < feeds; ++number)
        documents.append(feed(generator, number));
    WorkerThread thread(u"feeds"_s);
    auto *server = new FeedServer(documents);
    thread.adopt(server);
    bool listens = false;
    QMetaObject::invokeMethod(server, [&] { listens = server->listen(); }, Qt::BlockingQueuedConnection);
    if (!listens)
        giveUp(u"no port on loopback"_s);

    const QString newsboat = QStandardPaths::findExecutable(u"newsboat"_s);
    Run ours;
    Run theirs;
    const auto keepBest = [](Run &best, const Run &run) {
        best.time = std::min(best.time, run.time);
        best.cpu = std::min(best.cpu, run.cpu);
    };
    for (int round = 0; round < rounds; ++round) {
        keepBest(ours, runOurs(server->port(), feeds));
        if (!newsboat.isEmpty())
            keepBest(theirs, runNewsboat(newsboat, server->port(), feeds));
    }
    const QString what = u"%1 feeds of 100 items, against newsboat"_s.arg(feeds);
    if (newsboat.isEmpty()) {
        tell({.what = what, .ours = inMilliseconds(ours.time) + u" ms"_s, .other = u"not installed"_s, .goal = {}, .note = {}});
        return 0;
    }
    tell({.what = what, .ratio = double(theirs.time.count()) / double(ours.time.count()), .demand = Figure::Demand::AtLeast, .bound = 3,
        .ours = inMilliseconds(ours.time) + u" ms"_s, .other = inMilliseconds(theirs.time) + u" ms"_s, .goal = u"5 times"_s,
        .note = u"by the clock, best of %1; CPU %2 and %3 ms; load %4"_s.arg(QString::number(rounds), inMilliseconds(ours.cpu),
            inMilliseconds(theirs.cpu), loadAverage())});
    return 0;
}
