// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/gates.h"
#include "core/domain/organisation.h"

#include <QFuture>

#include <memory>

class QThreadPool;

namespace parley {

/// What the organisation has decided about collecting.
struct CollectRules {
    NameMatcher names {{}};
    Fields chosen;
    std::optional<Instruction> instruction; ///< None: nothing may be asked of anyone.
    QString contact;                        ///< For the User-Agent.
};

/// An answer that is to be read, with all that its items are judged by.
struct SourceAnswer {
    const Connector *connector = nullptr; ///< Outlives the reading.
    Source source;
    PollContext context;
    HttpRequest asked;
    HttpResponse response;
    std::shared_ptr<const CollectRules> rules;
    PollMemory memory;
};

/// One item of an answer, and what the gates said of it.
struct JudgedItem {
    FoundMessage found;
    QList<qint64> hashes; ///< seenHashes()
    std::variant<CollectedMessage, Refusal> verdict;
};

struct Reading {
    Harvest harvest; ///< Its messages are in `items`.
    std::vector<JudgedItem> items;
};

/// Reads an answer and passes what it holds through the gates. Pure.
Result<Reading> readingOf(const SourceAnswer &answer);

/// The same on a thread of `readers`: of all that collecting does it costs the most beside storing, and each answer can be
/// read by itself.
QFuture<Result<Reading>> readOn(QThreadPool &readers, SourceAnswer answer);

} // namespace parley
