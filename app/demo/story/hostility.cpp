// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/story/hostility.h"

using namespace Qt::StringLiterals;

namespace parley::demo {

namespace {

constexpr int kilobyte = 1024;

QString buriedInMarks(const QString &word)
{
    QString buried;
    for (const QChar c : word) {
        buried += c;
        for (char16_t mark = 0x0300; mark < 0x0328; ++mark)
            buried += QChar(mark);
    }
    return buried;
}

QString quotedOverAndOver()
{
    QString text = u"@noordlicht wie zei dit nu eigenlijk?\n"_s;
    for (int depth = 1; depth <= 200; ++depth)
        text += QString(depth, u'>') + u" ja maar jij zei\n"_s;
    return text;
}

} // namespace

void addHostility(Story &story)
{
    int minute = 0;
    const auto add = [&](const QString &id, const QString &name, const QString &text) {
        story.people.insert(id, {.id = id, .name = name, .host = u"plein.example"_s, .bio = name.left(2000)});
        story.posts.append({.key = u"vijand-"_s + id, .venue = Venue::Mastodon, .author = id, .second = -60 * ++minute, .text = text});
    };
    add(u"omgekeerd"_s, u"\u202Etnuoccalaiciffo thcildrooN\u202C"_s,
        u"@noordlicht \u202Egnilaseb ed si reiH\u202C \u2067en nog eens\u2069 https://\u202Eelpmaxe.daawk\u202C/betaal"_s);
    add(u"markeringen"_s, buriedInMarks(u"Noordlicht"_s), u"@noordlicht "_s + buriedInMarks(u"storing storing storing"_s));
    add(u"langenaam"_s, QString(100 * kilobyte, u'W'), u"@noordlicht mijn naam is honderd kilobyte lang."_s);
    add(u"langwoord"_s, u"Ademnood"_s, u"@noordlicht "_s + QString(20 * kilobyte, u'a'));
    add(u"vuurwerk"_s, u"👩‍👩‍👧‍👦🔥"_s, u"@noordlicht "_s + u"🔥💡"_s.repeated(5000));
    add(u"citaten"_s, u"Ja maar"_s, quotedOverAndOver());
    add(u"opmaak"_s, u"<img src=x onerror=alert(1)>"_s,
        u"@noordlicht <b>vet?</b> <script>alert(1)</script> <a href=\"https://kwaad.example\">https://noordlicht.example</a> &amp; "
        "&lt;einde&gt; %1 %2 %n {{naam}}"_s);
    add(u"valselinks"_s, u"Noordlicht Klantenservice ✔"_s,
        u"@noordlicht betaal op https://noordlicht.example@kwaad.example/betaal of https://n\u043E\u043Erdlicht.example/ of "
        "https://noordlicht.example.kwaad.example/ of javascript:alert(1) of file:///etc/passwd"_s);
}

} // namespace parley::demo
