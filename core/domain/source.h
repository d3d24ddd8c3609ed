// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QUrl>

namespace parley {

/// One connected place: an account, a feed, a forum, a search on a platform.
struct Source {
    enum class State {
        Active,
        Paused,      ///< By a person.
        SwitchedOff, ///< By us: the platform said that it is gone for good.
    };

    SourceId id;
    int number = 0;   ///< Within its platform: the `1` of `feeds/1`.
    QString platform; ///< PlatformInfo::id
    QUrl endpoint;
    QString account;
    QString title; ///< What the place calls itself; learnt at the first good poll.
    bool own = false; ///< A place of the organisation's own: what it yields needs no match.
    QMap<QString, QString> options; ///< `--set KEY=VALUE`, less `own`.
    State state = State::Active;
    QDateTime addedAt;

    /// `feeds/1`: how people and scripts name it.
    QString reference() const { return platform + u'/' + QString::number(number); }
    friend bool operator==(const Source &, const Source &) = default;
};

/// Where a source's next poll goes on. Opaque to all but its connector; committed with the messages it led to.
using Cursor = QJsonObject;

/// How a source is doing; shown in the status bar and by `source list`.
struct SourceHealth {
    SourceId source;
    QDateTime lastAskedAt;   ///< UTC; invalid: never.
    QDateTime lastGoodAt;    ///< The last poll that was read in full.
    QDateTime nextPollAt;
    int failuresInARow = 0;
    std::optional<Error> problem; ///< Of the last poll.
    qint64 messages = 0; ///< Stored and not yet expired.
};

} // namespace parley
