// SPDX-License-Identifier: GPL-3.0-or-later
// The same texts stored and indexed by us and by notmuch: CPU to index, and the first page of a search, newest first. A fifth
// of the messages asked for, as mails.
#include "core/inbox/inboxreader.h"
#include "core/inbox/inboxwriter.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int queries = 60;
constexpr int rounds = 5;

QByteArray mailOf(const CollectedMessage &message, qint64 number)
{
    return "From: " + message.found.author.displayName->toUtf8() + " <" + message.found.author.handle->toUtf8()
        + "@town.example>\nTo: info@noordlicht.example\nSubject: " + message.found.text.left(40).toUtf8() + "\nDate: "
        + QLocale::c().toString(message.postedAt, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000\nMessage-ID: <"
        + QByteArray::number(number)
        + "@bench.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + message.found.text.toUtf8() + '\n';
}

class Notmuch {
public:
    explicit Notmuch(const BenchInbox &inbox)
        : m_mail(inbox.path(u"mail"_s))
        , m_config(inbox.path(u"notmuch-config"_s))
    {
        for (const char *folder : {"cur", "new", "tmp"})
            QDir().mkpath(m_mail + u'/' + QString::fromLatin1(folder));
        write(m_config, "[database]\npath=" + m_mail.toUtf8() + "\n[user]\nname=Bench\nprimary_email=bench@bench.example\n"
                            "[new]\ntags=unread\n[maildir]\nsynchronize_flags=false\n");
    }
    ~Notmuch()
    {
        m_peer.closeWriteChannel();
        m_peer.waitForFinished();
        QDir(m_mail).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(Notmuch)

    void add(const CollectedMessage &message)
    {
        ++m_mails;
        write(m_mail + u"/cur/"_s + QString::number(m_mails), mailOf(message, m_mails));
    }

    Nanoseconds index()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NOTMUCH_CONFIG"_s, m_config);
        process.setProcessEnvironment(environment);
        const Nanoseconds before = childrenCpu();
        process.start(u"notmuch"_s, {u"new"_s, u"--quiet"_s});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            giveUp(u"notmuch: "_s + QString::fromUtf8(process.readAllStandardError()));
        return childrenCpu() - before;
    }

    struct Page {
        Nanoseconds time {};
        int rows = 0;
    };
    Page search(const QByteArray &word)
    {
        if (m_peer.state() == QProcess::NotRunning) {
            m_peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            m_peer.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"notmuch_peer"_s), {m_mail, m_config});
        }
        m_peer.write(word + '\n');
        while (!m_peer.canReadLine()) {
            if (!m_peer.waitForReadyRead(60'000))
                giveUp(u"notmuch_peer says no more"_s);
        }
        const QList<QByteArray> answer = m_peer.readLine().split(' ');
        return {Nanoseconds(answer.value(0).toLongLong()), answer.value(1).toInt()};
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            giveUp(u"a mail can't be written"_s);
    }

    QString m_mail;
    QString m_config;
    QProcess m_peer;
    qint64 m_mails = 0;
};

void measureSearch(InboxReader &reader, Notmuch &notmuch, const Generator &words)
{
    Random random(5);
    Spread ours;
    Spread theirs;
    for (int query = 0; query < queries; ++query) {
        const QString word = words.words(Language::Dutch).at(5 + random.below(query % 2 == 0 ? 60 : 3000));
        Nanoseconds best[2] = {Nanoseconds::max(), Nanoseconds::max()};
        for (int round = 0; round < rounds; ++round) {
            SearchPage page;
            best[0] = std::min(best[0], cpuOf([&] { page = got(reader.search(word + u' ', {}, pageSize)); }));
            const Notmuch::Page peers = notmuch.search(word.toUtf8());
            best[1] = std::min(best[1], peers.time);
            // Its words are stemmed, so it may find more.
            if (peers.rows == 0 && !page.hits.isEmpty())
                giveUp(u"notmuch finds nothing"_s);
        }
        ours.add(best[0]);
        theirs.add(best[1]);
    }
    tell({.what = u"First page of a search, against notmuch"_s,
        .ratio = double(theirs.percentile(0.5).count()) / double(ours.percentile(0.5).count()), .demand = Figure::Demand::AtLeast,
        .bound = 8, .ours = percentiles(ours), .other = percentiles(theirs), .goal = {}, .note = u"p50 of common and middling words"_s});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    Plan plan = inbox.plan();
    plan.messages /= 5;
    const QString what = u"CPU to index %1 texts, against notmuch"_s.arg(plan.messages);
    if (QStandardPaths::findExecutable(u"notmuch"_s).isEmpty()) {
        tell({.what = what, .ours = {}, .other = u"not installed"_s, .goal = {}, .note = {}});
        return 0;
    }
    Notmuch notmuch(inbox);
    inbox.create(u"notmuch.db"_s);
    auto writer = inbox.writer(u"notmuch.db"_s);
    inbox.addSources(*writer);
    Generator generator(plan);
    Nanoseconds ours {};
    for (PollBatch batch = generator.batch(BenchInbox::batchSize); !batch.messages.isEmpty();
        batch = generator.batch(BenchInbox::batchSize)) {
        for (const CollectedMessage &message : batch.messages)
            notmuch.add(message);
        ours += cpuOf([&] { std::ignore = got(writer->store(batch)); });
    }
    writer.reset();
    const Nanoseconds theirs = notmuch.index();
    tell({.what = what, .ratio = double(ours.count()) / double(theirs.count()), .demand = Figure::Demand::AtMost, .bound = 0.125,
        .ours = inMilliseconds(ours) + u" ms"_s, .other = inMilliseconds(theirs) + u" ms"_s, .goal = {},
        .note = u"ours collects them whole: encrypted, with source, snapshot and payload"_s});
    const auto reader = got(InboxReader::open(inbox.file(u"notmuch.db"_s)));
    measureSearch(*reader, notmuch, generator);
    return 0;
}
