// SPDX-License-Identifier: GPL-3.0-or-later
// The list of conversations and the counters of the views, against raw on the same file.
#include "core/inbox/inboxreader.h"
#include "tests/bench/benchinbox.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace parley;
using namespace parley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int queries = 120;
constexpr int rounds = 15;

constexpr struct {
    View view;
    int raw;
} views[] = {{{View::Kind::All}, RAW_VIEW_ALL}, {{View::Kind::Open}, RAW_VIEW_OPEN}, {{View::Kind::Unread}, RAW_VIEW_UNREAD}};

/// Where the queries look: every third in the same view, the rows at random.
struct Place {
    int view = 0;
    qint64 row = 0;
    ListPosition after = {};
};

QList<Place> placesIn(InboxReader &reader)
{
    Random random(7);
    QList<Place> places;
    for (int i = 0; i < queries; ++i) {
        Place place {.view = i % 3};
        const View &view = views[place.view].view;
        const auto total = got(reader.page(view, {}, 1)).total;
        place.row = random.below(int(total - pageSize - 1));
        place.after = *got(reader.pageAtRow(view, place.row, 1)).next;
        places.append(place);
    }
    return places;
}

/// Both must have found the same page.
void compare(const ConversationPage &ours, const raw_page &theirs)
{
    if (ours.rows.size() != std::min(theirs.rows, pageSize) || ours.rows.isEmpty() || ours.rows.last().id.value != theirs.last_id)
        giveUp(u"the two lists differ"_s);
}

void tellDuel(const QString &what, const Duel &duel, const QString &goal, double part = 0.99)
{
    tell({.what = what,
        .ratio = double(duel.ours.percentile(part).count()) / double(duel.other.percentile(part).count()),
        .demand = Figure::Demand::AtMost, .bound = 1.25, .ours = percentiles(duel.ours), .other = percentiles(duel.other),
        .goal = goal, .note = u"p99"_s});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const BenchInbox inbox;
    inbox.fill();
    const auto reader = got(InboxReader::open(inbox.file()));
    const Raw raw = inbox.raw();
    const QList<Place> places = placesIn(*reader);

    ConversationPage page;
    raw_page rawPage = {};
    const auto view = [](const Place &place) { return views[place.view].view; };
    const auto rawView = [](const Place &place) { return views[place.view].raw; };
    const auto run = [&](auto &&ours, auto &&theirs) {
        // Once for what they find, then for how long it takes them.
        for (const Place &place : places)
            compare(got(ours(place)), theirs(place));
        return duel(
            queries, rounds, [&](int query) { page = got(ours(places[query])); },
            [&](int query) { rawPage = theirs(places[query]); });
    };
    tellDuel(u"List: first page"_s,
        run([&](const Place &place) { return reader->page(view(place), {}, pageSize); },
            [&](const Place &place) { return raw_list(raw.get(), rawView(place), 0, 0, pageSize); }),
        u"1 ms p99"_s);
    tellDuel(u"List: page anywhere"_s,
        run([&](const Place &place) { return reader->page(view(place), place.after, pageSize); },
            [&](const Place &place) {
                return raw_list(raw.get(), rawView(place), place.after.lastActivityMs, place.after.conversation.value, pageSize);
            }),
        u"2 ms p99"_s);
    tellDuel(u"List: jump to row k"_s,
        run([&](const Place &place) { return reader->pageAtRow(view(place), place.row, pageSize); },
            [&](const Place &place) { return raw_list_at(raw.get(), rawView(place), place.row, pageSize); }),
        u"1 ms p99"_s);

    QList<ViewCount> counts;
    tellDuel(u"20 view counters"_s,
        duel(queries, rounds, [&](int) { counts = got(reader->counts()); },
            [&](int) {
                if (raw_counts(raw.get()) != counts.size() && !counts.isEmpty())
                    giveUp(u"the counters differ"_s);
            }),
        u"0.05 ms p99"_s);
    return 0;
}
