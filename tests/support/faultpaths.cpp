// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultpaths.h"

#include "tests/support/gzip.h"

#include <QDateTime>
#include <QLocale>
#include <QUrlQuery>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley::test {

namespace {

constexpr qint64 hugeSize = 200LL * 1024 * 1024;

struct Case {
    QByteArray rest; ///< Of the path, behind the fault's name; starts with a slash or is empty.
    QUrlQuery query;
    Fields fields; ///< Of the spoilt fixture, Content-Type above all.
    QByteArray body;

    qint64 number(const QString &key, qint64 otherwise) const
    {
        return query.hasQueryItem(key) ? query.queryItemValue(key).toLongLong() : otherwise;
    }
};

QByteArray smallFeed()
{
    const QByteArray now
        = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1();
    QByteArray feed
        = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Storingen</title>"
          "<link>https://nieuws.example/</link><description>Proef</description>\n";
    for (int i = 1; i <= 8; ++i) {
        const QByteArray number = QByteArray::number(i);
        feed += "<item><guid isPermaLink=\"false\">fault-" + number + "</guid><title>Bericht " + number
            + "</title><link>https://nieuws.example/" + number + "</link><pubDate>" + now
            + " GMT</pubDate><description>Zonnestroom " + number + "</description></item>\n";
    }
    return feed + "</channel></rss>\n";
}

QByteArray httpDate(const QDateTime &moment, const QString &form)
{
    const QString format = form == "rfc850"_L1 ? u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s
        : form == "asctime"_L1                 ? u"ddd MMM dd hh:mm:ss yyyy"_s
                                               : u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s;
    return QLocale::c().toString(moment, format).toLatin1();
}

FaultAnswer statusAnswer(const Case &asked)
{
    Fields fields {{"Content-Type", "text/plain"}};
    if (asked.query.hasQueryItem(u"retry-after"_s))
        fields.append({"Retry-After", asked.query.queryItemValue(u"retry-after"_s).toUtf8()});
    if (asked.query.hasQueryItem(u"retry-date"_s)) {
        const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(asked.number(u"retry-date"_s, 0));
        fields.append({"Retry-After", httpDate(moment, asked.query.queryItemValue(u"form"_s))});
    }
    return whole(asked.rest.sliced(1).toInt(), fields, "no\n");
}

FaultAnswer hopsAnswer(const Case &asked)
{
    const QList<QByteArray> parts = asked.rest.sliced(1).split('/');
    const int left = parts.first().toInt();
    const QByteArray behind = '/' + parts.sliced(1).join('/');
    return redirect(302, left > 1 ? "/fault/hops/" + QByteArray::number(left - 1) + behind : behind);
}

Fields encoded(Fields fields, const QByteArray &encoding)
{
    fields.append({"Content-Encoding", encoding});
    return fields;
}

FaultAnswer cutGzip(const Case &asked)
{
    const QByteArray packed = gzip(asked.body);
    // Near its end: the first item takes most of the bytes, since those after it repeat it.
    return cut(encoded(asked.fields, "gzip"), packed, packed.size() * 9 / 10);
}

using Maker = FaultAnswer (*)(const Case &);

const std::map<QByteArray, Maker> &makers()
{
    static const std::map<QByteArray, Maker> all {
        {"status", statusAnswer},
        {"broken", [](const Case &) { return raw("]]> this is not HTTP at all\r\n\r\n"); }},
        {"reset", [](const Case &) { return reset(); }},
        {"silence", [](const Case &) { return silence(); }},
        {"endless-headers", [](const Case &) { return endlessHeaders(); }},
        {"cut", [](const Case &c) { return cut(c.fields, c.body, c.body.size() / 2); }},
        {"cut-chunked", [](const Case &c) { return cutChunked(c.fields, c.body, c.body.size() / 2); }},
        {"cut-gzip", cutGzip},
        {"until-close", [](const Case &c) { return untilClose(c.fields, c.body); }},
        {"huge",
            [](const Case &c) {
                return huge(c.fields, c.number(u"bytes"_s, hugeSize), c.query.hasQueryItem(u"announced"_s));
            }},
        {"drip",
            [](const Case &c) { return drip(c.fields, c.body, std::chrono::milliseconds(c.number(u"ms"_s, 1000))); }},
        {"bomb", [](const Case &c) { return bomb(c.fields, c.number(u"bytes"_s, 4 * hugeSize)); }},
        {"gzip", [](const Case &c) { return whole(200, encoded(c.fields, "gzip"), gzip(c.body)); }},
        {"deflate", [](const Case &c) { return whole(200, encoded(c.fields, "deflate"), deflate(c.body)); }},
        {"wrong-gzip", [](const Case &c) { return whole(200, encoded(c.fields, "gzip"), c.body); }},
        {"wrong-charset",
            [](const Case &c) {
                return whole(200, {{"Content-Type", "application/rss+xml; charset=UTF-16"}}, c.body);
            }},
        {"html",
            [](const Case &) {
                return whole(200, {{"Content-Type", "text/html; charset=utf-8"}},
                    "<!DOCTYPE html><html><head><title>Inloggen</title></head><body><p>Meld u "
                    "aan.</p></body></html>\n");
            }},
        {"loop", [](const Case &) { return redirect(302, "/fault/loop"); }},
        {"hops", hopsAnswer},
        {"moved", [](const Case &c) { return redirect(301, c.rest.isEmpty() ? "/" : c.rest); }},
        {"to",
            [](const Case &c) {
                return redirect(static_cast<int>(c.number(u"status"_s, 302)),
                    c.query.queryItemValue(u"url"_s, QUrl::FullyDecoded).toUtf8());
            }},
    };
    return all;
}

} // namespace

std::optional<FaultAnswer> faultAnswer(const FaultRequest &request, const FixtureFolder &fixtures)
{
    const QByteArray path = request.path();
    if (!path.startsWith("/fault/"))
        return {};
    const QByteArray named = path.sliced(7);
    const qsizetype slash = named.indexOf('/');
    const QByteArray name = slash < 0 ? named : named.first(slash);
    const auto maker = makers().find(name);
    if (maker == makers().end())
        return whole(404);
    Case asked {.rest = slash < 0 ? QByteArray() : named.sliced(slash),
        .query = QUrlQuery(QString::fromUtf8(request.target.mid(path.size() + 1))),
        .fields = {{"Content-Type", "application/rss+xml; charset=UTF-8"}},
        .body = {}};
    if (const auto recorded = fixtures.recorded(asked.rest, "GET")) {
        asked.fields = recorded->fields;
        asked.body = recorded->body;
    } else {
        asked.body = smallFeed();
    }
    return maker->second(asked);
}

} // namespace parley::test
