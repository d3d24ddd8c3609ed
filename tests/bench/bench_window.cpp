// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own widgets over the shared inbox: the GUI thread while a thousand messages a second come in, scrolling through
// everything, memory, and the time from the start to the painted inbox. On a screen (Xvfb) also RSS Guard's to its empty window.
#include "core/inbox/threadedinbox.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace parley;
using namespace parley::bench;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int perSecond = 1000;
constexpr auto feeding = 10s;
constexpr int jumps = 60;

/// The window as app/desktop makes it of one organisation, with its inbox page.
class Window {
public:
    explicit Window(ThreadedInbox &inbox, const Clock &clock)
        : m_actions(m_theme)
        , m_sources(inbox, {})
        , m_window(m_theme, m_language, m_actions, clock)
        , m_page(new InboxPage(inbox, m_sources, m_theme, clock, m_actions))
    {
        m_language.choose(u"nl"_s);
        m_theme.applyToApplication();
        Organisation organisation;
        organisation.id = OrganisationId {1};
        organisation.name = u"Noordlicht"_s;
        m_window.addPage(u"inbox"_s, u"inbox"_s, [] { return u"Inbox"_s; }, m_page);
        m_page->setOrganisation(organisation);
        m_window.setOrganisations({organisation}, organisation.id);
        m_window.setSources(&m_sources);
        m_window.resize(1440, 900);
    }

    /// Until what it shows first is on screen.
    void show()
    {
        QEventLoop loop;
        QObject::connect(&m_window, &MainWindow::settled, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        m_window.show();
        loop.exec();
        m_window.repaint();
    }

    ConversationListModel &model() { return *m_page->model(); }
    /// Beside it stands one for the hits of a search.
    ConversationListView &list()
    {
        const auto lists = m_page->findChildren<ConversationListView *>();
        return **std::ranges::find(lists, &model(), [](const auto *list) { return list->model(); });
    }

private:
    Theme m_theme;
    parley::Language m_language;
    ActionRegistry m_actions;
    SourceWatch m_sources;
    MainWindow m_window;
    InboxPage *m_page;
};

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Beats every five milliseconds as long as the event loop turns.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_cpu = threadCpu();
        m_timer.start(5ms);
    }

    Spread byClock; ///< Between two beats.
    Spread byCpu;   ///< What the thread used between them: a turn of its own, whatever else the machine does.

private:
    void beat()
    {
        byClock.add(Nanoseconds(m_clock.nsecsElapsed()));
        m_clock.start();
        const Nanoseconds now = threadCpu();
        byCpu.add(now - m_cpu);
        m_cpu = now;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    Nanoseconds m_cpu {};
};

/// Hands in a tenth of a second's messages ten times a second.
void feed(ThreadedInbox &inbox, Plan plan, std::atomic<bool> &ends, std::atomic<int> &stored)
{
    plan.seed = 3;
    Generator generator(plan);
    for (auto next = std::chrono::steady_clock::now(); !ends; next += 100ms) {
        PollBatch batch = generator.batch(perSecond / 10);
        plan.end = plan.end.addMSecs(100);
        for (CollectedMessage &message : batch.messages) {
            message.found.platformId += u'w';
            message.found.linkKey += u'w';
            if (!message.found.parentId.isEmpty())
                message.found.parentId += u'w';
            message.postedAt = message.collectedAt = plan.end; // Newer than all that is there.
        }
        std::this_thread::sleep_until(next);
        stored += got(inbox.store(batch).result()).stored;
    }
}

