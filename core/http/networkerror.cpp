// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/networkerror.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace parley {

static ErrorKind kindFromNetwork(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::CertificateWrong;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorKind::BadResponse;
    default:
        return ErrorKind::Offline;
    }
}

Error errorFromNetwork(const QNetworkReply &reply)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error());
    return {kindFromNetwork(reply), name ? QString::fromLatin1(name) : u"network error %1"_s.arg(reply.error())};
}

} // namespace parley
