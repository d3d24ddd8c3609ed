// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"

#include <QUrlQuery>

namespace parley::demo {

/// A request to a place of the town.
struct Request {
    QByteArray method;
    QString path;    ///< Decoded: `/t/turfweg`
    QUrlQuery query;
    HttpHeaders headers;
    QByteArray body;
};

struct Answer {
    int status = 200;
    QByteArray type = {}; ///< Content-Type; empty: there is no body.
    QByteArray body = {};
    HttpHeaders headers = {};
};

Answer textAnswer(int status, const QByteArray &text);

/// The first request in `received`, taken out of it (RFC 9112, 3 to 6). Bodies have a Content-Length or are refused.
struct TakenRequest {
    enum class State { Incomplete, Complete, Refused };

    State state = State::Incomplete;
    Request request = {};
    bool keepsAlive = true;
    int status = 400; ///< Refused: how it is answered; the connection then ends.
};
TakenRequest takeRequest(QByteArray &received);

/// `answer` as it goes out over the wire; the body is left out where `request` is a HEAD, or the status has none.
QByteArray bytesOf(const Request &request, const Answer &answer, bool keepsAlive);

/// 304 instead, where the one who asks has this very answer (RFC 9110, 13.1.2, 13.1.3 and 13.2.2): If-None-Match counts before
/// If-Modified-Since, and entity tags compare weakly.
Answer conditional(const Request &request, const Answer &answer);

/// A strong entity tag of these bytes.
QByteArray entityTag(const QByteArray &body);
/// As in Last-Modified (RFC 9110, 5.6.7).
QByteArray httpDate(const QDateTime &moment);

} // namespace parley::demo