void measureHeartbeat(ThreadedInbox &inbox, const Plan &plan)
{
    std::atomic<bool> ends = false;
    std::atomic<int> stored = 0;
    std::thread feeder([&] { feed(inbox, plan, ends, stored); });
    Spread byClock;
    Spread byCpu;
    {
        Heartbeat heart;
        waitFor(plan.messages < 100'000 ? std::chrono::milliseconds(2s) : std::chrono::milliseconds(feeding));
        byClock = heart.byClock;
        byCpu = heart.byCpu;
    }
    ends = true;
    feeder.join();
    if (stored == 0 || byCpu.size() == 0)
        giveUp(u"nothing came in"_s);
    const auto longest = [](const Spread &spread) { return spread.percentile(1.0); };
    tell({.what = u"GUI thread, longest turn while 1,000 messages a second come in, in ms"_s,
        .ratio = milliseconds(longest(byCpu)), .demand = Figure::Demand::AtMost, .bound = 50, .ours = percentiles(byCpu), .other = {},
        .goal = {}, .note = u"CPU of the turn; %1 ms by the clock, %2 messages, load %3"_s.arg(inMilliseconds(longest(byClock)),
            QString::number(stored), loadAverage())});
}

bool isLoaded(Window &window)
{
    const auto [first, last] = window.list().visibleRows();
    for (int row = first; row <= last; ++row) {
        if (!window.model().rowAt(row))
            return false;
    }
    return first <= last;
}

/// Here and there, then from the top to the end: whatever comes on screen is there soon.
void measureScrolling(Window &window)
{
    Random random(9);
    QScrollBar &bar = *window.list().verticalScrollBar();
    Spread waits;
    int missed = 0;
    Heartbeat heart;
    const auto goTo = [&](int value) {
        QElapsedTimer timer;
        timer.start();
        bar.setValue(value);
        while (!isLoaded(window) && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        missed += isLoaded(window) ? 0 : 1;
        waits.add(Nanoseconds(timer.nsecsElapsed()));
    };
    for (int jump = 0; jump < jumps; ++jump)
        goTo(random.below(bar.maximum() + 1));
    for (int step = 0; step <= 200; ++step)
        goTo(int(qint64(bar.maximum()) * step / 200));
    tell({.what = u"Pages missed while scrolling through %1 conversations"_s.arg(window.model().rowCount()), .ratio = double(missed),
        .demand = Figure::Demand::AtMost, .bound = 0, .ours = percentiles(waits), .other = {}, .goal = {},
        .note = u"until on screen, by the clock; longest turn of the GUI thread %1 ms of CPU; load %2"_s.arg(
            inMilliseconds(heart.byCpu.percentile(1.0)), loadAverage())});
}

void tellMemory(const Plan &plan)
{
    QFile status(u"/proc/self/status"_s);
    double megabytes = 0;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                megabytes = line.simplified().split(' ').value(1).toDouble() / 1024;
        }
    }
    tell({.what = u"Memory of the window at %1 messages, in MB"_s.arg(plan.messages), .ratio = megabytes,
        .demand = Figure::Demand::AtMost, .bound = 220, .ours = {}, .other = {}, .goal = {},
        .note = u"after its first list, open conversation and counters"_s});
}

/// This program again, until it says that its window is painted.
Nanoseconds startOfOurs()
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1), QProcess::ReadOnly);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60'000))
            giveUp(u"the window does not come"_s);
    }
    const Nanoseconds time(timer.nsecsElapsed());
    process.waitForFinished();
    return time;
}

std::optional<Nanoseconds> startOfRssGuard()
{
    const QString program = QStandardPaths::findExecutable(u"rssguard"_s);
    if (program.isEmpty() || QGuiApplication::platformName() != u"xcb"_s)
        return std::nullopt;
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, {});
    bool isShown = false;
    while (!isShown && timer.elapsed() < 10'000) {
        QProcess look;
        look.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"RSS Guard"_s});
        look.waitForFinished();
        isShown = look.exitCode() == 0;
    }
    const Nanoseconds time(timer.nsecsElapsed());
    process.kill();
    process.waitForFinished();
    return isShown ? std::optional(time) : std::nullopt;
}

void measureStart()
{
    qputenv("PARLEY_BENCH_START", "1");
    Nanoseconds ours = Nanoseconds::max();
    std::optional<Nanoseconds> theirs;
    for (int round = 0; round < 5; ++round) {
        ours = std::min(ours, startOfOurs());
        if (round > 0 && !theirs)
            continue; // It did not come the first time.
        if (const auto time = startOfRssGuard())
            theirs = std::min(theirs.value_or(*time), *time);
    }
    const QString what = u"Start to the painted inbox, against RSS Guard's empty window"_s;
    const QString note = u"best of 5, load "_s + loadAverage();
    if (!theirs) {
        tell({.what = what, .ours = inMilliseconds(ours) + u" ms"_s, .other = u"not measured here"_s, .goal = {}, .note = note});
        return;
    }
    tell({.what = what, .ratio = double(ours.count()) / double(theirs->count()), .demand = Figure::Demand::AtMost, .bound = 1,
        .ours = inMilliseconds(ours) + u" ms"_s, .other = inMilliseconds(*theirs) + u" ms"_s, .goal = {}, .note = note});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const bool onlyStart = qEnvironmentVariableIsSet("PARLEY_BENCH_START");
    const BenchInbox inbox;
    if (!onlyStart) {
        inbox.fill();
        measureStart();
        inbox.copy(u"window.db"_s);
    }
    const auto opened
        = got(ThreadedInbox::open(inbox.file(onlyStart ? BenchInbox::shared() : u"window.db"_s), inbox.clock(), u"bench"_s));
    Window window(*opened, inbox.clock());
    window.show();
    if (onlyStart) {
        QTextStream(stdout) << "painted" << Qt::endl;
        return 0;
    }
    waitFor(500ms);
    tellMemory(inbox.plan());
    measureScrolling(window);
    measureHeartbeat(*opened, inbox.plan());
    opened->settle(); // As the program does, before the window goes.
    return 0;
}
