// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/chorus.h"

#include "app/demo/story/cast.h"
#include "app/demo/story/chorustexts.h"

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

constexpr int threadsADay = 42; // On Mastodon; each comes to 2 or 3 posts.

/// The chorus of one story. What std's distributions draw differs between libraries, so the numbers are made here.
class Chorus {
public:
    Chorus(const TownSettings &settings, Story &story)
        : m_timeline(settings)
        , m_story(story)
        , m_random(settings.seed)
    {
    }

    /// From `from` for one day of the story.
    void sing(qint64 from)
    {
        m_from = from;
        for (int i = 0; i < threadsADay; ++i)
            thread(oneOf(mastodonThemes()));
        single(Venue::Forum, forumTexts(), 14);
        single(Venue::Reviews, reviewTexts(), 7);
        single(Venue::News, newsTexts(), 5);
        single(Venue::OwnSite, commentTexts(), 9);
    }

private:
    quint64 below(quint64 bound) { return m_random() % bound; }

    template <typename T>
    const T &oneOf(std::span<const T> list)
    {
        return list[below(list.size())];
    }

    /// A second of the day at which people are awake, mostly.
    qint64 moment()
    {
        for (;;) {
            const qint64 second = m_from + static_cast<qint64>(below(Timeline::dayLength - 240)) + 60;
            const int hour = m_timeline.hourOf(second);
            const quint64 percent = hour < 6 ? 6 : hour < 8 || hour > 21 ? 45 : 100;
            if (below(100) < percent)
                return second;
        }
    }

    Person somebody(const QString &language = {})
    {
        const Person person = passerBy(m_random() >> 11U, language);
        if (!m_story.people.contains(person.id))
            m_story.people.insert(person.id, person);
        return m_story.people.value(person.id);
    }

    QString filled(const char *pattern, const QString &answered = {})
    {
        static constexpr std::array streets {"Turfweg", "Veenlaan", "Haverkamp", "Havenstraat", "Singel", "Molenpad", "Kerkbrink", "Sluiskade"};
        static constexpr std::array team {"Daan", "Sanne", "Mees"};
        QString text = QString::fromUtf8(pattern);
        text.replace("<street>"_L1, QString::fromUtf8(streets[below(streets.size())]));
        text.replace("<amount>"_L1, QString::number(84 + below(190)));
        text.replace("<wait>"_L1, QString::number(3 + below(48)));
        text.replace("<number>"_L1, QString::number(12 + below(3400)));
        text.replace("<team>"_L1, QString::fromUtf8(team[below(team.size())]));
        text.replace("<name>"_L1, answered);
        return text;
    }

    Post &add(Venue venue, const QString &author, qint64 second)
    {
        Post post;
        post.key = u"koor-%1"_s.arg(++m_number);
        post.venue = venue;
        post.author = author;
        post.second = second;
        return m_story.posts.emplaceBack(post);
    }

    void thread(const Theme &theme)
    {
        const QString language = QString::fromUtf8(theme.language);
        const QString customer = somebody(language).id;
        const qint64 end = m_from + Timeline::dayLength;
        qint64 second = moment();
        Post *last = &add(Venue::Mastodon, customer, second);
        last->text = filled(oneOf(theme.openings));
        last->language = language;
        if (theme.answers.empty()) {
            if (below(3) == 0)
                last->removedAt = second + 1800;
            return;
        }
        const auto follow = [&](const QString &author, std::span<const char *const> texts, qint64 soonest, qint64 latest) {
            second += soonest + static_cast<qint64>(below(static_cast<quint64>(latest - soonest)));
            if (second >= end - 60)
                return false;
            const QString parent = last->key;
            last = &add(Venue::Mastodon, author, second);
            last->parent = parent;
            last->text = filled(oneOf(texts), customer);
            last->language = language == "ar"_L1 && author == organisationAccount ? u"nl"_s : language;
            return true;
        };
        if (below(100) < 62 && follow(organisationAccount, theme.answers, 240, 3000) && below(100) < 55)
            follow(customer, theme.followUps, 120, 2400);
    }

    void single(Venue venue, std::span<const TitledText> texts, int count)
    {
        for (int i = 0; i < count; ++i) {
            const TitledText &text = oneOf(texts);
            const QString author = venue == Venue::News ? u"redactie"_s : somebody().id;
            Post &post = add(venue, author, moment());
            post.title = filled(text.title);
            post.text = filled(text.text);
        }
    }

    Timeline m_timeline;
    Story &m_story;
    std::mt19937_64 m_random;
    qint64 m_from = 0;
    int m_number = 0;
};

} // namespace

void addChorus(const TownSettings &settings, Story &story)
{
    Chorus chorus(settings, story);
    chorus.sing(-Timeline::dayLength);
    chorus.sing(0);
}

} // namespace parley::demo
