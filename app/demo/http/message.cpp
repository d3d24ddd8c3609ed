// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/message.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

constexpr qsizetype longestHead = 16 * 1024; // Bytes.
constexpr qsizetype longestBody = 1024 * 1024;
constexpr qsizetype mostFields = 100;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 301: return "Moved Permanently";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return "Answer";
    }
}

TakenRequest refused(int status)
{
    return {.state = TakenRequest::State::Refused, .request = {}, .keepsAlive = false, .status = status};
}

bool readHead(const QByteArray &head, Request &request, QByteArray &version)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || lines.size() > mostFields)
        return false;
    const QUrl target = QUrl::fromEncoded("http://here" + words[1], QUrl::StrictMode);
    if (!target.isValid())
        return false;
    request.method = words[0];
    request.path = target.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(target);
    version = words[2];
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return false;
        request.headers.add(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return version.startsWith("HTTP/1.");
}

QByteArray withoutWeakness(QByteArray tag)
{
    tag = tag.trimmed();
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

bool holdsTag(const QByteArray &list, const QByteArray &tag)
{
    const QList<QByteArray> tags = list.split(',');
    return std::ranges::any_of(tags, [&](const QByteArray &one) {
        return one.trimmed() == "*" || withoutWeakness(one) == withoutWeakness(tag);
    });
}

QDateTime fromHttpDate(const QByteArray &text)
{
    QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    moment.setTimeZone(QTimeZone::utc());
    return moment;
}

bool isKnown(const Request &request, const Answer &answer)
{
    const QByteArray tag = answer.headers.value("ETag");
    if (const QByteArray known = request.headers.value("If-None-Match"); !known.isEmpty())
        return !tag.isEmpty() && holdsTag(known, tag);
    const QDateTime modified = fromHttpDate(answer.headers.value("Last-Modified"));
    const QDateTime since = fromHttpDate(request.headers.value("If-Modified-Since"));
    return modified.isValid() && since.isValid() && modified <= since;
}

} // namespace

Answer textAnswer(int status, const QByteArray &text)
{
    return {.status = status, .type = "text/plain; charset=utf-8", .body = text + '\n', .headers = {}};
}

TakenRequest takeRequest(QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end > longestHead || (end < 0 && received.size() > longestHead))
        return refused(431);
    if (end < 0)
        return {};
    TakenRequest taken;
    QByteArray version;
    if (!readHead(received.first(end), taken.request, version))
        return refused(400);
    const HttpHeaders &headers = taken.request.headers;
    if (!headers.value("Transfer-Encoding").isEmpty())
        return refused(411);
    bool isNumber = true;
    const QByteArray announced = headers.value("Content-Length");
    const qint64 length = announced.isEmpty() ? 0 : announced.toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return refused(400);
    if (length > longestBody)
        return refused(413);
    const qsizetype bodyAt = end + 4;
    if (received.size() < bodyAt + length)
        return {};
    taken.request.body = received.sliced(bodyAt, length);
    received.remove(0, bodyAt + length);
    const QByteArray connection = headers.value("Connection").toLower();
    taken.keepsAlive = version == "HTTP/1.0" ? connection == "keep-alive" : connection != "close";
    taken.state = TakenRequest::State::Complete;
    return taken;
}

QByteArray bytesOf(const Request &request, const Answer &answer, bool keepsAlive)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers.fields())
        bytes += name + ": " + value + "\r\n";
    if (!answer.type.isEmpty() && answer.status != 304)
        bytes += "Content-Type: " + answer.type + "\r\n";
    if (answer.status != 304)
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bytes += keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return request.method == "HEAD" || answer.status == 304 ? bytes : bytes + answer.body;
}

Answer conditional(const Request &request, const Answer &answer)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (!reads || answer.status != 200 || !isKnown(request, answer))
        return answer;
    return {.status = 304, .type = {}, .body = {}, .headers = answer.headers};
}

QByteArray entityTag(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(12).toHex() + '"';
}

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace parley::demo
