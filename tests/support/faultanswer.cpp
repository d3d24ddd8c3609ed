// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultanswer.h"

#include "tests/support/gzip.h"

#include <algorithm>

namespace parley::test {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 304:
        return "Not Modified";
    case 404:
        return "Not Found";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

Fields with(Fields fields, const QByteArray &name, const QByteArray &value)
{
    fields.append({name, value});
    return fields;
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

QByteArray head(int status, const Fields &fields)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    for (const auto &[name, value] : fields)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

FaultAnswer whole(int status, const Fields &fields, const QByteArray &body)
{
    if (status == 304 || status == 204)
        return {.bytes = head(status, fields)};
    return {.bytes = head(status, with(fields, "Content-Length", QByteArray::number(body.size()))) + body};
}

FaultAnswer chunked(const Fields &fields, const QByteArray &body)
{
    FaultAnswer answer = cutChunked(fields, body, body.size());
    answer.bytes += "0\r\n\r\n";
    answer.end = FaultAnswer::End::KeepAlive;
    return answer;
}

FaultAnswer redirect(int status, const QByteArray &location)
{
    return whole(status, {{"Location", location}});
}

FaultAnswer cut(const Fields &fields, const QByteArray &body, qsizetype kept)
{
    FaultAnswer answer = whole(200, fields, body);
    answer.bytes.chop(body.size() - kept);
    answer.end = FaultAnswer::End::Close;
    return answer;
}

FaultAnswer cutChunked(const Fields &fields, const QByteArray &body, qsizetype kept)
{
    FaultAnswer answer {
        .bytes = head(200, with(fields, "Transfer-Encoding", "chunked")), .end = FaultAnswer::End::Close};
    constexpr qsizetype size = 100;
    for (qsizetype at = 0; at < kept; at += size)
        answer.bytes += chunk(body.sliced(at, std::min(size, kept - at)));
    return answer;
}

FaultAnswer untilClose(const Fields &fields, const QByteArray &body)
{
    return {.bytes = head(200, with(fields, "Connection", "close")) + body, .end = FaultAnswer::End::Close};
}

FaultAnswer huge(const Fields &fields, qint64 size, bool announced)
{
    const Fields all = announced ? with(fields, "Content-Length", QByteArray::number(size)) : fields;
    return {.bytes = head(200, all),
        .stream =
            [size](qint64 sent) {
                static const QByteArray piece(64 * 1024, 'x');
                return piece.first(std::min<qint64>(piece.size(), size - sent));
            },
        .end = FaultAnswer::End::Close};
}

FaultAnswer drip(const Fields &fields, const QByteArray &body, std::chrono::milliseconds pause)
{
    return {.bytes = head(200, with(fields, "Content-Length", QByteArray::number(body.size()))),
        .stream = [body](qint64 sent) { return body.mid(sent, 1); },
        .pause = pause};
}

FaultAnswer bomb(const Fields &fields, qint64 size)
{
    constexpr qsizetype step = 1024 * 1024;
    static const QByteArray member = gzip(QByteArray(step, '\0'));
    return {.bytes = head(200, with(fields, "Content-Encoding", "gzip")),
        .stream = [size](qint64 sent) { return sent / member.size() * step < size ? member : QByteArray(); },
        .end = FaultAnswer::End::Close};
}

FaultAnswer endlessHeaders()
{
    return {.bytes = "HTTP/1.1 200 OK\r\n",
        .stream =
            [](qint64 sent) {
                QByteArray fields;
                for (int i = 0; i < 100; ++i)
                    fields += "X-Field-" + QByteArray::number(sent) + '-' + QByteArray::number(i) + ": value\r\n";
                return fields;
            },
        .end = FaultAnswer::End::Close};
}

FaultAnswer raw(const QByteArray &bytes)
{
    return {.bytes = bytes, .end = FaultAnswer::End::Close};
}

FaultAnswer reset()
{
    return {.end = FaultAnswer::End::Reset};
}

FaultAnswer silence()
{
    return {.end = FaultAnswer::End::Silence};
}

} // namespace parley::test
