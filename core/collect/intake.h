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
    /// What is worth fetching for messages that are not stored yet.
    [[nodiscard]] virtual QFuture<Result<WantedMedia>> wantedMedia(
        const QString &platform, const QList<CollectedMessage> &messages)
        = 0;
    /// Messages of this source that are due to be asked after at their source, longest waiting first.
    [[nodiscard]] virtual QFuture<Result<QList<StoredItem>>> dueToCheck(SourceId source, const QDateTime &now) = 0;
};

} // namespace parley
