// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace parley {

/// Header fields in the order they came; names compare without regard to case (RFC 9110, 5.1).
class HttpHeaders {
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields);

    void add(const QByteArray &name, const QByteArray &value);
    QByteArray value(QByteArrayView name) const; ///< The first with this name; empty if there is none.
    QList<QByteArray> values(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

    friend bool operator==(const HttpHeaders &, const HttpHeaders &) = default;

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// What a connector wants to ask. It says nothing of sockets, budgets or retries: those are the client's.
struct HttpRequest {
    /// What it means for the poll when this request fails.
    enum class Need {
        Required,    ///< The poll has failed.
        Optional,    ///< The poll goes on without it.
        /// A stream of its own, whose place in the cursor only moves when it was read: the poll goes on without it, and
        /// the cursor counts all the same.
        Independent,
        Alternative, ///< One of several guesses, asked in turn until one is read without an error.
    };

    QUrl url;
    HttpHeaders headers = {};
    QByteArray method = "GET";
    QByteArray body = {};
    Need need = Need::Required;
    QJsonObject context = {}; ///< The connector's own note to itself; comes back with the answer.
    /// The URL came from the platform (a link in a feed), so it must not lead to a private address
    /// (design.md, section 9). The user's own endpoint is trusted; its redirects are not.
    bool fromPlatform = false;
    /// "Not there" is an answer to this question: 404, 405 and 410 come back as a response.
    bool asksIfThere = false;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// A final answer with status 200 to 299, or 304, or what HttpRequest::asksIfThere allows. Everything else is an Error by the time a connector could see it.
struct HttpResponse {
    int status = 0;
    QUrl url; ///< After redirects.
    HttpHeaders headers = {};
    QByteArray body = {};          ///< Decoded (gzip, br).
    bool cutOff = false;           ///< The connection ended before the announced length: `body` is what came.
    bool permanentRedirect = false; ///< Every hop was 301 or 308.
};

} // namespace parley
