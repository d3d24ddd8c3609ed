// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/cast.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

struct Part {
    const char *id;
    const char *name;
    const char *host;
    const char *bio;
    const char *home;
    int followers;
    bool hasPicture = false;
};

constexpr Part parts[] {
    {"noordlicht", "Noordlicht Energie", "", "Groene stroom uit het noorden. Vragen? Wij antwoorden van 8 tot 22 uur.", "", 15321, true},
    {"marit_h", "Marit Hoekstra", "kringspraak.example", "Moestuin, koor en te veel boeken. Nieuw-Veenwijk.", "Nieuw-Veenwijk", 312},
    {"basdw", "Bas de Wit", "kringspraak.example", "Buurtapp-beheerder tegen wil en dank.", "Nieuw-Veenwijk", 94, true},
    {"sannek", "Sanne Kuipers", "kringspraak.example", "Verpleegkundige, hardloper, twee katten.", "Turfdorp", 208},
    {"veenlaan7", "Buurtwacht Veenlaan", "vonkje.example", "Wat er speelt in en om de Veenlaan.", "Nieuw-Veenwijk", 431, true},
    {"trijntje", "Trijntje Postma", "kringspraak.example", "Fietsen, wad, kaas", "", 87},
    {"rubenakk", "Ruben Akkerveld", "kringspraak.example", "Rekenmeester op zondag.", "Turfdorp", 1204, true},
    {"youssefh", "Youssef El Haddaoui", "vonkje.example", "Leraar natuurkunde. Maakt dingen stuk om te zien hoe ze werken.", "", 540, true},
    {"ilse_n", "Ilse Noordhof", "kringspraak.example", "", "Havenkwartier", 41},
    {"gijs_r", "Gijs Ravenhorst", "vonkje.example", "Solar panels, spreadsheets, sourdough.", "", 2210, true},
    {"saskiab", "Saskia Bollema", "kringspraak.example", "", "", 16},
    {"henkjan", "Henk-Jan Veldkamp", "kringspraak.example", "Installateur in ruste.", "Turfdorp", 152},
    {"omar_h", "عمر الحسن", "medina.example", "مهندس، أب لطفلين. أكتب بالعربية والهولندية.", "Turfdorp", 1203, true},
    {"noa_l", "נועה לוי", "medina.example", "סטודנטית לאדריכלות. אוהבת אופניים.", "", 377, true},
    {"lindao", "Linda Oosterveen", "kringspraak.example", "Ploegendienst bij de melkfabriek.", "Nieuw-Veenwijk", 63},
    {"dirkj", "Dirk Jansma", "kringspraak.example", "", "", 22},
    {"evab", "Eva Brandsma", "turfdorpnieuws.example", "Redacteur energie en wonen.", "", 890},
    {"redactie", "Redactie Turfdorp Nieuws", "turfdorpnieuws.example", "Nieuws uit het noorden.", "", 8412},
    {"overzicht", "Noordelijk Overzicht", "overzicht.example", "", "", 0},
    {"anoukvdp", "Anouk van der Ploeg", "kringspraak.example", "Rekenen met energie, zonder reclame.", "", 655},
    {"pieterk", "Pieter Kamstra", "kringspraak.example", "Wandelt en schrijft erover.", "", 120},
    {"bakkerij_mol", "Bakkerij Mol 🥐", "vonkje.example", "Brood sinds 1921. Turfweg 3.", "Nieuw-Veenwijk", 742, true},
    {"kees1958", "Kees", "kringspraak.example", "Zegt waar het op staat.", "", 7},
    {"windwatcher", "WindWatcher 🌬️", "vonkje.example", "Turbines are not the problem. You are.", "", 3021},
    {"gratis_geld", "Klantenservice Noоrdlicht", "terugbetaling.example", "Officieel ✔️", "", 2},
    {"spookje", "Sp\u0336o\u0337o\u0335k\u0336je \u202Enetsal ki", "plein.example", "", "", 0},
    {"fenna", "Fenna Tichelaar", "kringspraak.example", "Mantelzorger. Schrijft soms, leest altijd.", "Nieuw-Veenwijk", 58},
    {"jorritm", "Jorrit Meinsma", "kringspraak.example", "", "Turfdorp", 33},
    {"aylin_k", "Aylin Kaya", "vonkje.example", "Ondernemer, wasserette Schoon & Zo.", "Turfdorp", 410, true},
    {"tobias_e", "Tobias Ekström", "vonkje.example", "Moved north for the sky. Learning Dutch, slowly.", "", 188},
    {"priya_v", "Priya Venkatesan", "vonkje.example", "PhD candidate, power electronics. She/her.", "Turfdorp", 960, true},
    {"lotte_w", "Lotte Wagenaar", "kringspraak.example", "Huisarts in opleiding.", "", 145},
    {"meindert", "Meindert Zijlstra", "kringspraak.example", "Boer, bestuurder, brompot.", "Veenbroek", 77},
};

