// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parley::bench {

namespace {

constexpr double newConversation = 0.4; // 2.5 messages each.
constexpr int mostRecent = 200;
constexpr qsizetype payloadSize = 1700; // Bytes, on average.

} // namespace

Generator::Generator(const Plan &plan)
    : m_plan(plan)
    , m_random(plan.seed)
    , m_start(plan.end.addMonths(-18).addDays(1))
    , m_recent(plan.sources)
{
}

Source Generator::source(int number)
{
    Source source;
    source.platform = u"mastodon"_s;
    source.endpoint = QUrl(u"https://town%1.example/"_s.arg(number));
    source.title = u"Town %1"_s.arg(number);
    return source;
}

PollBatch Generator::batch(int size)
{
    PollBatch batch;
    const int source = m_turn++ % m_plan.sources;
    batch.source = SourceId {source + 1};
    batch.platform = u"mastodon"_s;
    const auto count = std::min<qint64>(size, m_plan.messages - m_made);
    batch.messages.reserve(count);
    for (qint64 i = 0; i < count; ++i)
        batch.messages.append(message(source));
    if (count > 0) {
        batch.startedAt = batch.finishedAt = batch.messages.last().collectedAt;
        batch.oldestSeen = batch.messages.first().postedAt;
        batch.nextPoll = batch.finishedAt.addSecs(300);
    }
    batch.complete = true;
    batch.reachedKnown = true;
    batch.cursor = Cursor {{u"since"_s, QString::number(m_made)}};
    batch.report.asked = 1;
    batch.report.found = int(count);
    return batch;
}

CollectedMessage Generator::message(int source)
{
    const QString number = QString::number(116'000'000'000'000'000 + m_made * 37);
    CollectedMessage message;
    FoundMessage &found = message.found;
    found.author = author();
    const QString place = u"https://town%1.example/"_s.arg(source + 1);
    found.platformId = place + u"users/"_s + *found.author.handle + u"/statuses/"_s + number;
    found.permalink = QUrl(place + u'@' + *found.author.handle + u'/' + number);
    found.linkKey = u"town%1.example/@%2/%3"_s.arg(source + 1).arg(*found.author.handle, number);
    const Language language = m_random.chance(0.7) ? Language::Dutch : Language::English;
    found.language = language == Language::Dutch ? u"nl"_s : u"en"_s;
    found.text = text(language, length());
    found.localId = number;

    QStringList &recent = m_recent[source];
    if (!recent.isEmpty() && !m_random.chance(newConversation)) {
        // Mostly one of the newest.
        const double depth = m_random.unit() * m_random.unit() * m_random.unit();
        found.parentId = recent[recent.size() - 1 - qsizetype(depth * double(recent.size()))];
    }
    recent.append(found.platformId);
    if (recent.size() > 2 * mostRecent)
        recent.remove(0, mostRecent);

    const qint64 span = m_start.msecsTo(m_plan.end) - 3'600'000;
    message.postedAt = m_start.addMSecs(span * m_made / std::max<qint64>(m_plan.messages, 1));
    message.collectedAt = message.postedAt.addSecs(30 + m_random.below(600));
    message.matches = {{.name = u"Noordlicht"_s, .from = 0, .to = 10, .inTitle = false}};
    found.postedAt = message.postedAt;
    found.payloadType = u"json"_s;
    found.payload = payload(found);
    ++m_made;
    return message;
}

FoundAuthor Generator::author()
{
    // One in four messages is by somebody new; a few write very much.
    const double people = std::max(10.0, double(m_plan.messages) / 4);
    const auto number = quint64(people * std::pow(m_random.unit(), 4));
    Random own(number * 977 + 5);
    FoundAuthor author;
    author.platformUserId = u"https://town.example/users/%1"_s.arg(number);
    author.handle = m_dutch.at(200 + own.below(20'000)) + QString::number(number);
    author.displayName = m_dutch.at(200 + own.below(5000)) + u' ' + m_english.at(200 + own.below(5000));
    author.profileUrl = u"https://town.example/@"_s + *author.handle;
    author.followers = own.below(5000) + m_random.below(20);
    // Now and then somebody has a new profile text.
    author.bio = m_dutch.at(own.below(9000)) + u' ' + m_english.at(own.below(9000)) + u' '
        + QString::number(m_random.chance(0.02) ? m_random.below(1000) : 0);
    return author;
}

int Generator::length()
{
    return std::clamp(int(140 * std::exp(0.8 * m_random.normal())), 8, 5000);
}

QString Generator::text(Language language, int characters)
{
    QString text;
    text.reserve(characters + 16);
    while (text.size() < characters) {
        if (!text.isEmpty())
            text += u' ';
        text += words(language).pick(m_random);
    }
    return text;
}

QByteArray Generator::payload(const FoundMessage &found)
{
    QByteArray json = R"({"id":")" + found.localId.toLatin1() + R"(","uri":")" + found.platformId.toUtf8() + R"(","url":")"
        + found.permalink.toEncoded() + R"(","visibility":"public","sensitive":false,"spoiler_text":"","media_attachments":[],)"
        R"("mentions":[],"tags":[],"emojis":[],"card":null,"poll":null,"account":{"acct":")" + found.author.handle->toUtf8()
        + R"(","display_name":")" + found.author.displayName->toUtf8() + R"(","note":")" + found.author.bio->toUtf8()
        + R"(","locked":false,"bot":false,"fields":[]},"content":"<p>)" + found.text.toUtf8() + R"(</p>","rest":")";
    const auto wanted = payloadSize - 100 + m_random.below(200);
    while (json.size() < wanted)
        json += QByteArray::number(m_random.next(), 36) + R"(","key":")";
    return json + "\"}";
}

} // namespace parley::bench
