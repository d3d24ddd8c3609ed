// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mastodon/mastodonconnector.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

/// The recorded answers of tests/fixtures/mastodon, served as manifest.json tells, at the reference clock.
namespace recorded {

using namespace Qt::StringLiterals;

inline const QDateTime now = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

inline QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/mastodon/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonArray manifest()
{
    return QJsonDocument::fromJson(bytesOf(u"manifest.json"_s))["responses"_L1].toArray();
}

inline parley::HttpResponse answerWith(const QByteArray &body, int status = 200)
{
    parley::HttpResponse response;
    response.status = status;
    response.url = QUrl(u"https://social.example/"_s);
    response.headers.add("Content-Type", "application/json; charset=utf-8");
    response.body = body;
    return response;
}

inline parley::HttpResponse answer(const QString &name)
{
    for (const QJsonValue &value : manifest()) {
        if (value["file"_L1].toString() != name)
            continue;
        parley::HttpResponse response = answerWith(bytesOf(name), value["status"_L1].toInt());
        const QJsonObject headers = value["headers"_L1].toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            response.headers.add(it.key().toLatin1(), it.value().toString().toLatin1());
        return response;
    }
    return {};
}

/// One account's source, as a poll of it goes.
struct Poll {
    parley::MastodonConnector connector;
    parley::Source source;
    parley::PollContext context {.cursor = {}, .now = now, .stored = {}, .names = {u"Zonnestroom"_s}};

    Poll()
    {
        source.platform = u"mastodon"_s;
        source.endpoint = QUrl(u"https://social.example/"_s);
    }

    /// Reads an answer, and goes on from its cursor as the poller does.
    parley::Result<parley::Harvest> read(const parley::HttpRequest &asked, const parley::HttpResponse &given)
    {
        auto harvest = connector.read(source, context, asked, given);
        if (harvest && harvest->next)
            context.cursor = *harvest->next;
        return harvest;
    }
    /// What is asked once it is known whose token it is.
    QList<parley::HttpRequest> begin()
    {
        const auto harvest = read(connector.poll(source, context), answer(u"verify_credentials.json"_s));
        return harvest ? harvest->followUps : QList<parley::HttpRequest>();
    }
};

/// The first of `requests` whose path starts so; one without an address: there is none.
inline parley::HttpRequest requestTo(const QList<parley::HttpRequest> &requests, const QString &path)
{
    for (const parley::HttpRequest &request : requests) {
        if (request.url.path().startsWith(path))
            return request;
    }
    return {};
}

} // namespace recorded
