// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/encoding.h"

#include <QHash>
#include <QList>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr std::array<char16_t, 32> upperControls = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
    0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

// A sequence of UTF-8 (RFC 3629, 4) at `at`: its length, 0 if it is none. Sets `code`.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype at, char32_t &code)
{
    const auto byte = [&](qsizetype index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        code = first;
        return 1;
    }
    const qsizetype length = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    code = first & (0x7FU >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
        code = (code << 6) | (byte(at + i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

struct Utf8Check {
    bool valid = true;
    bool ascii = true;
    qsizetype sequences = 0; // Characters of two bytes and more.
    qsizetype strays = 0;    // Bytes that are no part of a character.
};

Utf8Check checkUtf8(QByteArrayView bytes)
{
    Utf8Check check;
    char32_t code = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, at, code);
        check.ascii = check.ascii && length == 1;
        check.sequences += length > 1 ? 1 : 0;
        check.strays += length == 0 ? 1 : 0;
        at += std::max<qsizetype>(length, 1);
    }
    check.valid = check.strays == 0;
    return check;
}

std::optional<QString> decoded(QByteArrayView bytes, QByteArrayView encoding)
{
    QStringDecoder decoder(QLatin1StringView(encoding), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QString lossilyDecoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    return QStringDecoder(encoding, QStringConverter::Flag::Stateless).decode(bytes);
}

// Unicode by its first bytes: the mark itself, or the zero bytes around a leading `<` or `{` (XML 1.0, appendix F).
std::optional<QString> unicodeByItsStart(const QByteArray &bytes)
{
    using Encoding = QStringConverter::Encoding;
    struct Start {
        QByteArray bytes;
        qsizetype mark;
        Encoding encoding;
    };
    static const QList<Start> starts = {
        {"\xFF\xFE\x00\x00"_ba, 4, Encoding::Utf32LE}, {QByteArray("\x00\x00\xFE\xFF", 4), 4, Encoding::Utf32BE},
        {QByteArray("<\0\0\0", 4), 0, Encoding::Utf32LE}, {QByteArray("\0\0\0<", 4), 0, Encoding::Utf32BE},
        {"\xFF\xFE"_ba, 2, Encoding::Utf16LE}, {"\xFE\xFF"_ba, 2, Encoding::Utf16BE},
        {QByteArray("<\0", 2), 0, Encoding::Utf16LE}, {QByteArray("\0<", 2), 0, Encoding::Utf16BE},
        {QByteArray("{\0", 2), 0, Encoding::Utf16LE}, {QByteArray("\0{", 2), 0, Encoding::Utf16BE}};
    for (const Start &start : starts) {
        if (bytes.startsWith(start.bytes))
            return lossilyDecoded(QByteArrayView(bytes).sliced(start.mark), start.encoding);
    }
    return std::nullopt;
}

QByteArray quotedValueAfter(const QByteArray &head, QByteArrayView key)
{
    qsizetype at = head.indexOf(key);
    if (at < 0)
        return {};
    at += key.size();
    while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\''))
        ++at;
    qsizetype end = at;
    while (end < head.size() && !QByteArrayView("\"' ;?>/\t\r\n").contains(head[end]))
        ++end;
    return head.sliced(at, end - at);
}

QByteArray declaredCharset(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 2048)).toLower();
    if (const qsizetype declaration = head.indexOf("<?xml"); declaration >= 0 && declaration < 200) {
        const qsizetype end = head.indexOf("?>", declaration);
        return quotedValueAfter(head.sliced(declaration, (end < 0 ? head.size() : end) - declaration), "encoding");
    }
    const qsizetype meta = head.indexOf("<meta");
    return meta < 0 ? QByteArray() : quotedValueAfter(head.sliced(meta), "charset");
}

