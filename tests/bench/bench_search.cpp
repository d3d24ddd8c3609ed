// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of a search with its rows, against raw on the same file; and the twentieth page against the first.
#include "core/inbox/inboxreader.h"
#include "core/store/searchexpression.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int queries = 60;
constexpr int rounds = 9;

/// What people type, 60 of each kind. A blank behind a word says that it is complete.
class Typed {
public:
    explicit Typed(const Plan &plan)
        : m_generator(plan)
    {
        for (const CollectedMessage &message : m_generator.batch(BenchInbox::batchSize).messages)
            m_texts.append(message.found.text);
    }

    QStringList words(int fromRank, int toRank, int count = 1)
    {
        QStringList typed;
        while (typed.size() < queries) {
            QString line;
            for (int i = 0; i < count; ++i)
                line += wordOf(fromRank, toRank) + u' ';
            typed.append(line);
        }
        return typed;
    }
    /// Two words that stand together in a message.
    QStringList phrases()
    {
        QStringList typed;
        while (typed.size() < queries) {
            const QStringList words = m_texts[m_random.below(int(m_texts.size()))].split(u' ');
            if (words.size() < 3)
                continue;
            const int at = m_random.below(int(words.size()) - 1);
            typed.append(u'"' + words[at] + u' ' + words[at + 1] + u'"');
        }
        return typed;
    }
    QStringList prefixes()
    {
        QStringList typed;
        while (typed.size() < queries)
            typed.append(wordOf(200, 8000).left(3));
        return typed;
    }

private:
    QString wordOf(int fromRank, int toRank)
    {
        return m_generator.words(Language::Dutch).at(fromRank + m_random.below(toRank - fromRank));
    }

    Generator m_generator;
    Random m_random {11};
    QStringList m_texts;
};

struct Kind {
    QString what;
    QStringList typed;
    QString goal; ///< At ten million.
};

void measure(const Kind &kind, InboxReader &reader, raw_store *raw)
{
    QList<QByteArray> expressions;
    qsizetype hits = 0;
    for (const QString &typed : kind.typed) {
        expressions.append(searchExpression(typed)->toUtf8());
        const SearchPage ours = got(reader.search(typed, {}, pageSize));
        const raw_page theirs = raw_search(raw, expressions.last().constData(), 0, pageSize);
        if (ours.hits.size() != theirs.rows || (theirs.rows > 0 && ours.hits.last().message.value != theirs.last_id))
            giveUp(u"the two searches differ"_s);
        hits += ours.hits.size();
    }
    SearchPage page;
    raw_page rawPage = {};
    const Duel duel = bench::duel(
        queries, rounds, [&](int query) { page = got(reader.search(kind.typed[query], {}, pageSize)); },
        [&](int query) { rawPage = raw_search(raw, expressions[query].constData(), 0, pageSize); });
    constexpr double part = 0.95;
    tell({.what = u"Search: "_s + kind.what,
        .ratio = double(duel.ours.percentile(part).count()) / double(duel.other.percentile(part).count()),
        .demand = Figure::Demand::AtMost, .bound = 1.25, .ours = percentiles(duel.ours), .other = percentiles(duel.other),
        .goal = kind.goal, .note = u"p95; %1 hits on a page"_s.arg(double(hits) / queries, 0, 'f', 0)});
}

void measureDepth(const QStringList &typed, InboxReader &reader)
{
    QList<std::pair<QString, MessageId>> deep;
    for (const QString &line : typed) {
        std::optional<MessageId> before;
        for (int page = 1; page < 20; ++page) {
            const SearchPage found = got(reader.search(line, before, pageSize));
            before = found.next;
            if (!before)
                break;
        }
        if (before)
            deep.append({line, *before});
    }
    if (deep.isEmpty())
        giveUp(u"no word has twenty pages"_s);
    SearchPage page;
    const Duel duel = bench::duel(
        int(deep.size()), rounds, [&](int query) { page = got(reader.search(deep[query].first, deep[query].second, pageSize)); },
        [&](int query) { page = got(reader.search(deep[query].first, {}, pageSize)); });
    constexpr double part = 0.95;
    tell({.what = u"Search: page 20 against page 1"_s,
        .ratio = double(duel.ours.percentile(part).count()) / double(duel.other.percentile(part).count()),
        .demand = Figure::Demand::AtMost, .bound = 1.3, .ours = percentiles(duel.ours), .other = percentiles(duel.other),
        .goal = {}, .note = u"p95; %1 words"_s.arg(deep.size())});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    inbox.fill();
    const auto reader = got(InboxReader::open(inbox.file()));
    const Raw raw = inbox.raw();
    Typed typed(inbox.plan());
    const QStringList common = typed.words(5, 60);
    for (const Kind &kind : {Kind {u"common word"_s, common, u"1.5 ms at 10 M"_s},
             Kind {u"middling word"_s, typed.words(300, 2000), u"2 ms at 10 M"_s},
             Kind {u"rare word"_s, typed.words(8000, 30'000), u"8 ms at 10 M"_s}, Kind {u"two words"_s, typed.words(50, 500, 2), {}},
             Kind {u"phrase"_s, typed.phrases(), u"5 ms at 10 M"_s},
             Kind {u"three letters of a word"_s, typed.prefixes(), u"10 ms at 10 M"_s}})
        measure(kind, *reader, raw.get());
    measureDepth(common, *reader);
    return 0;
}
