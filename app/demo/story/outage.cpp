// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/script.h"

namespace parley::demo {

namespace {

constexpr Venue Mastodon = Venue::Mastodon;
constexpr Venue Forum = Venue::Forum;

constexpr Line lines[] {
    {.key = "turfweg", .venue = Mastodon, .author = "marit_h", .minute = -121, .title = "",
        .text = "@noordlicht Stroomstoring Turfweg: sinds {-6} zit de hele straat zonder. Weten jullie al hoe lang dit duurt?"},
    {.key = "turfweg-2", .venue = Mastodon, .parent = "turfweg", .author = "basdw", .minute = -116,
        .text = "@marit_h @noordlicht Veenlaan ook donker. Bij de rotonde staat een graafmachine stil, raad eens wat die geraakt heeft 🙄"},
    {.key = "turfweg-3", .venue = Mastodon, .parent = "turfweg", .author = "veenlaan7", .minute = -93,
        .text = "@marit_h @noordlicht De monteur zit gewoon koffie te drinken bij nummer 9, ik zie hem zitten.", .removedAt = -29},
    {.key = "turfweg-4", .venue = Mastodon, .parent = "turfweg", .author = "noordlicht", .minute = -90,
        .text = "@marit_h Hoi Marit, vervelend. Bij de Turfweg is een kabel stuk. De monteur is er; we verwachten rond {+90} weer stroom. Groet, Daan"},
    {.key = "turfweg-5", .venue = Mastodon, .parent = "turfweg-4", .author = "noordlicht", .minute = -84,
        .text = "@marit_h Is er iemand in huis die een medisch apparaat op stroom gebruikt? Laat het ons dan weten in een privébericht. Groet, Daan"},
    {.key = "turfweg-6", .venue = Mastodon, .parent = "turfweg-5", .author = "marit_h", .minute = -50,
        .text = "@noordlicht Turfweg 12, klantnummer 0024471. Mijn moeder gebruikt hier een apparaat op stroom.",
        .audience = Audience::Direct, .hasPicture = true},
    {.key = "turfweg-7", .venue = Mastodon, .parent = "turfweg-4", .author = "marit_h", .minute = -4,
        .text = "@noordlicht Ik heb het net privé gestuurd. Maar waarom staat er op de site dat alles is hersteld?"},

    {.key = "donker-1", .venue = Mastodon, .author = "veenlaan7", .minute = -119,
        .text = "Stroom eraf in de Veenlaan en omgeving. #noordlicht #storing"},
    {.key = "donker-2", .venue = Mastodon, .author = "bakkerij_mol", .minute = -114,
        .text = "@noordlicht ovens uit, deeg staat te rijzen, winkel vol mensen. Graag snel een tijd, dan weet ik of ik 240 broden kan weggooien 🥖"},
    {.key = "donker-3", .venue = Mastodon, .parent = "donker-2", .author = "noordlicht", .minute = -101,
        .text = "@bakkerij_mol Dat is een flinke klap voor jullie. De storing is bekend, een kabelbreuk; we verwachten herstel rond {+100}. Bewaar de bonnen van wat je weg moet gooien. Groet, Sanne"},
    {.key = "donker-4", .venue = Mastodon, .parent = "donker-3", .author = "bakkerij_mol", .minute = -97,
        .text = "@noordlicht dank voor het snelle antwoord. Bonnen bewaar ik, hoop doet leven 🤞"},
    {.key = "donker-5", .venue = Mastodon, .author = "sannek", .minute = -110,
        .text = "Het hele blok zonder licht, maar wel gezellig op de galerij. Iemand kaarsen? #noordlicht #turfdorp"},
    {.key = "donker-6", .venue = Mastodon, .author = "jorritm", .minute = -107,
        .text = "@noordlicht jullie storingskaart laadt niet. 503. Lekker handig als je juist dan wilt kijken."},
    {.key = "donker-7", .venue = Mastodon, .parent = "donker-6", .author = "noordlicht", .minute = -95,
        .text = "@jorritm Klopt, de kaart kreeg te veel bezoek. Hij doet het weer. Turfweg, Veenlaan en Haverkamp staan erop. Groet, Daan"},
    {.key = "donker-8", .venue = Mastodon, .parent = "donker-7", .author = "jorritm", .minute = -88,
        .text = "@noordlicht zie hem nu, dank!"},
    {.key = "donker-9", .venue = Mastodon, .author = "fenna", .minute = -104,
        .text = "@noordlicht mijn vader van 88 woont op Haverkamp 4 en heeft een traplift. Hij zit nu boven vast. Wie kan ik bellen?"},
    {.key = "donker-10", .venue = Mastodon, .parent = "donker-9", .author = "noordlicht", .minute = -99,
        .text = "@fenna Wat vervelend, Fenna. De storingslijn staat dag en nacht open; zeg erbij dat het om een traplift gaat. Stuur ons je nummer in een privébericht, dan bellen wij jou. Groet, Sanne"},
    {.key = "donker-11", .venue = Mastodon, .parent = "donker-10", .author = "fenna", .minute = -92,
        .text = "@noordlicht 06-00000004, ik ben er over een half uur. Hij is rustig maar heeft zijn medicijnen beneden liggen.",
        .audience = Audience::Direct},
    {.key = "donker-12", .venue = Mastodon, .parent = "donker-11", .author = "noordlicht", .minute = -86,
        .text = "@fenna Je wordt zo gebeld. De buurvrouw is met de medicijnen naar boven gegaan. Groet, Sanne",
        .audience = Audience::Direct},
    {.key = "donker-13", .venue = Mastodon, .parent = "donker-12", .author = "fenna", .minute = -38,
        .text = "@noordlicht Het is gelukt, hij zit beneden met een boterham. Dank jullie wel ❤️", .audience = Audience::Direct},
    {.key = "donker-14", .venue = Mastodon, .author = "tobias_e", .minute = -98, .language = "en",
        .text = "Power is out in half the town. Is this a Noordlicht thing or the grid operator? Genuinely asking, I moved here in June. @noordlicht"},
    {.key = "donker-15", .venue = Mastodon, .parent = "donker-14", .author = "priya_v", .minute = -91, .language = "en",
        .text = "@tobias_e The cable belongs to the grid operator, your contract to the supplier. But everyone here will still shout at Noordlicht 😅"},
    {.key = "donker-16", .venue = Mastodon, .parent = "donker-14", .author = "noordlicht", .minute = -80, .language = "en",
        .text = "@tobias_e Hi Tobias, a digger hit a cable near the roundabout. The grid operator is repairing it; we expect power around {+80}. Regards, Daan"},
    {.key = "donker-17", .venue = Mastodon, .author = "aylin_k", .minute = -78,
        .text = "Wasserette dicht door de storing. Twaalf machines vol natte was. Vergoedt #noordlicht dit eigenlijk?"},
    {.key = "donker-18", .venue = Mastodon, .author = "omar_h", .minute = -74, .language = "ar",
        .text = "@noordlicht انقطعت الكهرباء في شارع Haverkamp منذ ساعة. متى تعود؟ 🕯️"},
    {.key = "donker-19", .venue = Mastodon, .parent = "donker-18", .author = "noordlicht", .minute = -66,
        .text = "@omar_h Goedemorgen, er is een kabel stuk bij de rotonde. We verwachten rond {+65} weer stroom. نتوقع عودة الكهرباء قريبا. Groet, Daan"},
    {.key = "donker-20", .venue = Mastodon, .parent = "donker-19", .author = "omar_h", .minute = -61, .language = "ar",
        .text = "@noordlicht شكرا جزيلا 🙏 bedankt"},
    {.key = "donker-21", .venue = Mastodon, .author = "kees1958", .minute = -70,
        .text = "@noordlicht weer die windmolens zeker. Vroeger met kolen hadden we dit NOOIT. Stelletje prutsers!!!"},
    {.key = "donker-22", .venue = Mastodon, .author = "windwatcher", .minute = -64, .language = "en",
        .text = "@kees1958 @noordlicht A digger cut a cable, genius. Want to blame the wind for that too? 🤡"},
    {.key = "donker-23", .venue = Mastodon, .author = "noa_l", .minute = -58, .language = "he",
        .text = "אין חשמל בכל הרחוב כבר שעה. @noordlicht מתי זה חוזר?"},
    {.key = "donker-24", .venue = Mastodon, .author = "noordlicht", .minute = -55,
        .text = "Update storing Noord: de kabel bij de rotonde is blootgelegd. De netbeheerder meldt 2.300 adressen zonder stroom. We verwachten herstel rond {+60}. #storing"},
    {.key = "donker-25", .venue = Mastodon, .parent = "donker-24", .author = "sannek", .minute = -23,
        .text = "@noordlicht bij ons doet het licht het weer sinds vijf minuten! 💡"},
    {.key = "donker-26", .venue = Mastodon, .author = "meindert", .minute = -33,
        .text = "Melkrobot stil, 90 koeien in de rij. @noordlicht in Veenbroek staat niemand op de kaart maar hier is het ook donker."},
    {.key = "donker-27", .venue = Mastodon, .author = "lotte_w", .minute = -19,
        .text = "@noordlicht praktijk aan het Havenplein heeft weer stroom, de vaccins zijn op tijd overgezet. Complimenten voor de duidelijke updates.",
        .editedAt = -15,
        .editedText = "@noordlicht praktijk aan het Havenplein heeft weer stroom, de vaccins zijn op tijd overgezet naar het ziekenhuis. Complimenten voor de duidelijke updates."},
    {.key = "donker-28", .venue = Mastodon, .author = "basdw", .minute = -13,
        .text = "Lees net op de site van #noordlicht dat alles hersteld is. Nou, ik zit met een zaklamp op de wc."},
    {.key = "donker-29", .venue = Mastodon, .author = "gratis_geld", .minute = -9,
        .text = "Noordlicht Energie geeft ALLE klanten 250 euro terug vanwege de storing!!! Claim direct op https://nооrdlicht-terugbetaling.example/claim 💸💸💸"},

    {.key = "f-turfweg", .venue = Forum, .author = "marit_h", .minute = -114, .title = "Stroomstoring Turfweg",
        .text = "Sinds {-13} geen stroom in de Turfweg. Noordlicht Energie, weten jullie al hoe lang dit duurt?"},
    {.key = "f-turfweg-1", .venue = Forum, .parent = "f-turfweg", .author = "basdw", .minute = -109,
        .text = "Hier in de Veenlaan ook donker. Buurman zegt dat er een kabel van Noordlicht stuk is."},
    {.key = "f-turfweg-2", .venue = Forum, .parent = "f-turfweg", .author = "jorritm", .minute = -105,
        .text = "Kabels zijn van de netbeheerder, niet van Noordlicht. Maar een beetje uitleg mag wel."},
    {.key = "f-turfweg-3", .venue = Forum, .parent = "f-turfweg", .author = "noordlicht", .minute = -82,
        .text = "Goedemorgen, hier Daan van Noordlicht Energie. Een graafmachine raakte een kabel bij de rotonde. We verwachten rond {+80} weer stroom en houden dit onderwerp bij."},
    {.key = "f-turfweg-4", .venue = Forum, .parent = "f-turfweg", .author = "marit_h", .minute = -26,
        .text = "Op de site van Noordlicht staat dat alles is hersteld, maar ik zit nog steeds in het donker. 😠"},
    {.key = "f-turfweg-5", .venue = Forum, .parent = "f-turfweg", .author = "sannek", .minute = -21,
        .text = "Bij ons doet het licht het weer, dank @Noordlicht!"},
};

} // namespace

std::span<const Line> outageLines()
{
    return lines;
}

} // namespace parley::demo
