// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/feeds/feedsconnector.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The recorded answers of tests/fixtures/feeds, served as manifest.json tells, at the reference clock.
namespace recorded {

using namespace Qt::StringLiterals;

inline const QDateTime now = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);

inline QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/feeds/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline parley::HttpResponse answer(const QString &name)
{
    const QJsonDocument manifest = QJsonDocument::fromJson(bytesOf(u"manifest.json"_s));
    for (const QJsonValue &value : manifest["responses"_L1].toArray()) {
        if (value["file"_L1].toString() != name)
            continue;
        parley::HttpResponse response;
        response.status = value["status"_L1].toInt();
        response.url = QUrl(u"https://blog.example"_s + value["path"_L1].toString());
        const QJsonObject headers = value["headers"_L1].toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            response.headers.add(it.key().toLatin1(), it.value().toString().toLatin1());
        response.body = bytesOf(name);
        return response;
    }
    return {};
}

inline parley::HttpResponse answerWith(const QByteArray &body, const QUrl &url = QUrl(u"https://blog.example/feed"_s))
{
    parley::HttpResponse response;
    response.status = 200;
    response.url = url;
    response.body = body;
    return response;
}

inline parley::Source sourceAt(const QUrl &endpoint)
{
    parley::Source source;
    source.platform = u"feeds"_s;
    source.endpoint = endpoint;
    return source;
}

/// The first poll of a source whose endpoint gives `answer`.
inline parley::Result<parley::Harvest> read(const parley::HttpResponse &answer, const parley::Cursor &cursor = {})
{
    const parley::FeedsConnector connector;
    const parley::Source source = sourceAt(answer.url);
    return connector.read(source, {cursor, now}, connector.poll(source, {cursor, now}), answer);
}

} // namespace recorded