// WHATWG Encoding, 4.2: what the labels mean in practice.
QByteArray inPractice(const QByteArray &charset)
{
    static const QHash<QByteArray, QByteArray> meanings = {{"utf8", "utf-8"}, {"us-ascii", "windows-1252"},
        {"ascii", "windows-1252"}, {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
        {"iso_8859-1", "windows-1252"}, {"latin1", "windows-1252"}, {"latin-1", "windows-1252"},
        {"l1", "windows-1252"}, {"cp1252", "windows-1252"}, {"x-cp1252", "windows-1252"},
        {"iso-8859-9", "windows-1254"}, {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
        {"gb2312", "gb18030"}, {"gb_2312-80", "gb18030"}, {"gbk", "gb18030"}, {"x-gbk", "gb18030"},
        {"ks_c_5601-1987", "windows-949"}, {"euc-kr", "windows-949"}, {"shift_jis", "windows-31j"},
        {"x-sjis", "windows-31j"}, {"sjis", "windows-31j"}, {"cp1251", "windows-1251"}};
    return meanings.value(charset, charset);
}

bool isMultiByteUnicode(const QByteArray &charset)
{
    return charset.startsWith("utf-16") || charset.startsWith("utf-32") || charset.startsWith("ucs-2")
        || charset.startsWith("iso-10646");
}

bool isEastAsian(const QByteArray &charset)
{
    static const QList<QByteArray> starts = {"gb", "big5", "euc-", "windows-949", "windows-31j", "iso-2022-", "hz-"};
    return std::ranges::any_of(starts, [&](const QByteArray &start) { return charset.startsWith(start); });
}

} // namespace

char32_t windows1252Character(char32_t code)
{
    return code >= 0x80 && code <= 0x9F ? upperControls[code - 0x80] : code;
}

QString textFromMixedUtf8(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    char32_t code = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        if (const qsizetype length = sequenceAt(bytes, at, code); length > 0) {
            text += QStringView(QChar::fromUcs4(code));
            at += length;
        } else {
            text += QChar(static_cast<char16_t>(windows1252Character(static_cast<unsigned char>(bytes[at]))));
            ++at;
        }
    }
    return text;
}

QString textFromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        c = QChar(static_cast<char16_t>(windows1252Character(c.unicode())));
    return text;
}

QString withoutDoubleEncoding(const QString &text)
{
    const bool hasUpperHalf = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0x100; });
    if (!hasUpperHalf)
        return text;
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; })) {
        const QByteArray bytes = text.toLatin1();
        if (checkUtf8(bytes).valid)
            return QString::fromUtf8(bytes);
    }
    QString plain = text;
    for (QChar &c : plain)
        c = QChar(static_cast<char16_t>(windows1252Character(c.unicode())));
    return plain;
}

QByteArray charsetFromContentType(QByteArrayView contentType)
{
    return quotedValueAfter(contentType.toByteArray().toLower(), "charset");
}

QString textFromBytes(const QByteArray &bytes, QByteArrayView contentType)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return textFromMixedUtf8(QByteArrayView(bytes).sliced(3));
    if (const auto text = unicodeByItsStart(bytes))
        return *text;
    QList<QByteArray> claims;
    for (const QByteArray &claim : {charsetFromContentType(contentType), declaredCharset(bytes)}) {
        if (const QByteArray charset = inPractice(claim); !charset.isEmpty() && !isMultiByteUnicode(charset))
            claims.append(charset);
    }
    const Utf8Check utf8 = checkUtf8(bytes);
    // A text in an encoding of single bytes is hardly ever valid UTF-8 by accident; a short East Asian one may be.
    const bool otherClaim = std::ranges::any_of(claims, isEastAsian) && !claims.contains("utf-8");
    if (utf8.valid && (!otherClaim || (utf8.ascii && !bytes.contains('\x1B'))))
        return QString::fromUtf8(bytes);
    for (const QByteArray &claim : std::as_const(claims)) {
        if (claim == "utf-8" || claim == "windows-1252")
            continue;
        if (const auto text = decoded(bytes, claim))
            return *text;
    }
    return utf8.sequences >= utf8.strays ? textFromMixedUtf8(bytes) : textFromWindows1252(bytes);
}

} // namespace parley
