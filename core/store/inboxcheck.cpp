// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inboxcheck.h"

#include "core/store/connection.h"
#include "core/store/mediastore.h"
#include "core/store/transaction.h"
#include "core/store/viewcounters.h"

#include <map>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024; // Bytes.

/// Views, and views with hours, by their numbers.
struct Counts {
    std::map<qint64, std::pair<qint64, qint64>> views;
    std::map<std::pair<qint64, qint64>, qint64> hours;
};

void add(const ConversationFacts &facts, Counts &counts)
{
    for (const qint64 view : viewsOf(facts)) {
        auto &[conversations, unread] = counts.views[view];
        ++conversations;
        unread += facts.unread > 0 ? 1 : 0;
        ++counts.hours[{view, hourOf(facts.lastActivityMs)}];
    }
}

} // namespace

InboxCheck::InboxCheck(Connection &connection, const MediaStore &media)
    : m_connection(connection)
    , m_media(media)
    , m_miscounted(connection, "check.miscounted",
          "SELECT c.id FROM conversation c WHERE (c.n, c.unread, c.n_private, c.first_message, c.last_message,"
          " c.last_activity_ms, c.first_expires_ms) IS NOT (SELECT count(*), coalesce(sum(unread), 0),"
          " coalesce(sum(visibility = 1), 0), min(id), max(id), max(posted_ms), min(expires_ms) FROM message m"
          " WHERE m.conversation = c.id)")
    , m_astray(connection, "check.astray",
          "SELECT id FROM message WHERE conversation NOT IN (SELECT id FROM conversation)")
    , m_unsnapped(connection, "check.unsnapped",
          "SELECT id FROM message WHERE snap NOT IN (SELECT id FROM snapshot)")
    , m_facts(connection, "check.facts", "SELECT source, state, last_activity_ms, n, unread, n_private FROM conversation")
    , m_views(connection, "check.views", "SELECT view, n, unread FROM view_count WHERE n <> 0 OR unread <> 0")
    , m_hours(connection, "check.hours", "SELECT view, hour, n FROM view_hour")
    , m_files(connection, "check.files", "SELECT id, file, file_key FROM media")
{
}

Result<QStringList> InboxCheck::problems()
{
    const auto snapshot = ReadTransaction::begin(m_connection);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    QStringList problems;
    for (const auto check : {&InboxCheck::checkMessages, &InboxCheck::checkCounters, &InboxCheck::checkMedia}) {
        if (const Status checked = (this->*check)(problems); !checked)
            return std::unexpected(checked.error());
    }
    return problems;
}

Status InboxCheck::checkMessages(QStringList &problems)
{
    const std::pair<Statement *, QString> checks[] = {{&m_miscounted, u"conversation %1 does not agree with its messages"_s},
        {&m_astray, u"message %1 belongs to no conversation"_s}, {&m_unsnapped, u"message %1 has no snapshot"_s}};
    for (const auto &[statement, problem] : checks) {
        const Status read
            = statement->forEach([&](const Row &row) { problems.append(problem.arg(row.int64(0))); });
        if (!read)
            return read;
    }
    return {};
}

Status InboxCheck::checkCounters(QStringList &problems)
{
    Counts counted;
    const Status facts = m_facts.forEach([&](const Row &row) {
        add({.id = {}, .source = row.id<SourceId>(0), .state = row.enumeration<WorkState>(1), .lastActivityMs = row.int64(2),
                .messages = row.int32(3), .unread = row.int32(4), .privateMessages = row.int32(5), .first = {}, .last = {}},
            counted);
    });
    if (!facts)
        return facts;
    Counts kept;
    const Status views = m_views.forEach([&](const Row &row) { kept.views[row.int64(0)] = {row.int64(1), row.int64(2)}; });
    if (!views)
        return views;
    const Status hours
        = m_hours.forEach([&](const Row &row) { kept.hours[{row.int64(0), row.int64(1)}] = row.int64(2); });
    if (!hours)
        return hours;
    if (kept.views != counted.views)
        problems.append(u"the counters of the views do not agree with a recount"_s);
    if (kept.hours != counted.hours)
        problems.append(u"the counters of the hours do not agree with a recount"_s);
    return {};
}

Status InboxCheck::checkMedia(QStringList &problems)
{
    return m_files.forEach([&](const Row &row) {
        const auto content = m_media.read(row.text(1), SecretBytes::fromBytes(row.blobView(2)), largestFile);
        if (!content)
            problems.append(u"the file of picture %1 is missing or damaged"_s.arg(row.int64(0)));
    });
}

} // namespace parley