constexpr std::array firstNames {"Anna", "Bram", "Carlijn", "Daan", "Elif", "Femke", "Geert", "Hanneke", "Ivo", "Jasmijn",
    "Karim", "Lieke", "Mirthe", "Niels", "Oscar", "Petra", "Quinten", "Roos", "Stijn", "Tess", "Ugur", "Vera", "Wessel",
    "Xandra", "Yara", "Zoë", "Aukje", "Bouke", "Doutzen", "Sietse"};
constexpr std::array lastNames {"Aalbers", "Boonstra", "Cnossen", "Dijkhuis", "van Esveld", "Feringa", "Groothuis", "Hollander",
    "Idema", "Jonkman", "Kramer", "van Leusen", "Mulderij", "Nijland", "Oldenhof", "Pruim", "Reitsema", "Schuurman", "Tolsma",
    "Uiterdijk", "Veenhuis", "Wijbenga", "Yilmaz", "Zandberg"};
struct ForeignName {
    const char *account;
    const char *name;
};
constexpr std::array arabicNames {ForeignName {"layla_m", "ليلى منصور"}, ForeignName {"yusuf_k", "يوسف خليل"},
    ForeignName {"amal_s", "أمل السيد"}, ForeignName {"karim_b", "كريم بدوي"}};
constexpr std::array englishNames {ForeignName {"hollyw", "Holly Winthorpe"}, ForeignName {"dev_anand", "Dev Anandpal"},
    ForeignName {"callum_o", "Callum O'Dree"}, ForeignName {"greta_f", "Greta Fallow"}, ForeignName {"samj", "Sam Jessop"},
    ForeignName {"maeve_t", "Maeve Tolland"}};
constexpr std::array hosts {"kringspraak.example", "vonkje.example", "wadweb.example", "plein.example"};
constexpr std::array bios {"Van alles wat.", "Tuin, trein, thee.", "Vooral hier om te lezen.", "Opa van vier. Trots.",
    "Noorderling in hart en nieren.", "Werkt in de zorg.", "Student. Altijd laat.", ""};

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

QString accountFrom(const QString &first, const QString &last, quint64 number)
{
    QString account;
    const QString plain = (first + u'_' + last.section(u' ', -1)).toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain) {
        if ((c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_')
            account += c;
    }
    return account + QString::number(10 + number % 89);
}

} // namespace

QList<Person> namedCast()
{
    QList<Person> people;
    for (const Part &part : parts) {
        people.append({.id = utf8(part.id), .name = utf8(part.name), .host = utf8(part.host), .bio = utf8(part.bio),
            .home = utf8(part.home), .followers = part.followers, .hasPicture = part.hasPicture});
    }
    return people;
}

Person passerBy(quint64 number, QStringView language)
{
    Person person;
    if (language == "ar"_L1 || language == "en"_L1) {
        const ForeignName &foreign = language == "ar"_L1 ? arabicNames[number % arabicNames.size()] : englishNames[number % englishNames.size()];
        person.id = utf8(foreign.account) + QString::number(10 + number / 13 % 89);
        person.name = utf8(foreign.name);
    } else {
        const QString first = utf8(firstNames[number % firstNames.size()]);
        const QString last = utf8(lastNames[(number / 7) % lastNames.size()]);
        person.id = accountFrom(first, last, number);
        person.name = first + u' ' + last;
    }
    person.host = utf8(hosts[(number / 3) % hosts.size()]);
    person.bio = utf8(bios[(number / 11) % bios.size()]);
    person.followers = static_cast<int>(number % 900);
    person.hasPicture = number % 9 == 0;
    return person;
}

} // namespace parley::demo
