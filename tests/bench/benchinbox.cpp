// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchinbox.h"

#include "core/inbox/inboxwriter.h"
#include "core/store/migrations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace parley::bench {

void giveUp(const QString &why)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << why << Qt::endl;
    std::exit(1);
}

BenchInbox::BenchInbox()
    : m_clock(m_plan.end)
{
    QCommandLineParser parser;
    parser.addOptions({{u"messages"_s, u"How many."_s, u"N"_s, u"10000"_s}, {u"folder"_s, u"Where the data is made."_s, u"DIR"_s}});
    parser.addHelpOption();
    parser.process(*QCoreApplication::instance());
    m_plan.messages = parser.value(u"messages"_s).toLongLong();
    m_folder = parser.value(u"folder"_s);
    if (m_plan.messages < 1000 || m_folder.isEmpty() || !QDir().mkpath(m_folder))
        giveUp(u"--messages takes 1000 or more, --folder a folder"_s);
}

QString BenchInbox::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

InboxFile BenchInbox::file(const QString &name) const
{
    return {path(name), path(u"media"_s), SecretBytes::fromBytes(key())};
}

void BenchInbox::create(const QString &name) const
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path(name) + end);
    const auto connection = got(Connection::open(
        {.path = path(name), .key = SecretBytes::fromBytes(key()), .role = Connection::Role::Writer, .create = true}));
    done(migrate(*connection, DatabaseKind::Inbox));
}

std::unique_ptr<InboxWriter> BenchInbox::writer(const QString &name) const
{
    return got(InboxWriter::open(file(name), m_clock, u"bench"_s));
}

void BenchInbox::addSources(InboxWriter &writer) const
{
    for (int number = 1; number <= m_plan.sources; ++number)
        std::ignore = got(writer.addSource(Generator::source(number)));
}

void BenchInbox::fill() const
{
    if (QFile::exists(path(u"inbox.db"_s)))
        return;
    create(u"filling.db"_s);
    {
        const auto into = writer(u"filling.db"_s);
        addSources(*into);
        Generator generator(m_plan);
        for (PollBatch batch = generator.batch(batchSize); !batch.messages.isEmpty(); batch = generator.batch(batchSize))
            std::ignore = got(into->store(batch));
    }
    if (!QFile::rename(path(u"filling.db"_s), path(u"inbox.db"_s)))
        giveUp(u"the filled inbox can't be renamed"_s);
}

void BenchInbox::copy(const QString &name) const
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path(name) + end);
    if (!QFile::copy(path(u"inbox.db"_s), path(name)))
        giveUp(u"the inbox can't be copied"_s);
}

Raw BenchInbox::raw(const QString &name) const
{
    return Raw(raw_open(path(name).toUtf8().constData(), reinterpret_cast<const unsigned char *>(key().constData()), nullptr));
}

} // namespace parley::bench
