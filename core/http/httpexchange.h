// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/base/result.h"
#include "core/http/contentdecoder.h"
#include "core/http/httppolicy.h"

#include <QFutureWatcher>
#include <QHostInfo>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

class QNetworkReply;

namespace parley {

class HttpClient;

/// One request of HttpClient from `send` to its answer, with all its hops. It is a child of the client, deletes itself
/// when it is over, and holds at most one reply, one look-up and one place in the budget at a time.
///
/// A hop is: scheme -> budget -> look-up, where the platform named the address -> connection -> head -> body.
class HttpExchange : public QObject {
    Q_OBJECT
public:
    HttpExchange(HttpClient &client, const HttpRequest &request, const HttpPolicy &policy);
    ~HttpExchange() override; ///< Cancels what is not over.

    QFuture<Result<HttpResponse>> answer() { return m_promise.future(); }
    void start();

    // What the client says to one that waits for the budget.
    QString place() const; ///< "host:port" of this hop.
    void go();
    void refuseHeld(std::chrono::seconds left);

    bool isOver() const { return m_over; }

private:
    void hop();
    void lookUp();
    void judge(const QHostInfo &info);
    void connectTo(const QUrl &url);
    bool tryNextAddress();
    void readHead();
    void readBody();
    void replyFinished();
    void follow(int status, const QByteArray &location);
    void timeOut(const QString &which);
    void alive();
    HttpResponse response(int status) const;
    HttpResponse cutResponse(int status) const;
    bool isLoopbackAllowed() const;
    bool isAnswer(int status) const; ///< HttpRequest::asksIfThere

    void dropReply();
    void endHop(); ///< Gives back reply, look-up, budget and timers.
    void finish(Result<HttpResponse> result);

    HttpClient &m_client;
    const HttpRequest m_asked;
    HttpRequest m_request; ///< Of this hop.
    const HttpPolicy m_policy;
    QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_watcher; ///< Tells when the one who asks has cancelled.

    QSet<QUrl> m_visited;
    bool m_allPermanent = true;
    int m_redirects = 0;

    QList<QHostAddress> m_addresses; ///< Looked at and allowed, not tried yet.
    QUrl m_pinned;                   ///< The URL by address that the connection goes to; empty: by name.
    int m_lookUp = -1;
    QNetworkReply *m_reply = nullptr;
    bool m_sent = false; ///< The connection stands and the request is out.
    bool m_inBudget = false;
    bool m_over = false;
    std::unique_ptr<ContentDecoder> m_decoder; ///< Of this answer's body; nullptr: it is in an encoding we don't know.
    QByteArray m_body;                         ///< Decoded.

    QTimer m_total;
    std::chrono::milliseconds m_totalLeft;
    QTimer m_idle;
};

} // namespace parley
