// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcestore.h"

#include "core/base/errortext.h"
#include "core/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int removedState = 3;

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString optionsText(const QMap<QString, QString> &options)
{
    QJsonObject object;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        object.insert(it.key(), it.value());
    return jsonText(object);
}

QString memoryText(const PollMemory &memory)
{
    // As texts: JSON's numbers lose the last bits of 63.
    QJsonArray seen;
    for (const qint64 hash : memory.seen)
        seen.append(QString::number(hash));
    return jsonText({{u"complete"_s, memory.lastCompleteAt.isValid() ? memory.lastCompleteAt.toString(Qt::ISODateWithMs) : QString()},
        {u"quiet"_s, memory.quietPolls}, {u"seen"_s, seen}});
}

PollMemory memoryFrom(const QString &text)
{
    const QJsonObject object = jsonObject(text);
    PollMemory memory {.lastCompleteAt = QDateTime::fromString(object["complete"_L1].toString(), Qt::ISODateWithMs),
        .seen = {},
        .quietPolls = object["quiet"_L1].toInt()};
    for (const QJsonValue &hash : object["seen"_L1].toArray())
        memory.seen.insert(hash.toString().toLongLong());
    return memory;
}

constexpr const char *sourceColumns = "id, number, platform, endpoint, account, title, own, options, state, added_ms";

} // namespace

SourceStore::SourceStore(Connection &connection)
    : m_connection(connection)
    , m_nextNumber(connection, "source.nextNumber", "SELECT coalesce(max(number), 0) + 1 FROM source WHERE platform = ?1")
    , m_same(connection, "source.same",
          "SELECT id FROM source WHERE platform = ?1 AND endpoint = ?2 AND account = ?3 AND state <> 3")
    , m_add(connection, "source.add",
          "INSERT INTO source(number, platform, endpoint, account, title, own, options, state, added_ms)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    , m_all(connection, "source.all",
          QByteArray("SELECT ") + sourceColumns + " FROM source WHERE state <> 3 ORDER BY platform, number")
    , m_byNumber(connection, "source.byNumber",
          QByteArray("SELECT ") + sourceColumns + " FROM source WHERE platform = ?1 AND number = ?2 AND state <> 3")
    , m_poll(connection, "source.poll", QByteArray("SELECT ") + sourceColumns + ", cursor, memory FROM source WHERE id = ?1")
    , m_health(connection, "source.health",
          "SELECT asked_ms, good_ms, next_ms, failures, problem, problem_detail,"
          " (SELECT count(*) FROM message_source WHERE source = ?1) FROM source WHERE id = ?1")
    , m_lastGood(connection, "source.lastGood", "SELECT good_ms FROM source WHERE id = ?1")
    , m_setState(connection, "source.setState", "UPDATE source SET state = ?2 WHERE id = ?1")
    , m_remove(connection, "source.remove",
          "UPDATE source SET state = 3, endpoint = '', account = '', options = '{}', cursor = '{}', memory = '{}',"
          " problem = NULL, problem_detail = NULL, next_ms = NULL WHERE id = ?1")
    , m_token(connection, "source.token", "SELECT token FROM source_token WHERE source = ?1")
    , m_setToken(connection, "source.setToken", "INSERT OR REPLACE INTO source_token(source, token) VALUES(?1, ?2)")
    , m_removeToken(connection, "source.removeToken", "DELETE FROM source_token WHERE source = ?1")
    , m_saveCursor(connection, "source.saveCursor", "UPDATE source SET cursor = ?2 WHERE id = ?1")
    , m_saveGood(connection, "source.saveGood",
          "UPDATE source SET asked_ms = ?2, good_ms = ?2, next_ms = ?3, memory = ?4, failures = 0, problem = NULL,"
          " problem_detail = NULL WHERE id = ?1")
    , m_saveBad(connection, "source.saveBad",
          "UPDATE source SET asked_ms = ?2, next_ms = ?3, failures = failures + 1, problem = ?4, problem_detail = ?5,"
          " state = CASE WHEN ?6 = 2 AND state = 0 THEN 2 ELSE state END WHERE id = ?1")
    , m_saveTitle(connection, "source.saveTitle", "UPDATE source SET title = ?2 WHERE id = ?1 AND title <> ?2")
    , m_countRefusal(connection, "refusal.count",
          "INSERT INTO refusal(source, hour, reason, n) VALUES(?1, ?2, ?3, ?4)"
          " ON CONFLICT(source, hour, reason) DO UPDATE SET n = n + ?4")
{
}

Source SourceStore::sourceOf(const Row &row)
{
    Source source {.id = row.id<SourceId>(0), .number = row.int32(1), .platform = row.text(2),
        .endpoint = QUrl(row.text(3)), .account = row.text(4), .title = row.text(5), .own = row.flag(6),
        .options = {}, .state = row.enumeration<Source::State>(8), .addedAt = row.moment(9)};
    const QJsonObject options = jsonObject(row.text(7));
    for (auto it = options.begin(); it != options.end(); ++it)
        source.options.insert(it.key(), it.value().toString());
    return source;
}

