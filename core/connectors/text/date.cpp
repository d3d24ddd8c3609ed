// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/date.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestDate = 120; // Characters; what is longer is no date.

struct Parts {
    std::optional<int> year;
    std::optional<int> month;
    bool monthMayBeDay = false; // It was the first word: `mar.` is March, and Tuesday in French.
    std::optional<int> day;
    bool hasTime = false;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    bool hasZone = false;
    int offsetMinutes = 0; // East of Greenwich.
};

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLetters(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isLetter(); });
}

// Lower case, without accents, comments in brackets and outer blanks.
QString simplified(QStringView text)
{
    QString plain;
    int brackets = 0;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        if (c == u'(')
            ++brackets;
        else if (c == u')')
            brackets = std::max(0, brackets - 1);
        else if (brackets == 0 && !c.isMark())
            plain += c == u'\u2212' ? QChar(u'-') : c.toLower();
    }
    return plain.simplified();
}

std::optional<int> monthFromName(QStringView name)
{
    static const std::array<QStringList, 12> names = {{
        {u"jan"_s, u"ene"_s, u"gen"_s},
        {u"feb"_s, u"fev"_s},
        {u"mar"_s, u"mrt"_s, u"maa"_s, u"mrz"_s},
        {u"apr"_s, u"avr"_s, u"abr"_s},
        {u"may"_s, u"mei"_s, u"mai"_s, u"mag"_s},
        {u"jun"_s, u"juin"_s, u"giu"_s},
        {u"jul"_s, u"juil"_s, u"lug"_s},
        {u"aug"_s, u"aou"_s, u"ago"_s},
        {u"sep"_s, u"set"_s},
        {u"oct"_s, u"okt"_s, u"out"_s, u"ott"_s},
        {u"nov"_s},
        {u"dec"_s, u"dez"_s, u"dic"_s, u"des"_s},
    }};
    for (size_t month = 0; month < names.size(); ++month) {
        for (const QString &start : names[month]) {
            if (name.startsWith(start))
                return static_cast<int>(month) + 1;
        }
    }
    return std::nullopt;
}

bool isDayName(QStringView name)
{
    static const QStringList starts = {u"mo"_s, u"tu"_s, u"we"_s, u"th"_s, u"me"_s, u"fr"_s, u"sa"_s, u"su"_s, u"ma"_s, u"di"_s,
        u"wo"_s, u"do"_s, u"vr"_s, u"za"_s, u"zo"_s, u"mi"_s, u"so"_s, u"lu"_s, u"je"_s, u"ve"_s, u"ju"_s, u"vi"_s,
        u"gi"_s, u"se"_s, u"te"_s, u"qu"_s};
    return std::ranges::any_of(starts, [&](const QString &start) { return name.startsWith(start); });
}

// Minutes east of Greenwich. RFC 822, 5.1, its bogus kin, and names that large readers know. The military letters have
// reversed signs in RFC 822, so all count as UTC, as does a name that nobody knows.
int offsetOfZoneName(QStringView name)
{
    static const QHash<QString, int> offsets = {{u"est"_s, -300}, {u"edt"_s, -240}, {u"et"_s, -300}, {u"cst"_s, -360},
        {u"cdt"_s, -300}, {u"ct"_s, -360}, {u"mst"_s, -420}, {u"mdt"_s, -360}, {u"mt"_s, -420}, {u"pst"_s, -480},
        {u"pdt"_s, -420}, {u"pt"_s, -480}, {u"akst"_s, -540}, {u"akdt"_s, -480}, {u"hst"_s, -600}, {u"ast"_s, -240},
        {u"adt"_s, -180}, {u"brt"_s, -180}, {u"cet"_s, 60}, {u"cest"_s, 120}, {u"met"_s, 60}, {u"mest"_s, 120},
        {u"mez"_s, 60}, {u"mesz"_s, 120}, {u"bst"_s, 60}, {u"west"_s, 60}, {u"eet"_s, 120}, {u"eest"_s, 180},
        {u"sast"_s, 120}, {u"msk"_s, 180}, {u"ist"_s, 330}, {u"hkt"_s, 480}, {u"sgt"_s, 480}, {u"awst"_s, 480},
        {u"jst"_s, 540}, {u"kst"_s, 540}, {u"aest"_s, 600}, {u"aedt"_s, 660}, {u"nzst"_s, 720}, {u"nzdt"_s, 780}};
    return offsets.value(name.toString(), 0);
}

