// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultserver.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace parley::test {

/// A small Mastodon server on loopback that speaks the wire format: Link paging with max_id, since_id and min_id, rate
/// headers, 401 without the token, 404 for what was removed. One account reads it, `zonnestroom` with the id 42.
class MastodonServer {
public:
    explicit MastodonServer(const QByteArray &token);

    bool listen() { return m_server.listen(); }
    QUrl endpoint() const { return m_server.url(); }
    FaultServer &server() { return m_server; }

    struct Post {
        QString text;
        QString author = QStringLiteral("fatima");
        QString visibility = QStringLiteral("public");
        QString parent = {};  ///< Its id.
        QDateTime at = {};    ///< Invalid: the server's clock.
        bool mentions = false; ///< Of the account that reads: it is notified.
        bool hasPicture = false;
        bool isIndexable = true;
        QStringList hashtags = {};
    };
    QString add(const Post &post); ///< Its id.
    void edit(const QString &id, const QString &text);
    void remove(const QString &id);

    void setClock(const QDateTime &now) { m_now = now; }
    void setPageSize(int size) { m_pageSize = size; }
    void setToken(const QByteArray &token) { m_token = token; }
    /// What the address of an author's picture gives; without, there is no such address.
    void setAvatar(const QString &author, const QByteArray &bytes) { m_avatars.insert(author, bytes); }
    /// After the next page of a hashtag was given, this is posted: the page moves while it is read.
    void postMeanwhile(const Post &post) { m_meanwhile.append(post); }
    /// What remains of 300 requests; each answer takes one.
    void setRemaining(int requests) { m_remaining = requests; }
    QByteArray picture() const; ///< What the address of a picture gives.

private:
    FaultAnswer answerTo(const FaultRequest &request);
    FaultAnswer listOf(const FaultRequest &request, const QList<QJsonObject> &entries);
    FaultAnswer json(const QJsonValue &value, int status = 200, const Fields &more = {}) const;
    QJsonObject accountOf(const QString &name, bool isIndexable = true) const;
    QList<QJsonObject> around(const QString &id, bool above) const;

    FaultServer m_server;
    QByteArray m_token;
    QDateTime m_now;
    int m_pageSize = 40;
    int m_remaining = 300;
    int m_lastId = 1000;
    QMap<int, QJsonObject> m_statuses; ///< By their id.
    QMap<int, QJsonObject> m_notifications;
    QMap<QString, QByteArray> m_avatars;
    QList<Post> m_meanwhile;
};

} // namespace parley::test
