// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "tests/bench/words.h"

#include <QTimeZone>

namespace parley::bench {

/// How much there is of it.
struct Plan {
    qint64 messages = 10'000;
    quint64 seed = 1;
    int sources = 14; ///< Twenty views with the six that every inbox has.
    QDateTime end = QDateTime::fromMSecsSinceEpoch(1'795'435'200'000, QTimeZone::UTC); ///< 2026-11-23 12:00.
};

/// Messages as gates let them through: in the order of posting over the 18 months before `Plan::end`, Dutch and English,
/// log-normal lengths with a median of 140 characters, payloads of 1.7 kB, authors by a power law, 2.5 messages a
/// conversation. The same plan gives the same messages in every program.
class Generator {
public:
    explicit Generator(const Plan &plan);

    /// The next `size` of them, found by one poll of one source; fewer at the end, none after it. Sources take turns and
    /// are numbered from 1.
    PollBatch batch(int size);
    qint64 made() const { return m_made; }

    static Source source(int number); ///< To be added before its messages come.
    const Words &words(Language language) const { return language == Language::Dutch ? m_dutch : m_english; }
    /// Text of about `characters`.
    QString text(Language language, int characters);

private:
    CollectedMessage message(int source);
    FoundAuthor author();
    int length();
    QByteArray payload(const FoundMessage &found);

    Plan m_plan;
    Random m_random;
    Words m_dutch {Language::Dutch};
    Words m_english {Language::English};
    QDateTime m_start;
    qint64 m_made = 0;
    int m_turn = 0;
    QList<QStringList> m_recent; ///< Per source: identifiers that a new message may answer.
};

} // namespace parley::bench