// `+0200`, `+02:00`, `+2`, `-0330`
std::optional<int> offsetFromDigits(QStringView text)
{
    if (text.size() < 2 || (text[0] != u'+' && text[0] != u'-'))
        return std::nullopt;
    const int sign = text[0] == u'-' ? -1 : 1;
    QString digits = text.sliced(1).toString();
    int minutes = 0;
    if (const qsizetype colon = digits.indexOf(u':'); colon >= 0) {
        const QString after = digits.sliced(colon + 1);
        if (!isDigits(after) || after.size() > 2)
            return std::nullopt;
        minutes = after.toInt();
        digits.truncate(colon);
    } else if (digits.size() == 3 || digits.size() == 4) {
        if (!isDigits(digits))
            return std::nullopt;
        minutes = digits.last(2).toInt();
        digits.chop(2);
    }
    if (!isDigits(digits) || digits.size() > 2)
        return std::nullopt;
    const int hours = digits.toInt();
    if (hours > 15 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

// `z`, `gmt`, `+0100`, `gmt+1`
bool readZone(QStringView text, Parts &parts)
{
    qsizetype letters = 0;
    while (letters < text.size() && (text[letters].isLetter() || text[letters] == u'/' || text[letters] == u'_'))
        ++letters;
    const QStringView name = text.first(letters);
    const QStringView rest = text.sliced(letters);
    if (!name.isEmpty() && !parts.hasZone) {
        parts.hasZone = true;
        parts.offsetMinutes = offsetOfZoneName(name);
    }
    if (rest.isEmpty())
        return !name.isEmpty();
    const auto offset = offsetFromDigits(rest);
    if (!offset)
        return false;
    parts.hasZone = true;
    parts.offsetMinutes = *offset;
    return true;
}

// `10:15`, `10:15:02.5`, and a zone that hangs on to it
bool readTime(QStringView text, Parts &parts)
{
    const qsizetype end = std::distance(text.begin(),
        std::ranges::find_if(text, [](QChar c) { return !(c >= u'0' && c <= u'9') && c != u':' && c != u'.'; }));
    const auto fields = text.first(end).split(u':');
    if (fields.size() < 2 || fields.size() > 3)
        return false;
    const QStringView seconds = fields.size() == 3 ? fields[2] : QStringView(u"0");
    const qsizetype point = seconds.indexOf(u'.');
    const QStringView whole = point < 0 ? seconds : seconds.first(point);
    for (const QStringView field : {fields[0], fields[1], whole}) {
        if (!isDigits(field) || field.size() > 2)
            return false;
    }
    parts.hasTime = true;
    parts.hour = fields[0].toInt();
    parts.minute = fields[1].toInt();
    parts.second = whole.toInt();
    if (point >= 0) {
        const QString fraction = seconds.sliced(point + 1, std::min<qsizetype>(3, seconds.size() - point - 1)).toString();
        if (!fraction.isEmpty() && !isDigits(fraction))
            return false;
        parts.millisecond = fraction.leftJustified(3, u'0').toInt();
    }
    return end == text.size() || readZone(text.sliced(end), parts);
}

int fullYear(int year, qsizetype digits)
{
    if (digits > 2)
        return year;
    return year < 70 ? year + 2000 : year + 1900; // RFC 2822, 4.3, with a later turning point.
}

// Year first: `2026-11-22`, `2026/11/22`, `20261122`, `2026-11`, `2026`.
bool readYearFirst(QStringView text, Parts &parts)
{
    QList<QStringView> fields;
    if (isDigits(text) && text.size() == 8)
        fields = {text.first(4), text.sliced(4, 2), text.sliced(6)};
    else
        fields = text.split(text.contains(u'/') ? u'/' : u'-');
    if (fields.size() > 3 || fields.first().size() != 4)
        return false;
    for (const QStringView field : std::as_const(fields)) {
        if (!isDigits(field) || (field.size() > 2 && field.data() != fields.first().data()))
            return false;
    }
    parts.year = fields[0].toInt();
    parts.month = fields.size() > 1 ? fields[1].toInt() : 1;
    parts.day = fields.size() > 2 ? fields[2].toInt() : 1;
    return true;
}

bool readNumber(QStringView token, Parts &parts)
{
    if (token.size() == 4 && !parts.year)
        parts.year = token.toInt();
    else if (token.size() <= 2 && !parts.day)
        parts.day = token.toInt();
    else if (token.size() == 2 && !parts.year)
        parts.year = fullYear(token.toInt(), token.size());
    else
        return false;
    return true;
}

bool readWord(QStringView token, bool isFirst, Parts &parts)
{
    if (token.endsWith(u'.'))
        token.chop(1);
    if ((token == u"am" || token == u"pm") && parts.hasTime && parts.hour <= 12) {
        parts.hour = parts.hour % 12 + (token == u"pm" ? 12 : 0);
        return true;
    }
    if ((!parts.month || parts.monthMayBeDay) && !(isFirst && token.size() == 2)) { // Dutch `ma` is Monday, `maa` March.
        if (const auto month = monthFromName(token)) {
            parts.month = month;
            parts.monthMayBeDay = isFirst;
            return true;
        }
    }
    if (isFirst)
        return isDayName(token);
    return parts.hasTime && readZone(token, parts);
}

bool readToken(QStringView token, bool isFirst, Parts &parts)
{
    if (token.contains(u':') && token[0].isDigit() && !parts.hasTime)
        return readTime(token, parts);
    if (isDigits(token))
        return readNumber(token, parts);
    if (isLetters(token) || (token.endsWith(u'.') && isLetters(token.chopped(1))))
        return readWord(token, isFirst, parts);
    return parts.hasTime && readZone(token, parts);
}

std::optional<QDateTime> moment(const Parts &parts)
{
    if (!parts.year || !parts.month || !parts.day || parts.hour > 24 || parts.minute > 59 || parts.second > 61)
        return std::nullopt;
    const QDate date(*parts.year, *parts.month, *parts.day);
    if (!date.isValid() || *parts.year < 1)
        return std::nullopt;
    const qint64 seconds = parts.hour * 3600 + parts.minute * 60 + parts.second - parts.offsetMinutes * 60;
    return QDateTime(date, QTime(0, 0), QTimeZone::UTC).addSecs(seconds).addMSecs(parts.millisecond);
}

bool startsWithYear(QStringView text)
{
    return text.size() >= 4 && isDigits(text.first(4)) && (text.size() == 4 || !text[4].isSpace());
}

} // namespace

std::optional<QDateTime> dateFromText(QStringView text)
{
    if (text.size() > longestDate)
        return std::nullopt;
    const QString plain = simplified(text);
    Parts parts;
    QString rest = plain;
    if (startsWithYear(plain)) {
        const qsizetype end = std::distance(plain.begin(),
            std::ranges::find_if(plain, [](QChar c) { return c == u't' || c == u' ' || c == u'z'; }));
        if (!readYearFirst(QStringView(plain).first(end), parts))
            return std::nullopt;
        rest = plain.sliced(end);
        if (rest.startsWith(u't'))
            rest.removeFirst();
        if (rest == u"z")
            rest.clear();
    } else {
        rest.replace(u',', u' ');
        // `22-Nov-2026`
        if (const qsizetype dash = rest.indexOf(u'-'); dash > 0 && dash + 1 < rest.size() && rest[dash + 1].isLetter())
            rest.replace(u'-', u' ');
    }
    bool isFirst = !parts.year;
    for (const QString &token : rest.split(u' ', Qt::SkipEmptyParts)) {
        if (!readToken(token, isFirst, parts))
            return std::nullopt;
        isFirst = false;
    }
    return moment(parts);
}

} // namespace parley
