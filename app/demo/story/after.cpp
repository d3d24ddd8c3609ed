// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/script.h"

namespace parley::demo {

namespace {

constexpr Venue Mastodon = Venue::Mastodon;

constexpr Line lines[] {
    {.key = "na-1", .venue = Mastodon, .parent = "turfweg-7", .author = "noordlicht", .minute = 4,
        .text = "@marit_h Hoi Marit, je hebt gelijk: de melding op de site liep voor op het herstel. Bij de Turfweg is het werk nog bezig, verwacht {+45}. In je privébericht lees je wat we voor jullie regelen. Groet, Daan"},
    {.key = "na-2", .venue = Mastodon, .parent = "turfweg-6", .author = "noordlicht", .minute = 6,
        .text = "@marit_h Een monteur brengt binnen een kwartier een accu voor het apparaat van je moeder. Hij belt aan met een pas van de netbeheerder. Groet, Daan",
        .audience = Audience::Direct},
    {.key = "na-3", .venue = Mastodon, .parent = "na-2", .author = "marit_h", .minute = 21,
        .text = "@noordlicht Hij is er, het apparaat draait. Dit had ik niet verwacht, dank jullie wel.", .audience = Audience::Direct},
    {.key = "na-4", .venue = Mastodon, .parent = "na-1", .author = "basdw", .minute = 12,
        .text = "@noordlicht @marit_h {+33}, ik houd jullie eraan. Zaklamp doet het nog een uur."},
    {.key = "na-5", .venue = Mastodon, .parent = "rekening-3", .author = "noordlicht", .minute = 2,
        .text = "@trijntje Dank voor je geduld, Trijntje. Je nieuwe rekening staat goed; het volgende bedrag gaat daarvan af. Groet, Daan",
        .audience = Audience::Direct},
    {.key = "na-6", .venue = Mastodon, .parent = "termijn", .author = "noordlicht", .minute = 9,
        .text = "@rubenakk Hoi Ruben, je termijnbedrag volgt je verbruik van de laatste twaalf maanden. Je kunt het zelf aanpassen in de app, bij Betalen. Lukt dat niet, stuur ons dan een privébericht. Groet, Sanne"},
    {.key = "na-7", .venue = Mastodon, .parent = "na-6", .author = "rubenakk", .minute = 26,
        .text = "@noordlicht Ik weet hoe ik het moet aanpassen. Ik vraag waar de voorspelling vandaan komt. Dat is een ander woord."},
    {.key = "na-8", .venue = Mastodon, .author = "noordlicht", .minute = 50,
        .text = "Storing Noord: alle adressen op de Turfweg, Veenlaan en Haverkamp hebben weer stroom. Doet het bij jou nog niet? Kijk eerst naar de hoofdschakelaar en laat het ons dan weten. #storing"},
    {.key = "na-9", .venue = Mastodon, .parent = "na-8", .author = "basdw", .minute = 52, .text = "@noordlicht LICHT! De wc is weer van mij. 💡🎉"},
    {.key = "na-10", .venue = Mastodon, .parent = "na-8", .author = "marit_h", .minute = 55, .text = "@noordlicht Ja, hier ook. Fijn."},
    {.key = "na-11", .venue = Mastodon, .parent = "na-8", .author = "kees1958", .minute = 58,
        .text = "@noordlicht dat werd tijd. Gratis maand graag."},
    {.key = "na-12", .venue = Mastodon, .parent = "na-8", .author = "noa_l", .minute = 61, .language = "he", .text = "@noordlicht תודה רבה! 🙏 bedankt"},
    {.key = "na-13", .venue = Mastodon, .parent = "donker-17", .author = "noordlicht", .minute = 33,
        .text = "@aylin_k Hoi Aylin, voor bedrijven is er een aparte regeling via de netbeheerder; we sturen je de link. Groet, Mees"},
    {.key = "na-14", .venue = Mastodon, .parent = "na-13", .author = "aylin_k", .minute = 41, .text = "@noordlicht Dank, ingevuld. De was is inmiddels droog van ellende."},
    {.key = "na-15", .venue = Mastodon, .author = "bakkerij_mol", .minute = 95,
        .text = "Brood is op, humeur is terug. Vanmiddag gratis eierkoeken voor de monteurs op de rotonde. @noordlicht stuur ze maar langs 🥐"},
    {.key = "na-16", .venue = Venue::Forum, .parent = "f-turfweg", .author = "noordlicht", .minute = 51,
        .text = "De Turfweg heeft weer stroom. De melding op de site stond te vroeg op hersteld; dat had niet gemogen. Groet, Daan"},
    {.key = "na-17", .venue = Venue::Forum, .parent = "f-meter", .author = "noordlicht", .minute = 14,
        .text = "Dag Ilse, je hoeft niets te doen: de netbeheerder vervangt deze week de zender. Groet, Mees van Noordlicht Energie"},
    {.key = "na-18", .venue = Venue::News, .author = "redactie", .minute = 64, .title = "Alle straten in Turfdorp weer aangesloten",
        .text = "Iets later dan Noordlicht Energie had gemeld is ook de Turfweg weer van stroom voorzien. De wethouder wil weten hoe de kabel geraakt kon worden."},
    {.key = "na-19", .venue = Venue::OwnSite, .parent = "o-storing-1", .author = "noordlicht", .minute = 29, .title = "Reactie op Storing in Noord",
        .text = "Dag, via het formulier onder Storing en schade. Stuur de bonnen gerust mee. Groet, Sanne"},
    {.key = "na-20", .venue = Venue::Reviews, .author = "basdw", .minute = 120, .title = "3 van 5 sterren",
        .text = "Storing van twee uur, eerlijk over gecommuniceerd, op één fout na. Noordlicht Energie krijgt van mij een zesje."},
    {.key = "na-21", .venue = Venue::Blog, .author = "rubenakk", .minute = 240, .title = "Een storing in cijfers",
        .text = "2.300 adressen, twee uur, één graafmachine. Wat kost dat, en wie betaalt het? Noordlicht Energie in ieder geval niet."},
    {.key = "na-22", .venue = Mastodon, .author = "noordlicht", .minute = 700,
        .text = "Het team gaat naar huis. Voor storingen is de storingslijn dag en nacht open. Slaap lekker 🌙"},
};

} // namespace

std::span<const Line> afterLines()
{
    return lines;
}

} // namespace parley::demo
