// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/townsfolk.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace parley {

QDateTime townClock()
{
    return QDateTime(QDate(2026, 11, 17), QTime(9, 31, 8), QTimeZone::UTC);
}

Organisation noordlicht()
{
    Organisation organisation;
    organisation.id = OrganisationId {1};
    organisation.name = u"Noordlicht Energie"_s;
    organisation.names = {u"Noordlicht Energie"_s, u"Noordlicht"_s};
    organisation.fields = allFields();
    return organisation;
}

Message said(const QString &name, const QString &handle, const QString &text, int minutes, Visibility visibility)
{
    Message message;
    message.permalink = QUrl(u"https://kringspraak.example/@%1/%2"_s.arg(handle).arg(1000 + minutes));
    message.text = text;
    message.visibility = visibility;
    message.language = u"nl"_s;
    message.postedAt = townClock().addSecs(-60 * minutes);
    if (const qsizetype at = text.indexOf(u"Noordlicht"); at >= 0)
        message.matches.append({u"Noordlicht"_s, at, at + 10, false});
    message.snapshot.displayName = name;
    message.snapshot.handle = handle;
    message.snapshot.profileUrl = u"https://kringspraak.example/@"_s + handle;
    message.snapshot.followers = 300 + minutes;
    message.snapshot.notAvailable = Field::Gender | Field::Avatar;
    return message;
}

Message answered(const QString &text, int minutes, Visibility visibility)
{
    Message message = said(u"Noordlicht Energie"_s, u"@noordlicht"_s, text, minutes, visibility);
    message.direction = Direction::Out;
    return message;
}

