// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/chorustexts.h"

#include <array>

namespace parley::demo {

namespace {

constexpr std::array invoices {
    "@noordlicht mijn termijnbedrag gaat van <amount> naar het dubbele zonder één woord uitleg. Wie kan dat toelichten?",
    "@noordlicht factuur van november klopt niet, er staat een stand op van een meter die ik niet heb.",
    "Weer <amount> euro afgeschreven door #noordlicht terwijl de incasso was stopgezet. Terugboeken dan maar?",
    "@noordlicht wanneer komt de jaarafrekening? Vorig jaar had ik hem half november al.",
    "@noordlicht ik heb twee keer betaald voor oktober, <amount> euro per keer. Hoe krijg ik dat terug?",
    "Snapt iemand de factuur van #noordlicht? Regel 14 is ‘correctie correctie’."};
constexpr std::array invoiceAnswers {
    "@<name> Vervelend. Stuur ons je klantnummer in een privébericht, dan kijken we het vandaag na. Groet, <team>",
    "@<name> Dat zoeken we uit. Zet je klantnummer niet hier maar in een privébericht. Groet, <team>",
    "@<name> Goed dat je het meldt. De nota wordt opnieuw berekend; je krijgt binnen drie werkdagen bericht. Groet, <team>"};
constexpr std::array invoiceFollowUps {"@noordlicht gestuurd, ben benieuwd.", "@noordlicht dat zeiden jullie vorige maand ook.",
    "@noordlicht opgelost, het bedrag klopt nu. Dank!", "@noordlicht waar vind ik dat klantnummer eigenlijk?"};

constexpr std::array meters {
    "@noordlicht de app toont sinds gisteren een verbruik van nul. Leuk voor de portemonnee, maar ik geloof er niets van.",
    "@noordlicht slimme meter in de <street> geeft foutcode <number>. Moet ik iets doen?",
    "Al <wait> dagen geen meterstanden in de app van #noordlicht. Meer mensen last van?",
    "@noordlicht hoe geef ik een stand door als de site de cijfers achter de komma weigert?"};
constexpr std::array meterAnswers {
    "@<name> We zien een vertraging bij de netbeheerder; de standen worden later aangevuld. Je hoeft niets te doen. Groet, <team>",
    "@<name> Wil je de stekker van de app even opnieuw leggen: uitloggen, inloggen? Lukt het niet, dan kijken we mee in een privébericht. Groet, <team>"};
constexpr std::array meterFollowUps {"@noordlicht na opnieuw inloggen doet hij het, dank 👍", "@noordlicht nog steeds nul. Ik ga nu de sauna aanzetten.",
    "@noordlicht oké, wachten dan maar."};

constexpr std::array moves {
    "@noordlicht we verhuizen op de eerste naar de <street>. Moet ik twee keer iets doorgeven of doen jullie dat?",
    "@noordlicht verhuisd, en nu betaal ik voor twee huizen. Kan dat recht worden gezet?",
    "Opzeggen bij #noordlicht duurt langer dan mijn hele relatie heeft geduurd 😅"};
constexpr std::array moveAnswers {
    "@<name> Eén keer doorgeven is genoeg, via Mijn Noordlicht, Verhuizen. Neem op de dag zelf een foto van de meters. Groet, <team>",
    "@<name> Dat zetten we recht. Stuur je oude en nieuwe adres in een privébericht. Groet, <team>"};
constexpr std::array moveFollowUps {"@noordlicht helder, dank je wel!", "@noordlicht dat menu staat er bij mij niet, alleen op de computer."};

constexpr std::array praises {
    "@noordlicht binnen vijf minuten geholpen in de chat. Kan ook eens gezegd worden 🌟",
    "Monteur van #noordlicht veegde zijn voeten én de gang. Tien punten.",
    "@noordlicht duidelijke brief over de nieuwe tarieven. Niet leuk, wel duidelijk.",
    "Door de bespaartips van #noordlicht dit jaar <amount> euro terug 🎉"};
constexpr std::array praiseAnswers {"@<name> Wat fijn om te horen, dank je wel! We geven het door. Groet, <team>",
    "@<name> Daar doen we het voor 💚 Groet, <team>"};
constexpr std::array praiseFollowUps {"@noordlicht verdiend!"};

constexpr std::array trolls {
    "@noordlicht oplichters. Meer heb ik niet te zeggen.",
    "@noordlicht groene stroom, ja ja. En ik ben de koning.",
    "Iedereen weg bij #noordlicht, dan leren ze het wel.",
    "@noordlicht 🤡🤡🤡🤡🤡"};

constexpr std::array waits {
    "@noordlicht <wait> minuten in de wacht met panfluit. Ik droom er vannacht van.",
    "@noordlicht terugbelverzoek van dinsdag staat nog open. Het is nu bijna weekend.",
    "Chatbot van #noordlicht begrijpt ‘mens graag’ niet. Iemand een toverwoord?"};
constexpr std::array waitAnswers {
    "@<name> Excuses voor het wachten. Vertel ons hier wat er speelt, of in een privébericht als er gegevens bij komen. Groet, <team>",
    "@<name> Dat moet sneller. Stuur je nummer in een privébericht en je wordt vandaag gebeld. Groet, <team>"};
constexpr std::array waitFollowUps {"@noordlicht net gebeld, keurig geholpen.", "@noordlicht we zullen zien.", "@noordlicht nummer gestuurd."};

constexpr std::array solar {
    "@noordlicht <number> kWh teruggeleverd en nul euro op de nota. Hoe zit dat?",
    "Panelen eruit of erin laten? De terugleverkosten van #noordlicht maken het wel een rekensom ☀️",
    "@noordlicht werkt de thuisbatterij uit de reclame ook met omvormers van een ander merk?"};
constexpr std::array solarAnswers {
    "@<name> Teruglevering wordt een keer per jaar verrekend; in de app zie je de tussenstand onder Opwek. Groet, <team>",
    "@<name> Dat verschilt per merk. Stuur het type in een privébericht, dan zoeken we het op. Groet, <team>"};
constexpr std::array solarFollowUps {"@noordlicht gevonden, onder Opwek inderdaad. Had ik overheen gekeken.", "@noordlicht per jaar? Dan is de zon al weer onder."};

constexpr std::array english {
    "@noordlicht Is there an English version of the yearly statement? My Dutch stops at \"gezellig\".",
    "@noordlicht moved to <street> last week, can I keep my contract?",
    "@noordlicht your app logged me out <wait> times today. Is something going on?",
    "Switched to #noordlicht today. Took eleven minutes including tea 🍵",
    "@noordlicht the direct debit of <amount> euro came a week early, please don't do that."};
constexpr std::array englishAnswers {
    "@<name> Hi! Please send us your customer number in a private message and we'll sort it out today. Regards, <team>",
    "@<name> Sorry about that. It is known and should be fixed this afternoon. Regards, <team>"};
constexpr std::array englishFollowUps {"@noordlicht sent, thanks!", "@noordlicht works again, cheers 👍", "@noordlicht Still waiting, but politely."};

constexpr std::array arabic {"@noordlicht كيف أغير رقم حسابي المصرفي؟ شكرا", "@noordlicht الفاتورة هذا الشهر <amount> يورو، هل هذا صحيح؟"};
constexpr std::array arabicAnswers {"@<name> Stuur ons je klantnummer in een privébericht, dan kijken we het na. نرد عليك اليوم. Groet, <team>"};
constexpr std::array arabicFollowUps {"@noordlicht تم، شكرا 🌹"};

constexpr std::array<const char *, 0> nobody {};

constexpr Theme themes[] {{"nl", invoices, invoiceAnswers, invoiceFollowUps}, {"nl", meters, meterAnswers, meterFollowUps},
    {"nl", moves, moveAnswers, moveFollowUps}, {"nl", praises, praiseAnswers, praiseFollowUps}, {"nl", trolls, nobody, nobody},
    {"nl", waits, waitAnswers, waitFollowUps}, {"nl", solar, solarAnswers, solarFollowUps},
    {"en", english, englishAnswers, englishFollowUps}, {"ar", arabic, arabicAnswers, arabicFollowUps},
    {"nl", invoices, invoiceAnswers, invoiceFollowUps}, {"nl", waits, waitAnswers, waitFollowUps},
    {"nl", meters, meterAnswers, meterFollowUps}};

constexpr TitledText forum[] {
    {"Warmtepomp en Noordlicht", "Wie heeft het warmtepomptarief van Noordlicht? Loont het bij <number> kWh per jaar?"},
    {"Welke groep is dit?", "In de <street> heeft de elektricien <wait> groepen zonder naam achtergelaten. Iemand een slimme manier om ze te vinden?"},
    {"Vaste prijs of dynamisch", "Contract bij Noordlicht Energie loopt af. Vast voor een jaar kost <amount> per maand. Wat doen jullie?"},
    {"App van Noordlicht op een oude telefoon", "De app vraagt nu Android 12. Mijn telefoon niet. Kan ik standen ook per sms doorgeven?"},
    {"Inductie: twee of drie fasen", "Netbeheerder rekent <amount> euro voor drie fasen. Is dat het waard?"},
    {"Slimme thermostaat van Noordlicht", "Gratis bij het contract, maar de onze zet zichzelf om <wait> uur 's nachts op 21 graden."}};
constexpr TitledText reviews[] {
    {"4 van 5 sterren", "Prima leverancier, Noordlicht Energie. Alleen de app mag sneller."},
    {"1 van 5 sterren", "Noordlicht heeft <amount> euro te veel geïncasseerd en doet er weken over."},
    {"3 van 5 sterren", "Prijs goed, telefoon slecht. <wait> minuten in de wacht bij Noordlicht Energie."},
    {"5 van 5 sterren", "Al jaren bij Noordlicht Energie, nooit iets te klagen."}};
constexpr TitledText news[] {
    {"Werk aan de <street> duurt een week langer", "De weg blijft tot vrijdag dicht. Noordlicht Energie vernieuwt tegelijk de aansluitingen."},
    {"Energiecafé in de bibliotheek", "Bewoners kunnen woensdag hun nota laten nakijken door vrijwilligers. Noordlicht Energie is er ook bij."},
    {"Gemeente plaatst <number> lantaarnpalen met sensor", "De lampen dimmen als er niemand loopt. De stroom komt van Noordlicht."},
    {"Fietsbrug bij de <street> weer open", "Na drie maanden kunnen fietsers weer over de brug."}};
constexpr TitledText comments[] {
    {"Reactie op Storing in Noord", "Bij ons in de <street> was het na <wait> minuten alweer voorbij."},
    {"Reactie op Tarieven per 1 januari", "Ik mis het bedrag per maand. Nu moet ik zelf rekenen met <number> kWh."},
    {"Reactie op Bespaartips", "Tip <wait> is een goede, die doen wij al jaren."},
    {"Reactie op Onderhoud in december", "Geldt dit ook voor de <street>?"}};

} // namespace

std::span<const Theme> mastodonThemes()
{
    return themes;
}

std::span<const TitledText> forumTexts()
{
    return forum;
}

std::span<const TitledText> reviewTexts()
{
    return reviews;
}

std::span<const TitledText> newsTexts()
{
    return news;
}

std::span<const TitledText> commentTexts()
{
    return comments;
}

} // namespace parley::demo
