// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"

#include <QFuture>

namespace parley {

/// Where what was collected goes. Callable from any thread; each answer comes as a future once it is on disk.
class Intake {
public:
    virtual ~Intake() = default;

    /// All of the batch in one transaction, or an error and nothing. The report says what was stored.
    [[nodiscard]] virtual QFuture<Result<PollReport>> store(const PollBatch &batch) = 0;
    /// Which authors' pictures are worth fetching: of messages that are not stored yet, not fetched before.
    [[nodiscard]] virtual QFuture<Result<QList<QUrl>>> wantedAvatars(
        const QString &platform, const QList<CollectedMessage> &messages)
        = 0;
};

} // namespace parley
