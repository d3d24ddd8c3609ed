// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley::bench {

namespace {

constexpr char16_t dutch[]
    = u"de het een en van ik te dat die in is niet op zijn met voor je er maar om hij aan ook als bij we wat nog dan was"
      " naar heb heeft over door hun zo al kan deze uit worden geen mijn meer of nu hebben daar moet wordt toe tot jullie"
      " waar weer wel dit iets veel gaat u goed alleen mensen jaar dag storing rekening stroom gas energie klant bellen"
      " wachten antwoord hoe lang geld contract prijs monteur meter afspraak morgen vandaag gisteren probleem helpen dank"
      " bedankt graag snel nooit altijd zonnepanelen teruglevering maandbedrag opzeggen verhuizen app inloggen wachtrij";
constexpr char16_t english[]
    = u"the to and of a in is it you that for on was with as have be not this but they are at i my from your we so if all"
      " what there can one would about me when out up no just like get time know will more who their how some an by or has"
      " our been had them now than its only then could other into over think also back after use two way because any these"
      " day most us power outage bill energy customer phone waiting answer long money contract price engineer meter"
      " appointment tomorrow today yesterday problem help thanks please quick never always solar panels monthly cancel"
      " moving app login queue support service account charge refund";

struct Syllables {
    QStringList onsets;
    QStringList cores;
    QStringList ends;
};

Syllables syllablesOf(Language language)
{
    if (language == Language::Dutch) {
        return {u"b d f g h k l m n p r s t v w z br dr gr kl kn pl schr sl sp st str tr vl vr zw"_s.split(u' '),
            u"a aa e ee i ie o oe oo u uu ui eu ij ei ou"_s.split(u' '), u" n r t k l s m ng st cht nd rk"_s.split(u' ')};
    }
    return {u"b c d f g h j l m n p r s t v w bl br ch cl cr dr fl gr pl pr sh sl sp st str th tr wh"_s.split(u' '),
        u"a e i o u ai ea ee ie oa oo ou"_s.split(u' '), u" n r t ck l s m ng st ght nd rd ss ce"_s.split(u' ')};
}

QString madeUp(const Syllables &syllables, Random &random)
{
    QString word;
    const int count = 2 + random.below(3);
    for (int i = 0; i < count; ++i) {
        for (const QStringList *part : {&syllables.onsets, &syllables.cores, &syllables.ends})
            word += part->at(random.below(int(part->size())));
    }
    return word;
}

} // namespace

Words::Words(Language language, int size)
    : m_words(QString(language == Language::Dutch ? dutch : english).split(u' '))
{
    m_words.removeDuplicates();
    QSet<QString> known(m_words.begin(), m_words.end());
    const Syllables syllables = syllablesOf(language);
    Random random(language == Language::Dutch ? 31 : 32);
    while (m_words.size() < size) {
        const QString word = madeUp(syllables, random);
        if (!known.contains(word)) {
            known.insert(word);
            m_words.append(word);
        }
    }
    double sum = 0;
    for (qsizetype rank = 0; rank < m_words.size(); ++rank)
        m_cumulative.push_back(sum += 1 / double(rank + 1));
    for (double &part : m_cumulative)
        part /= sum;
}

int Words::rank(Random &random) const
{
    const auto found = std::ranges::upper_bound(m_cumulative, random.unit());
    return std::min(int(found - m_cumulative.begin()), size() - 1);
}

} // namespace parley::bench
