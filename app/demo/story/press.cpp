// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/script.h"

namespace parley::demo {

namespace {

constexpr Line lines[] {
    {.key = "f-meter", .venue = Venue::Forum, .author = "ilse_n", .minute = -66, .title = "Slimme meter geeft geen stand door",
        .text = "Slimme meter geeft al drie dagen geen stand door aan Noordlicht Energie. Moet ik zelf iets doen? 🤔"},
    {.key = "f-teruglever", .venue = Venue::Forum, .author = "meindert", .minute = -610, .title = "Terugleverkosten 2027",
        .text = "Noordlicht Energie rekent vanaf januari 2,1 cent per kWh voor terugleveren. Wie heeft er al doorgerekend wat dat met de terugverdientijd doet?"},
    {.key = "f-teruglever-1", .venue = Venue::Forum, .parent = "f-teruglever", .author = "anoukvdp", .minute = -575,
        .text = "Met 30 procent eigen verbruik kom ik op anderhalf jaar langer. Met een boiler op de middag valt het mee."},
    {.key = "f-teruglever-2", .venue = Venue::Forum, .parent = "f-teruglever", .author = "henkjan", .minute = -330,
        .text = "Noordlicht is niet de duurste, maar de brief had een leesbaar rekenvoorbeeld mogen hebben."},
    {.key = "f-boiler", .venue = Venue::Forum, .author = "anoukvdp", .minute = -1180, .title = "Boiler op zonnestroom, ervaringen?",
        .text = "Ik wil de boiler laten volgen op de opwek. Noordlicht heeft daar een schakelaar voor in de app; werkt die bij jullie?"},
    {.key = "f-boiler-1", .venue = Venue::Forum, .parent = "f-boiler", .author = "gijs_r", .minute = -1102, .language = "en",
        .text = "It works, but only in hourly steps. I ended up with a relay and a script."},
    {.key = "f-kast", .venue = Venue::Forum, .author = "henkjan", .minute = -1560, .title = "Meterkast vervangen",
        .text = "Opgelost: meterkast is vervangen, bedankt voor het meedenken. In de app van Noordlicht Energie staat nog wel de oude meter."},
    {.key = "f-kast-1", .venue = Venue::Forum, .parent = "f-kast", .author = "noordlicht", .minute = -1490,
        .text = "Fijn dat het gelukt is, Henk-Jan. De nieuwe meter staat binnen vijf werkdagen in de app. Groet, Mees van Noordlicht Energie"},
    {.key = "f-arabisch", .venue = Venue::Forum, .author = "omar_h", .minute = -2900, .title = "تطبيق Noordlicht Energie لا يعمل",
        .language = "ar", .text = "التطبيق لا يعمل منذ الأمس على هاتفي. هل من حل؟"},
    {.key = "f-boom", .venue = Venue::Forum, .author = "veenlaan7", .minute = -395, .title = "Boom tegen de leiding Veenlaan",
        .text = "De kastanje bij nummer 31 hangt tegen de bovenleiding. Gemeente wijst naar Noordlicht, Noordlicht wijst naar de netbeheerder.",
        .removedAt = -300},
    {.key = "f-wandel", .venue = Venue::Forum, .author = "pieterk", .minute = -800, .title = "Wandelroute door het veen",
        .text = "Dit gaat even niet over energie: wie loopt zaterdag mee, 14 kilometer, vertrek bij het station?"},

    {.key = "n-kabel", .venue = Venue::News, .author = "redactie", .minute = -88, .title = "Kabelbreuk zet deel van Turfdorp zonder stroom",
        .text = "Een graafmachine raakte vanochtend een kabel bij de rotonde. Noordlicht Energie verwacht dat de 2.300 getroffen adressen rond {+88} weer stroom hebben.",
        .editedAt = -35,
        .editedText = "Een graafmachine raakte vanochtend een kabel bij de rotonde. Volgens Noordlicht Energie is het grootste deel van de 2.300 getroffen adressen weer aangesloten; op de Turfweg wordt nog gewerkt."},
    {.key = "n-dynamisch", .venue = Venue::News, .author = "evab", .minute = -420, .title = "Dynamisch contract steeds populairder",
        .text = "Steeds meer huishoudens kiezen voor een dynamisch contract. Ook Noordlicht Energie ziet de vraag stijgen, al waarschuwen deskundigen voor pieken."},
    {.key = "n-markt", .venue = Venue::News, .author = "redactie", .minute = -505, .title = "Kerstmarkt verhuist naar het Havenplein",
        .text = "De kerstmarkt staat dit jaar op het Havenplein. Er komen zestig kramen en een schaatsbaan."},
    {.key = "n-zorg", .venue = Venue::News, .author = "redactie", .minute = -980, .title = "Zorginstelling en Noordlicht Energie sluiten warmteakkoord",
        .text = "Het verpleeghuis aan de Singel gaat restwarmte gebruiken. Noordlicht Energie legt de leiding aan; in 2028 moet die werken."},
    {.key = "n-tarief", .venue = Venue::News, .author = "evab", .minute = -1330, .title = "Wat betaal je in januari? Vier leveranciers vergeleken",
        .text = "Noordlicht Energie is in ons overzicht de op een na goedkoopste, maar rekent het meest voor terugleveren."},
    {.key = "n-laadplein", .venue = Venue::News, .author = "redactie", .minute = -1900, .title = "Noordlicht Energie opent laadplein aan de haven",
        .text = "Aan de haven staan vanaf vandaag twaalf nieuwe laadpunten. De wethouder knipte het lint door."},
    {.key = "n-sport", .venue = Venue::News, .author = "redactie", .minute = -2100, .title = "Turfdorp wint derby met 3-1",
        .text = "Voor een volle tribune won Turfdorp zaterdag de derby van Veenbroek."},
    {.key = "r-week", .venue = Venue::Region, .author = "overzicht", .minute = -700, .title = "Het noorden in vijf berichten",
        .text = "Met vandaag: het laadplein van Noordlicht Energie, de kerstmarkt en een derby die nergens over ging."},

    {.key = "b-dynamic", .venue = Venue::Blog, .author = "gijs_r", .minute = -26, .title = "Dynamisch contract met zonnepanelen",
        .text = "Heldere uitleg van Noordlicht Energie, maar geldt dit ook als je al zonnepanelen hebt? I ran three months of numbers: it depends on what you do between two and five in the afternoon."},
    {.key = "b-english", .venue = Venue::Blog, .author = "gijs_r", .minute = -720, .title = "Is a dynamic energy contract worth it?", .language = "en",
        .text = "I switched to Noordlicht Energie three months ago. Short answer: yes, if your dishwasher can tell the time. Long answer: the table below."},
    {.key = "b-termijn", .venue = Venue::Blog, .author = "rubenakk", .minute = -95, .title = "Een termijnbedrag is geen prijs",
        .text = "Noordlicht Energie verhoogt mijn termijnbedrag voor de derde keer. Dat zegt niets over het tarief en alles over hun voorspelling. Een oefening in delen door twaalf."},
    {.key = "b-nota", .venue = Venue::Blog, .author = "anoukvdp", .minute = -1410, .title = "Zo lees je je jaarafrekening",
        .text = "Een jaarafrekening van Noordlicht Energie in vijf stappen uitgelegd, met voorbeeld en rekenhulp."},
    {.key = "b-veen", .venue = Venue::Blog, .author = "pieterk", .minute = -300, .title = "Wandelroute door het veen",
        .text = "Dit verhaal noemt geen energiebedrijf en past dus niet bij de opdracht."},

    {.key = "o-onderhoud-1", .venue = Venue::OwnSite, .author = "lindao", .minute = -1020, .title = "Reactie op Onderhoud in december",
        .text = "Wordt er bij ons in de straat ook 's nachts gewerkt? Ik werk in ploegendienst."},
    {.key = "o-onderhoud-2", .venue = Venue::OwnSite, .parent = "o-onderhoud-1", .author = "noordlicht", .minute = -985, .title = "Reactie op Onderhoud in december",
        .text = "Dag Linda, nee, alleen overdag tussen acht en vijf. Groet, Sanne"},
    {.key = "o-onderhoud-3", .venue = Venue::OwnSite, .parent = "o-onderhoud-1", .author = "dirkj", .minute = -930, .title = "Reactie op Onderhoud in december",
        .text = "Fijn dat het op tijd is aangekondigd, dank."},
    {.key = "o-tarief-1", .venue = Venue::OwnSite, .author = "meindert", .minute = -255, .title = "Reactie op Tarieven per 1 januari",
        .text = "Graag een rekenvoorbeeld met 40 panelen en een melkrobot. Met een rijtjeshuis kan ik niets."},
    {.key = "o-storing-1", .venue = Venue::OwnSite, .author = "bakkerij_mol", .minute = -47, .title = "Reactie op Storing in Noord",
        .text = "Waar dien ik de schade in? 240 broden, bonnen heb ik. 🥖"},
    {.key = "o-storing-2", .venue = Venue::OwnSite, .author = "basdw", .minute = -12, .title = "Reactie op Storing in Noord",
        .text = "Hier staat ‘hersteld’. Op de Turfweg is het nog donker. Kan iemand dit aanpassen?"},

    {.key = "k-overstap", .venue = Venue::Reviews, .author = "saskiab", .minute = -63, .title = "2 van 5 sterren",
        .text = "Overstappen duurde zes weken en niemand kon zeggen waarom. Daarna werkte alles wel, Noordlicht Energie."},
    {.key = "k-goed", .venue = Venue::Reviews, .author = "youssefh", .minute = -205, .title = "5 van 5 sterren",
        .text = "Monteur van Noordlicht Energie binnen een uur, alles uitgelegd, niets verkocht. 👏"},
    {.key = "k-bellen", .venue = Venue::Reviews, .author = "lindao", .minute = -1010, .title = "1 van 5 sterren",
        .text = "Noordlicht Energie is telefonisch niet te bereiken. Via Mastodon kreeg ik wel in twintig minuten antwoord."},
};

constexpr Line old[] {
    {.key = "oud-1", .venue = Venue::News, .author = "redactie", .minute = -6000, .title = "Noordlicht Energie verhoogt tarieven",
        .text = "Per 1 januari stijgt het tarief van Noordlicht Energie met vier procent."},
    {.key = "oud-2", .venue = Venue::News, .author = "evab", .minute = -7400, .title = "Noordlicht Energie zoekt monteurs",
        .text = "Het bedrijf wil dit jaar zestig mensen opleiden."},
    {.key = "oud-3", .venue = Venue::Forum, .author = "henkjan", .minute = -5200, .title = "Meterkast bromt",
        .text = "Sinds vorige week bromt de meterkast. Noordlicht zegt: bel een installateur. Dat bén ik."},
    {.key = "oud-4", .venue = Venue::Forum, .author = "ilse_n", .minute = -9100, .title = "Overstappen naar Noordlicht, tips?",
        .text = "Iemand ervaring met overstappen naar Noordlicht Energie halverwege het jaar?"},
    {.key = "oud-5", .venue = Venue::Blog, .author = "anoukvdp", .minute = -8800, .title = "Vaste lasten van Noordlicht Energie uitgerekend",
        .text = "Een rekensom met vastrecht, netbeheer en belasting."},
    {.key = "oud-6", .venue = Venue::OwnSite, .author = "dirkj", .minute = -4700, .title = "Reactie op Nieuwe app",
        .text = "Ziet er goed uit, maar de donkere stand is wel erg donker."},
    {.key = "oud-7", .venue = Venue::Reviews, .author = "jorritm", .minute = -12000, .title = "4 van 5 sterren",
        .text = "Prima prijs bij Noordlicht Energie, app kan beter."},
    {.key = "oud-8", .venue = Venue::Mastodon, .author = "sannek", .minute = -4600,
        .text = "@noordlicht hoe lang duurt het voor een vergoeding op mijn rekening staat?"},
    {.key = "oud-9", .venue = Venue::Mastodon, .parent = "oud-8", .author = "noordlicht", .minute = -4570,
        .text = "@sannek Hoi Sanne, meestal binnen tien werkdagen. Groet, Mees"},
    {.key = "oud-10", .venue = Venue::Mastodon, .author = "rubenakk", .minute = -5900,
        .text = "Rekenles: waarom #noordlicht mijn termijnbedrag verhoogt terwijl de gasprijs daalt. Draadje."},
};

} // namespace

std::span<const Line> pressLines()
{
    return lines;
}

std::span<const Line> oldLines()
{
    return old;
}

} // namespace parley::demo
