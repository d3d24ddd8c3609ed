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

QFuture<Result<QList<QUrl>>> StoreIntake::wantedAvatars(const QString &platform, const QList<CollectedMessage> &messages)
{
    return QtFuture::makeReadyValueFuture(m_writer.wantedAvatars(platform, messages));
}

} // namespace parley::ctl
