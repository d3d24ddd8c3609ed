// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inboxreader.h"
#include "core/inbox/inboxwriter.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/core/store/testdatabase.h"

#include <QTimeZone>

namespace parley {

/// An inbox in a folder of its own, its writer open, with one source.
class InboxFixture {
public:
    InboxFixture()
    {
        auto connection
            = Connection::open({.path = file().path, .key = file().key.clone(), .role = Connection::Role::Writer, .create = true});
        Q_ASSERT(connection);
        [[maybe_unused]] const Status migrated = migrate(**connection, DatabaseKind::Inbox);
        Q_ASSERT(migrated);
        connection->reset();
        open();
        Source typed;
        typed.platform = QStringLiteral("feeds");
        typed.endpoint = QUrl(QStringLiteral("https://blog.example/feed"));
        source = writer->addSource(typed).value();
    }

    InboxFile file() const
    {
        return {m_folder.filePath(QStringLiteral("inbox.db")), m_folder.filePath(QStringLiteral("media")),
            SecretBytes::fromBytes(QByteArray(32, 'k')), allRoles()};
    }

    void open()
    {
        reader.reset();
        writer.reset();
        writer = std::move(InboxWriter::open(file(), clock, QStringLiteral("staff")).value());
        reader = std::move(InboxReader::open(file()).value());
    }

    CollectedMessage message(const QString &id, int minutesAgo = 0, const QString &parent = {}) const
    {
        CollectedMessage message;
        message.found.platformId = id;
        message.found.permalink = QUrl(QStringLiteral("https://blog.example/") + id);
        message.found.text = QStringLiteral("Zonnestroom en ") + id;
        message.found.author.platformUserId = QStringLiteral("fatima");
        message.found.author.displayName = QStringLiteral("Fatima");
        message.found.parentId = parent;
        message.found.payload = "<item/>";
        message.found.payloadType = QStringLiteral("xml");
        message.postedAt = clock.now().addSecs(-60 * minutesAgo);
        message.collectedAt = clock.now();
        return message;
    }

    PollBatch batch(const QList<CollectedMessage> &messages) const
    {
        PollBatch batch;
        batch.source = source.id;
        batch.platform = source.platform;
        batch.startedAt = batch.finishedAt = clock.now();
        batch.complete = true;
        batch.messages = messages;
        batch.report.found = static_cast<int>(messages.size());
        return batch;
    }

    Result<PollReport> collect(const QList<CollectedMessage> &messages) { return writer->store(batch(messages)); }

    QList<ConversationRow> rows(const View &view = {}) { return reader->page(view, {}, 1000).value().rows; }

    FixedClock clock {QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC)};
    Source source;
    std::unique_ptr<InboxWriter> writer;
    std::unique_ptr<InboxReader> reader;

private:
    QTemporaryDir m_folder;
};

} // namespace parley