Result<Source> SourceStore::add(Source source, const SharedSecret &token)
{
    const QString endpoint = source.endpoint.toString(QUrl::FullyEncoded);
    const auto same = m_same.bindAll(source.platform, endpoint, source.account).number();
    if (!same)
        return std::unexpected(same.error());
    if (*same != 0)
        return failure(ErrorKind::Refused, u"rule: one-source-per-address"_s);
    const auto number = m_nextNumber.bindAll(source.platform).number();
    if (!number)
        return std::unexpected(number.error());
    source.number = static_cast<int>(*number);
    const Status added = m_add.run(source.number, source.platform, endpoint, source.account, source.title, source.own ? 1 : 0,
        optionsText(source.options), source.state, source.addedAt);
    if (!added)
        return std::unexpected(added.error());
    source.id = SourceId {m_connection.lastInsertId()};
    if (const Status kept = setToken(source.id, token); !kept)
        return std::unexpected(kept.error());
    return source;
}

Status SourceStore::setToken(SourceId id, const SharedSecret &token)
{
    return token && !token->isEmpty() ? m_setToken.run(id, token->view()) : m_removeToken.run(id);
}

Result<QList<Source>> SourceStore::all()
{
    QList<Source> sources;
    const Status read = m_all.forEach([&](const Row &row) { sources.append(sourceOf(row)); });
    if (!read)
        return std::unexpected(read.error());
    return sources;
}

Result<std::optional<Source>> SourceStore::byReference(QStringView platform, int number)
{
    return m_byNumber.bindAll(platform, number).one(&SourceStore::sourceOf);
}

Result<PollState> SourceStore::pollState(SourceId id)
{
    const auto state = m_poll.bindAll(id).one([](const Row &row) {
        return PollState {.source = sourceOf(row), .cursor = jsonObject(row.text(10)), .memory = memoryFrom(row.text(11)), .health = {}};
    });
    if (!state)
        return std::unexpected(state.error());
    if (!state->has_value())
        return failure(ErrorKind::Usage, u"no such source"_s);
    PollState found = **state;
    const auto itsHealth = health(id);
    if (!itsHealth)
        return std::unexpected(itsHealth.error());
    found.health = *itsHealth;
    const auto token = m_token.bindAll(id).one(
        [](const Row &row) { return std::make_shared<const SecretBytes>(SecretBytes::fromBytes(row.blobView(0))); });
    if (!token)
        return std::unexpected(token.error());
    found.token = token->value_or(nullptr);
    return found;
}

Result<SourceHealth> SourceStore::health(SourceId id)
{
    const auto found = m_health.bindAll(id).one([id](const Row &row) {
        SourceHealth health {.source = id, .lastAskedAt = row.moment(0), .lastGoodAt = row.moment(1), .nextPollAt = row.moment(2),
            .failuresInARow = row.int32(3), .problem = {}, .messages = row.int64(6)};
        if (!row.isNull(4))
            health.problem = Error {errorKindFromName(row.text(4)), row.text(5)};
        return health;
    });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(SourceHealth {});
}

Result<QDateTime> SourceStore::lastGoodAt(SourceId id)
{
    const auto moment = m_lastGood.bindAll(id).one([](const Row &row) { return row.moment(0); });
    if (!moment)
        return std::unexpected(moment.error());
    if (!moment->has_value())
        return failure(ErrorKind::Usage, u"no such source"_s);
    return **moment;
}

Status SourceStore::setState(SourceId id, Source::State state)
{
    return m_setState.run(id, state);
}

Status SourceStore::remove(SourceId id)
{
    static_assert(removedState == 3, "the statements above say it too");
    if (const Status forgotten = m_removeToken.run(id); !forgotten)
        return forgotten;
    return m_remove.run(id);
}

Status SourceStore::savePoll(const PollBatch &batch)
{
    if (batch.cursor) {
        if (const Status saved = m_saveCursor.run(batch.source, jsonText(*batch.cursor)); !saved)
            return saved;
    }
    if (!batch.title.isEmpty()) {
        if (const Status saved = m_saveTitle.run(batch.source, batch.title); !saved)
            return saved;
    }
    if (const Status saved = saveRefusals(batch); !saved)
        return saved;
    if (!batch.report.error)
        return m_saveGood.run(batch.source, batch.finishedAt, batch.nextPoll, memoryText(batch.memory));
    return m_saveBad.run(batch.source, batch.finishedAt, batch.nextPoll, nameOf(batch.report.error->kind),
        batch.report.error->detail, batch.sourceState);
}

Status SourceStore::saveRefusals(const PollBatch &batch)
{
    const PollReport &report = batch.report;
    const std::pair<QString, int> counts[] {{u"tooOld"_s, report.tooOld}, {u"noDate"_s, report.noDate},
        {u"future"_s, report.future}, {u"noLink"_s, report.noLink}, {u"unmatched"_s, report.unmatched},
        {u"suppressed"_s, report.suppressed}, {u"notIndexable"_s, report.notIndexable}};
    const qint64 hour = batch.finishedAt.toSecsSinceEpoch() / 3600;
    for (const auto &[reason, count] : counts) {
        if (count == 0)
            continue;
        if (const Status counted = m_countRefusal.run(batch.source, hour, reason, count); !counted)
            return counted;
    }
    return {};
}

} // namespace parley
