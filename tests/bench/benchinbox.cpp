// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchinbox.h"

#include "core/inbox/inboxwriter.h"
#include "core/secrets/keyslots.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/workspace/workspace.h"

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
    if (!m_folder.isEmpty())
        m_folder = QDir().absoluteFilePath(m_folder); // Other programs are told it.
    if (m_plan.messages < 1000 || m_folder.isEmpty() || !QDir().mkpath(m_folder))
        giveUp(u"--messages takes 1000 or more, --folder a folder"_s);
    makeWorkspace();
}

void BenchInbox::makeWorkspace()
{
    const QByteArray phrase = "only for the bench";
    const bool isNew = !QFile::exists(passphraseFile());
    if (isNew) {
        QFile file(passphraseFile());
        QDir().mkpath(workspace());
        if (!file.open(QIODevice::WriteOnly) || file.write(phrase) != phrase.size())
            giveUp(u"the passphrase can't be written"_s);
    }
    const auto secret = SecretBytes::fromBytes(phrase);
    KeySlots keySlots(this->workspace());
    auto keys = got(isNew ? keySlots.create(secret, KdfStrength::ForTests) : keySlots.unlockWithPassphrase(secret));
    auto workspace = got(isNew ? Workspace::create(this->workspace(), std::move(keys), m_clock, true)
                               : Workspace::open(this->workspace(), std::move(keys), m_clock, Workspace::Access::Write));
    Organisation organisation;
    organisation.name = u"Noordlicht"_s;
    organisation.names = {organisation.name};
    if (isNew) {
        const Instruction instruction {.organisation = {}, .names = organisation.names, .fields = organisation.fields,
            .sources = {}, .purposes = {u"service"_s}, .from = m_clock.now().addYears(-2), .to = {}, .who = {}};
        std::ignore = got(workspace->addOrganisation(organisation, instruction));
    }
    const InboxFile file = got(workspace->inboxFile(got(workspace->organisation(organisation.name))));
    m_shared = file.path;
    m_key = file.key.view().toByteArray();
}

QString BenchInbox::path(const QString &name) const
{
    return name == shared() ? m_shared : QDir(m_folder).filePath(name);
}

InboxFile BenchInbox::file(const QString &name) const
{
    return {path(name), path(u"media"_s), SecretBytes::fromBytes(m_key), allRoles()};
}

void BenchInbox::create(const QString &name) const
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path(name) + end);
    const auto connection = got(Connection::open(
        {.path = path(name), .key = SecretBytes::fromBytes(m_key), .role = Connection::Role::Writer, .create = true}));
    done(migrate(*connection, DatabaseKind::Inbox));
}

std::unique_ptr<InboxWriter> BenchInbox::writer(const QString &name) const
{
    return got(InboxWriter::open(file(name), m_clock, u"bench"_s));
}

void BenchInbox::addSources(InboxWriter &writer) const
{
    for (int number = 1; number <= m_plan.sources; ++number) {
        const Source source = got(writer.addSource(Generator::source(number)));
        done(writer.setSourceState(source.id, Source::State::Paused));
    }
}

void BenchInbox::fill() const
{
    if (QFile::exists(path(u"filled"_s)))
        return;
    create(u"filling.db"_s);
    {
        const auto into = writer(u"filling.db"_s);
        addSources(*into);
        Generator generator(m_plan);
        for (PollBatch batch = generator.batch(batchSize); !batch.messages.isEmpty(); batch = generator.batch(batchSize))
            std::ignore = got(into->store(batch));
    }
    share(u"filling.db"_s);
}

void BenchInbox::share(const QString &name) const
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(m_shared + end);
    QFile mark(path(u"filled"_s));
    if (!QFile::rename(path(name), m_shared) || !mark.open(QIODevice::WriteOnly))
        giveUp(u"the filled inbox can't be put into the workspace"_s);
}

void BenchInbox::copy(const QString &name) const
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path(name) + end);
    if (!QFile::copy(m_shared, path(name)))
        giveUp(u"the inbox can't be copied"_s);
}

Raw BenchInbox::raw(const QString &name) const
{
    return Raw(raw_open(path(name).toUtf8().constData(), reinterpret_cast<const unsigned char *>(m_key.constData()), nullptr));
}

} // namespace parley::bench
