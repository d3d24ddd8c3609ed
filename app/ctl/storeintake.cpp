// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/storeintake.h"

namespace parley::ctl {

StoreIntake::StoreIntake(InboxWriter &writer)
    : m_writer(writer)
{
}

QFuture<Result<PollReport>> StoreIntake::store(const PollBatch &batch)
{
    return QtFuture::makeReadyValueFuture(m_writer.store(batch));
}

QFuture<Result<WantedMedia>> StoreIntake::wantedMedia(const QString &platform, const QList<CollectedMessage> &messages)
{
    return QtFuture::makeReadyValueFuture(m_writer.wantedMedia(platform, messages));
}

QFuture<Result<QList<StoredItem>>> StoreIntake::dueToCheck(SourceId source, const QDateTime &now)
{
    return QtFuture::makeReadyValueFuture(m_writer.dueToCheck(source, now));
}

} // namespace parley::ctl
