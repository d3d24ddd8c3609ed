// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/reading.h"

#include <QPromise>
#include <QThreadPool>

namespace parley {

Result<Reading> readingOf(const SourceAnswer &answer)
{
    Result<Harvest> harvest = answer.connector->read(answer.source, answer.context, answer.asked, answer.response);
    if (!harvest)
        return std::unexpected(harvest.error());
    const GateRules gates {.connector = *answer.connector, .names = answer.rules->names, .chosen = answer.rules->chosen,
        .ownSource = answer.source.own, .now = answer.context.now, .memory = answer.memory};
    Reading reading {.harvest = std::move(*harvest), .items = {}};
    const QList<FoundMessage> messages = std::exchange(reading.harvest.messages, {});
    reading.items.reserve(size_t(messages.size()));
    for (const FoundMessage &found : messages)
        reading.items.push_back({.found = found, .hashes = seenHashes(found), .verdict = passGates(found, gates)});
    return reading;
}

QFuture<Result<Reading>> readOn(QThreadPool &readers, SourceAnswer answer)
{
    auto promise = std::make_shared<QPromise<Result<Reading>>>();
    promise->start();
    auto future = promise->future();
    readers.start([promise, answer = std::move(answer)] {
        promise->addResult(readingOf(answer));
        promise->finish();
    });
    return future;
}

} // namespace parley
