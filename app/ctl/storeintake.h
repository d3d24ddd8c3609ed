// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/intake.h"
#include "core/inbox/inboxwriter.h"

namespace parley::ctl {

/// Stores at once, on the caller's thread: a program without a window has nothing to keep smooth meanwhile.
class StoreIntake final : public Intake {
public:
    explicit StoreIntake(InboxWriter &writer);

    [[nodiscard]] QFuture<Result<PollReport>> store(const PollBatch &batch) override;
    [[nodiscard]] QFuture<Result<WantedMedia>> wantedMedia(
        const QString &platform, const QList<CollectedMessage> &messages) override;
    [[nodiscard]] QFuture<Result<QList<StoredItem>>> dueToCheck(SourceId source, const QDateTime &now) override;

private:
    InboxWriter &m_writer;
};

} // namespace parley::ctl
