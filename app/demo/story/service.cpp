// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/script.h"

namespace parley::demo {

namespace {

constexpr Venue Mastodon = Venue::Mastodon;

constexpr Line lines[] {
    {.key = "rekening", .venue = Mastodon, .author = "trijntje", .minute = -1091,
        .text = "@noordlicht Hoe geef ik een nieuwe rekening door? In de app lukt het niet."},
    {.key = "rekening-2", .venue = Mastodon, .parent = "rekening", .author = "noordlicht", .minute = -1063,
        .text = "@trijntje Hoi Trijntje, dat regelen we graag. Stuur je gegevens alleen in een privébericht, niet hier. Groet, Sanne"},
    {.key = "rekening-3", .venue = Mastodon, .parent = "rekening-2", .author = "trijntje", .minute = -53,
        .text = "@noordlicht Dank. Mijn nieuwe rekeningnummer is NL00 VONK 0123 4588 30 op naam van T. Postma.", .audience = Audience::Direct},

    {.key = "termijn", .venue = Mastodon, .author = "rubenakk", .minute = -11,
        .text = "Derde keer dat mijn termijnbedrag omhooggaat dit jaar, @noordlicht. Van 148 naar 171 naar 209 euro. Waar is dat op gebaseerd?"},
    {.key = "compliment", .venue = Mastodon, .author = "youssefh", .minute = -214,
        .text = "@noordlicht Bedankt voor de snelle hulp gisteren, binnen een uur stond de monteur op de stoep. Top! 👏"},
    {.key = "compliment-2", .venue = Mastodon, .parent = "compliment", .author = "noordlicht", .minute = -192,
        .text = "@youssefh Wat leuk om te lezen, Youssef. We geven het door aan Wim, die bij je was. Groet, Daan"},
    {.key = "compliment-3", .venue = Mastodon, .parent = "compliment-2", .author = "youssefh", .minute = -180,
        .text = "@noordlicht Doe Wim de groeten. Hij heeft ook nog even naar de aardlek van de buren gekeken 😄"},

    {.key = "jaarnota", .venue = Mastodon, .author = "lotte_w", .minute = -1385,
        .text = "@noordlicht net de jaarafrekening: 612 euro bijbetalen. Ik stook op 18 graden en douche vier minuten. Kan iemand meekijken?"},
    {.key = "jaarnota-2", .venue = Mastodon, .parent = "jaarnota", .author = "noordlicht", .minute = -1352,
        .text = "@lotte_w Dat is schrikken. We kijken graag mee: stuur je klantnummer en de meterstanden in een privébericht. Groet, Mees"},
    {.key = "jaarnota-3", .venue = Mastodon, .parent = "jaarnota-2", .author = "lotte_w", .minute = -1338,
        .text = "@noordlicht klantnummer 0018830, stand 1: 24.118, stand 2: 19.407. Foto van de meter erbij.",
        .audience = Audience::Direct, .hasPicture = true},
    {.key = "jaarnota-4", .venue = Mastodon, .parent = "jaarnota-3", .author = "noordlicht", .minute = -1290,
        .text = "@lotte_w Gezien: de beginstand van vorig jaar was geschat. We rekenen de nota opnieuw uit; je hoort het binnen twee werkdagen. Groet, Mees",
        .audience = Audience::Direct},
    {.key = "jaarnota-5", .venue = Mastodon, .parent = "jaarnota-4", .author = "lotte_w", .minute = -1281,
        .text = "@noordlicht Fijn, dan betaal ik dus nog even niet.", .audience = Audience::Direct},

    {.key = "laadpaal", .venue = Mastodon, .author = "priya_v", .minute = -1240, .language = "en",
        .text = "@noordlicht Does the dynamic tariff work with a charger that only speaks OCPP 1.6? Your FAQ says \"most chargers\", which is not a protocol 😉"},
    {.key = "laadpaal-2", .venue = Mastodon, .parent = "laadpaal", .author = "noordlicht", .minute = -1205, .language = "en",
        .text = "@priya_v Fair point. 1.6 works; smart charging needs the JSON flavour. We will put that in the FAQ. Regards, Mees"},
    {.key = "laadpaal-3", .venue = Mastodon, .parent = "laadpaal-2", .author = "priya_v", .minute = -1199, .language = "en",
        .text = "@noordlicht That is the best answer I have had from an energy company, ever. Thank you! ⚡"},

    {.key = "verhuizing", .venue = Mastodon, .author = "dirkj", .minute = -1120,
        .text = "Verhuizing doorgegeven aan #noordlicht, drie weken later krijgt de nieuwe bewoner mijn post. Hoe dan."},
    {.key = "wachtrij", .venue = Mastodon, .author = "lindao", .minute = -1040,
        .text = "@noordlicht vijftig minuten in de wacht en toen werd de verbinding verbroken. Kan ik ook gewoon hier mijn vraag stellen?"},
    {.key = "wachtrij-2", .venue = Mastodon, .parent = "wachtrij", .author = "noordlicht", .minute = -1022,
        .text = "@lindao Excuses, dat hoort niet. Zeker, vertel het maar. Persoonlijke gegevens graag in een privébericht. Groet, Sanne"},
    {.key = "wachtrij-3", .venue = Mastodon, .parent = "wachtrij-2", .author = "lindao", .minute = -1015,
        .text = "@noordlicht wordt er bij ons in de Veenlaan ook 's nachts gewerkt in december? Ik werk in ploegendienst."},
    {.key = "wachtrij-4", .venue = Mastodon, .parent = "wachtrij-3", .author = "noordlicht", .minute = -990,
        .text = "@lindao Nee, alleen tussen acht en vijf, op 8 en 9 december. Je krijgt een week vooraf een kaartje. Groet, Sanne"},
    {.key = "appfout", .venue = Mastodon, .author = "omar_h", .minute = -930, .language = "ar",
        .text = "تطبيق Noordlicht لا يعمل منذ الأمس على هاتفي. هل من حل؟ @noordlicht"},
    {.key = "appfout-2", .venue = Mastodon, .parent = "appfout", .author = "noordlicht", .minute = -905,
        .text = "@omar_h Goedemiddag Omar, versie 5.2 had een fout bij het inloggen. Vanavond komt 5.2.1 uit; tot dan werkt de website wel. Groet, Mees"},
    {.key = "appfout-3", .venue = Mastodon, .parent = "appfout-2", .author = "omar_h", .minute = -640,
        .text = "@noordlicht Werkt weer! شكرا"},
    {.key = "nacht-1", .venue = Mastodon, .author = "tobias_e", .minute = -690, .language = "en",
        .text = "The northern lights over Turfdorp tonight 💚 and yes, before you ask, I do think of #noordlicht every time my heating switches on."},
    {.key = "nacht-2", .venue = Mastodon, .author = "kees1958", .minute = -655,
        .text = "@noordlicht hoeveel verdient die directeur van jullie? Graag bedrag, geen praatjes."},
    {.key = "nacht-3", .venue = Mastodon, .author = "kees1958", .minute = -649,
        .text = "@noordlicht HALLO?", .removedAt = -420},
    // Turned around, struck through, and too much of it: a window must stay whole.
    {.key = "nacht-4", .venue = Mastodon, .author = "spookje", .minute = -560,
        .text = "@noordlicht \u202Etsi nettol eilluj \u202C t\u0321\u0335\u030C\u0311r\u0322\u0336\u0309i\u0327\u0334\u0300l "
                "👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻👻 "
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {.key = "spam", .venue = Mastodon, .author = "gratis_geld", .minute = -500,
        .text = "🎁🎁🎁 Klanten van Noordlicht Energie opgelet! Een nieuwe iPhone voor 1 euro, alleen vandaag 🎁🎁🎁", .removedAt = -310},
    {.key = "ochtend-1", .venue = Mastodon, .author = "meindert", .minute = -262,
        .text = "@noordlicht de terugleverkosten gaan weer omhoog lees ik in de brief van vanmorgen. Waarom zou ik die panelen nog laten liggen?"},
    {.key = "ochtend-2", .venue = Mastodon, .parent = "ochtend-1", .author = "noordlicht", .minute = -231,
        .text = "@meindert Begrijpelijke vraag. We leggen de berekening uit op onze site en rekenen graag met je mee hoe eigen verbruik uitpakt. Groet, Mees"},
    {.key = "ochtend-3", .venue = Mastodon, .parent = "ochtend-2", .author = "meindert", .minute = -205,
        .text = "@noordlicht Meerekenen mag, donderdag na het melken. Koffie staat klaar."},
    {.key = "ochtend-4", .venue = Mastodon, .author = "noordlicht", .minute = -245,
        .text = "Goedemorgen! Daan, Sanne en Mees zitten klaar voor je vragen. Stuur persoonlijke gegevens alleen in een privébericht."},
    {.key = "ochtend-5", .venue = Mastodon, .author = "ilse_n", .minute = -228,
        .text = "@noordlicht mijn slimme meter geeft al drie dagen geen stand door. Moet ik zelf iets doen? 🤔",
        .audience = Audience::Unlisted},
    {.key = "ochtend-6", .venue = Mastodon, .author = "evab", .minute = -160,
        .text = "Voor een stuk over dynamische contracten zoek ik huishoudens die bij Noordlicht zijn overgestapt. Reageren mag hier of per mail. #noordlicht #energie"},
    // Found by searching alone: no account, no hashtag.
    {.key = "zoek-1", .venue = Mastodon, .author = "aylin_k", .minute = -1155,
        .text = "Vanmiddag de adviseur van Noordlicht Energie over de vloer gehad voor de wasserette. Eerlijk verhaal, geen verkooppraat."},
    {.key = "zoek-2", .venue = Mastodon, .author = "bakkerij_mol", .minute = -760,
        .text = "Ovens op groene stroom sinds vandaag, dank aan Noordlicht Energie. De krentenbollen smaken hetzelfde."},
    {.key = "zoek-3", .venue = Mastodon, .author = "priya_v", .minute = -345, .language = "en",
        .text = "Reading the annual report of Noordlicht Energie for fun. Page 41 has a unit error. I feel alive."},
    {.key = "zoek-4", .venue = Mastodon, .author = "meindert", .minute = -130,
        .text = "Brief van Noordlicht Energie, vier kantjes. Vroeger stond het op een briefkaart."},
    {.key = "ochtend-7", .venue = Mastodon, .parent = "ochtend-6", .author = "gijs_r", .minute = -138, .language = "en",
        .text = "@evab Happy to help. Three months in with Noordlicht, spreadsheet included."},
};

} // namespace

std::span<const Line> serviceLines()
{
    return lines;
}

} // namespace parley::demo