namespace {

QByteArray picture()
{
    QImage image(128, 128, QImage::Format_RGB32);
    image.fill(QColor(u"#7fae9c"_s));
    QPainter painter(&image);
    painter.setBrush(QColor(u"#2f5d50"_s));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(40, 24, 48, 48);
    painter.drawEllipse(20, 78, 88, 80);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

Payload payloadOf(const Message &message)
{
    const QJsonObject account {{u"acct"_s, message.snapshot.handle.value_or(QString())},
        {u"display_name"_s, message.snapshot.displayName.value_or(QString())},
        {u"followers_count"_s, message.snapshot.followers.value_or(0)}, {u"bot"_s, false},
        {u"note"_s, message.snapshot.bio.value_or(QString())}};
    const QJsonObject status {{u"id"_s, u"1155207713"_s}, {u"created_at"_s, message.postedAt.toString(Qt::ISODate)},
        {u"visibility"_s, message.visibility == Visibility::Private ? u"direct"_s : u"public"_s},
        {u"language"_s, u"nl"_s}, {u"sensitive"_s, false}, {u"in_reply_to_id"_s, QJsonValue()},
        {u"account"_s, account}, {u"content"_s, message.text}, {u"replies_count"_s, 0}};
    Payload payload;
    payload.bytes = QJsonDocument(status).toJson();
    payload.type = u"json"_s;
    payload.droppedFields = 2;
    return payload;
}

void add(MemoryInbox &inbox, SourceId source, const QString &subject, const QList<Message> &messages, bool unread,
    bool closed = false)
{
    const ConversationId id = inbox.addConversation(source, subject, messages, unread);
    for (const Message &message : std::as_const(inbox).find(id)->messages)
        inbox.setPayload(message.id, payloadOf(message));
    if (closed)
        inbox.setState({id}, WorkState::Closed);
}

} // namespace

void fillWithTown(MemoryInbox &inbox)
{
    const SourceId social = inbox.addSource(u"kringspraak"_s, u"Kringspraak"_s);
    const SourceId news = inbox.addSource(u"nieuws"_s, u"Veenbode"_s);
    const SourceId blog = inbox.addSource(u"feeds"_s, u"Dynamisch contract"_s);
    const SourceId forum = inbox.addSource(u"forum"_s, u"Stroomkring-forum"_s);
    const SourceId reviews = inbox.addSource(
        u"reviews"_s, u"Beoordeelhet"_s, Error {ErrorKind::Unauthorized, u"HTTP 401"_s});

    Message first = said(u"Marit Hoekstra"_s, u"@marit_h"_s,
        u"@noordlicht Al sinds zeven uur geen stroom in de Turfweg. Komt er iemand? Meer op https://storing.noordlicht.example/turfweg"_s, 102);
    first.parentLink = QUrl(u"https://kringspraak.example/@buurt/991"_s);
    Message second = said(u"Marit Hoekstra"_s, u"@marit_h"_s,
        u"Turfweg 12, klantnummer 20254471. Mijn moeder gebruikt hier een apparaat op stroom."_s, 50, Visibility::Private);
    Message third = said(u"Marit Hoekstra"_s, u"@marit_h"_s,
        u"Ik heb het net privé gestuurd. Maar waarom staat er op de site van Noordlicht dat alles is hersteld?"_s, 4);
    for (Message *message : {&first, &second, &third}) {
        message->snapshot.bio = u"Moestuin, koor en te veel boeken. Nieuw-Veenwijk."_s;
        message->snapshot.followers = 312;
        message->snapshot.location = u"Nieuw-Veenwijk"_s;
        message->snapshot.avatar = StoredAvatar {u"00"_s, 900};
        message->snapshot.notAvailable = Field::Gender;
    }
    const ConversationId outage = inbox.addConversation(social, u"Stroomstoring Turfweg"_s,
        {first, answered(u"Hoi Marit, vervelend. Bij de Turfweg is een kabel stuk. De monteur is er; we verwachten rond 10:30 weer stroom."_s, 90),
            second, third},
        true);
    for (const Message &message : std::as_const(inbox).find(outage)->messages) {
        inbox.setPayload(message.id, payloadOf(message));
        inbox.setAvatar(message.id, picture());
    }
    inbox.addNote(outage, u"Netbeheerder meldt 2.300 adressen zonder stroom."_s);

    add(inbox, social, {}, {said(u"Ruben Akkerveld"_s, u"rubenakk"_s, u"Derde keer dat mijn termijnbedrag omhooggaat zonder uitleg. Noordlicht, wat is dit?"_s, 11)}, true);
    Message comment = said(u"Gijs Ravenhorst"_s, u"gijsr"_s, u"Heldere uitleg! Geldt dit ook als je al zonnepanelen hebt bij Noordlicht?"_s, 26);
    comment.snapshot.notChosen = Field::Location | Field::Gender | Field::Avatar;
    comment.snapshot.notAvailable = {};
    comment.snapshot.followers.reset();
    add(inbox, blog, u"Dynamisch contract: zo werkt het"_s, {comment}, true);
    add(inbox, forum, u"Slimme meter geeft al drie dagen geen stand door"_s,
        {said(u"Ilse Noordhof"_s, u"ilse_n"_s, u"Slimme meter geeft al drie dagen geen stand door. Iemand bij Noordlicht die dit herkent?"_s, 66)}, true);
    add(inbox, social, {}, {said(u"Trijntje Postma"_s, u"@trijntje"_s, u"Dank. Mijn nieuwe rekeningnummer staat in het bericht hierboven."_s, 52, Visibility::Private)}, false);
    add(inbox, reviews, u"Overstappen duurde zes weken"_s,
        {said(u"Saskia Bollema"_s, {}, u"Overstappen duurde zes weken en niemand belde terug. Twee sterren voor Noordlicht."_s, 75)}, false);
    Message article = said({}, {}, u"De netbeheerder en Noordlicht Energie werken aan herstel. Volgens een woordvoerder is de oorzaak een graafmachine die een kabel raakte."_s, 140);
    article.title = u"2.300 huishoudens zonder stroom in Nieuw-Veenwijk"_s;
    article.snapshot.displayName.reset();
    article.snapshot.handle.reset();
    article.snapshot.profileUrl.reset();
    article.snapshot.followers.reset();
    article.snapshot.notAvailable = allFields();
    add(inbox, news, article.title, {article}, false);
    add(inbox, social, {}, {said(u"Youssef El Haddaoui"_s, u"@youssefh"_s, u"Bedankt voor de snelle hulp gisteren, binnen een uur geregeld. Top, Noordlicht!"_s, 185)}, false);
    add(inbox, forum, u"Meterkast vervangen"_s,
        {said(u"Henk-Jan Veldkamp"_s, u"hjveldkamp"_s, u"Opgelost: meterkast is vervangen, bedankt voor het meedenken."_s, 1500)}, false, true);
    add(inbox, blog, u"Besparen op je warmtepomp"_s,
        {said(u"Aaltje de Wit"_s, u"aaltje"_s, u"Wij stapten over naar Noordlicht en besparen 14 procent. Rekenvoorbeeld op www.warmtewijs.example/rekenen."_s, 2900)}, false);
    add(inbox, social, {}, {said(u"Oliver Penhale"_s, u"@olip"_s, u"Does Noordlicht have an English app? Asking for my neighbours."_s, 1700)}, false);
}

void fillWithHostility(MemoryInbox &inbox)
{
    const SourceId source = inbox.addSource(u"kringspraak"_s, u"<b>Kring</b>\u202Espraak"_s);
    QString zalgo;
    for (const QChar c : u"Noordlicht"_s) {
        zalgo += c;
        for (int i = 0; i < 40; ++i)
            zalgo += QChar(0x0300 + i);
    }
    int minutes = 1;
    const auto one = [&](const QString &name, const QString &handle, const QString &text) {
        add(inbox, source, {}, {said(name, handle, text, minutes++)}, true);
    };
    one(u"\u202Eeleinod seiltnec\u202C"_s, u"@\u2067admin\u2069"_s, u"\u202EDeze tekst loopt achterstevoren\u202C en gaat dan door."_s);
    one(zalgo, zalgo, zalgo + u" en wat gewone tekst erachter."_s);
    one(QString(100 * 1024, u'W'), QString(100 * 1024, u'h'), u"Naam van 100 kB."_s);
    one(u"Lange tekst"_s, u"@lang"_s, QString(u"Een bericht van honderd kilobyte. "_s).repeated(3100));
    one(u"<img src=x onerror=alert(1)>"_s, u"<script>"_s, u"<b>vet?</b> <img src=\"https://spion.example/p.png\"> <a href=\"https://kwaad.example\">https://noordlicht.example</a> &amp; einde"_s);
    one(u"Valse links"_s, u"@links"_s, u"https://noordlicht.example@kwaad.example/betaal en https://nооrdlicht.example/ en http://oud.example:8080/x, javascript:alert(1) file:///etc/passwd (https://goed.example/a_(b))."_s);
    one(u"مريم الهولندية"_s, u"@maryam"_s, u"مرحبا Noordlicht، لا توجد كهرباء في الشارع منذ الساعة السابعة. شكرا!"_s);
    one(u"👩‍👩‍👧‍👦🔥"_s, u"@emoji"_s, QString(u"🔥💡"_s).repeated(5000));
    QString quotes;
    for (int depth = 1; depth <= 200; ++depth)
        quotes += QString(depth, u'>') + u" ja maar jij zei\n"_s;
    one(u"Ja\nmaar\tdan"_s, u"@citaten"_s, quotes);
    one({}, {}, {});
}

void fillWithMany(MemoryInbox &inbox, int count)
{
    const SourceId source = inbox.addSource(u"forum"_s, u"Stroomkring-forum"_s);
    for (int i = 0; i < count; ++i) {
        inbox.addConversation(source, {},
            {said(u"Schrijver %1"_s.arg(i), u"@s%1"_s.arg(i), u"Bericht %1 over Noordlicht."_s.arg(i), 5 + i)}, i % 3 == 0);
    }
}

} // namespace parley
