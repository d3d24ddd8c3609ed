// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedmarkup.h"

#include "core/connectors/text/encoding.h"

#include <QSet>
#include <QStringList>

#include <libxml/HTMLparser.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestReference = 40; // `&CounterClockwiseContourIntegral;` and room to spare.
constexpr qsizetype deepestElement = 64;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
}

bool isAllowed(char32_t code) // XML 1.0, production 2.
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// A character that is a unit of its own and allowed.
bool isOrdinaryText(QChar c)
{
    return (c.unicode() >= 0x20 && c.unicode() < 0xd800) || c == u'\n' || c == u'\t' || c == u'\r';
}

QString escaped(char32_t code)
{
    switch (code) {
    case U'&': return u"&amp;"_s;
    case U'<': return u"&lt;"_s;
    case U'>': return u"&gt;"_s;
    case U'"': return u"&quot;"_s;
    case U'\'': return u"&apos;"_s;
    default: return QString::fromUcs4(&code, 1);
    }
}

qsizetype behind(QStringView text, QStringView mark, qsizetype from)
{
    const qsizetype at = text.indexOf(mark, from);
    return at < 0 ? text.size() : at + mark.size();
}

// Behind a document type with its internal subset, which may hold quoted `>`.
qsizetype behindDocumentType(QStringView text, qsizetype from)
{
    int brackets = 0;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'[')
            ++brackets;
        else if (text[at] == u']')
            --brackets;
        else if (text[at] == u'>' && brackets <= 0)
            return at + 1;
    }
    return text.size();
}

/// Copies a document while it puts right what is wrong below the level of tags.
class CharacterRepair {
public:
    explicit CharacterRepair(QStringView text) : m_text(text) { m_repaired.reserve(text.size() + text.size() / 8); }

    QString repaired()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'<')
                copyMarkup();
            else if (!copyRun(m_text.size()))
                copyCharacter();
        }
        return m_repaired;
    }

private:
    QStringView rest() const { return m_text.sliced(m_at); }

    void copyMarkup()
    {
        if (rest().startsWith(u"<![CDATA["))
            copyCharacterData();
        else if (rest().startsWith(u"<!--"))
            m_at = behind(m_text, u"-->", m_at + 4);
        else if (rest().startsWith(u"<?"))
            m_at = behind(m_text, u">", m_at);
        else if (rest().startsWith(u"<!") && m_at + 2 < m_text.size() && m_text[m_at + 2].isLetter())
            m_at = behindDocumentType(m_text, m_at);
        else if (isTagStart())
            copyTag();
        else
            copyEscaped(u"&lt;");
    }

    bool isTagStart() const
    {
        const qsizetype name = m_at + (rest().startsWith(u"</") ? 2 : 1);
        return name < m_text.size() && isNameStart(m_text[name]);
    }

    void copyCharacterData()
    {
        const qsizetype end = m_text.indexOf(u"]]>", m_at);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        m_repaired += u"<![CDATA["_s;
        m_at += 9;
        while (m_at < stop) {
            if (!copyRun(stop))
                copyPlain();
        }
        m_repaired += u"]]>"_s;
        m_at = end < 0 ? m_text.size() : end + 3;
    }

    void copyTag()
    {
        QChar quote;
        bool afterEquals = false;
        m_repaired += m_text[m_at++];
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (copyRunOfTag()) {
                afterEquals = false;
                continue;
            }
            if (quote.isNull() && c == u'<') { // A tag that was never closed.
                m_repaired += u'>';
                return;
            }
            if (quote.isNull() && c == u'>') {
                m_repaired += c;
                ++m_at;
                return;
            }
            if (quote.isNull() && afterEquals && (c == u'"' || c == u'\'') && closes(c))
                quote = c;
            else if (c == quote)
                quote = QChar();
            if (!c.isSpace())
                afterEquals = c == u'=';
            if (!quote.isNull() && c == u'<')
                copyEscaped(u"&lt;");
            else
                copyCharacter();
        }
    }

    // Whether the quote that starts here ends at all: asked once in vain for each kind, so that time stays linear.
    bool closes(QChar quote)
    {
        bool &isOpenEnded = quote == u'"' ? m_noDoubleQuote : m_noSingleQuote;
        if (!isOpenEnded)
            isOpenEnded = m_text.indexOf(quote, m_at + 1) < 0;
        return !isOpenEnded;
    }

    void copyEscaped(QStringView replacement)
    {
        m_repaired += replacement;
        ++m_at;
    }

    /// What stays as it is, in one go: nearly all of a text. False: the next character is to be looked at.
    bool copyRun(qsizetype stop)
    {
        const auto isOrdinary = [](QChar c) { return isOrdinaryText(c) && c != u'<' && c != u'&' && c != u']'; };
        return copyWhile(stop, isOrdinary);
    }

    /// The same within a tag, where quotes and what starts a value count too.
    bool copyRunOfTag()
    {
        const auto isOrdinary = [](QChar c) {
            return isOrdinaryText(c) && c != u'<' && c != u'>' && c != u'&' && c != u']' && c != u'"' && c != u'\'' && c != u'='
                && !c.isSpace();
        };
        return copyWhile(m_text.size(), isOrdinary);
    }

    template <typename Predicate>
    bool copyWhile(qsizetype stop, Predicate isOrdinary)
    {
        qsizetype end = m_at;
        while (end < stop && isOrdinary(m_text[end]))
            ++end;
        if (end == m_at)
            return false;
        m_repaired += m_text.sliced(m_at, end - m_at);
        m_at = end;
        return true;
    }

    void copyCharacter()
    {
        if (m_text[m_at] == u'&')
            copyReference();
        else if (rest().startsWith(u"]]>")) {
            m_repaired += u"]]&gt;"_s;
            m_at += 3;
        } else {
            copyPlain();
        }
    }

    void copyPlain()
    {
        const QChar c = m_text[m_at];
        const bool isPair = c.isHighSurrogate() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(c, m_text[m_at + 1]) : c.unicode();
        if (isAllowed(code))
            m_repaired += QStringView(QChar::fromUcs4(code));
        m_at += isPair ? 2 : 1;
    }

    void copyReference()
    {
        for (const QStringView known : {QStringView(u"&lt;"), QStringView(u"&gt;"), QStringView(u"&amp;")}) {
            if (rest().startsWith(known)) {
                m_repaired += known;
                m_at += known.size();
                return;
            }
        }
        const QStringView window = rest().first(std::min(rest().size(), longestReference));
        const qsizetype end = window.indexOf(u';');
        const QStringView name = end < 2 ? QStringView() : window.sliced(1, end - 1);
        if (name.startsWith(u'#') ? copyNumber(name.sliced(1)) : copyName(name))
            m_at += end + 1;
        else
            copyEscaped(u"&amp;");
    }

    bool copyNumber(QStringView digits)
    {
        const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
        bool isNumber = false;
        char32_t code = (isHex ? digits.sliced(1) : digits).toUInt(&isNumber, isHex ? 16 : 10);
        if (!isNumber)
            return false;
        // A character beyond 16 bits as two references, the way UTF-16 writes it.
        if (QChar::isLowSurrogate(code) && m_highSurrogateEnd == m_at)
            code = QChar::surrogateToUcs4(static_cast<char16_t>(m_highSurrogate), static_cast<char16_t>(code));
        if (QChar::isHighSurrogate(code)) {
            m_highSurrogate = code;
            m_highSurrogateEnd = m_at + digits.size() + 3;
        }
        code = windows1252Character(code);
        if (isAllowed(code))
            m_repaired += escaped(code);
        return true;
    }

    bool copyName(QStringView name)
    {
        static const QSet<QString> ofXml = {u"amp"_s, u"lt"_s, u"gt"_s, u"quot"_s, u"apos"_s};
        if (name.isEmpty() || !std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber(); }))
            return false;
        if (ofXml.contains(name.toString())) {
            m_repaired += u'&' + name.toString() + u';';
            return true;
        }
        const QByteArray latin = name.toLatin1();
        const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(latin.constData()));
        if (!entity)
            return false;
        m_repaired += escaped(entity->value);
        return true;
    }

    QStringView m_text;
    QString m_repaired;
    qsizetype m_at = 0;
    char32_t m_highSurrogate = 0;
    qsizetype m_highSurrogateEnd = -1;
    bool m_noDoubleQuote = false;
    bool m_noSingleQuote = false;
};

bool isSame(QStringView one, QStringView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool isItem(QStringView name)
{
    const qsizetype colon = name.indexOf(u':');
    const QStringView local = name.sliced(colon + 1);
    return isSame(local, u"item") || isSame(local, u"entry");
}

bool holdsItems(QStringView name)
{
    const QStringView local = name.sliced(name.indexOf(u':') + 1);
    return isSame(local, u"channel") || isSame(local, u"rdf") || isSame(local, u"rss") || isSame(local, u"feed")
        || isSame(local, u"items");
}

bool neverHoldsText(QStringView name) // HTML that stands unescaped in a description.
{
    return isSame(name, u"br") || isSame(name, u"hr") || isSame(name, u"img") || isSame(name, u"input");
}

/// Copies a document while it makes tags balance.
class TagBalance {
public:
    explicit TagBalance(QStringView text) : m_text(text) { }

    BalancedXml balanced()
    {
        while (m_at < m_text.size() && !m_rootClosed) {
            if (m_text.sliced(m_at).startsWith(u"<![CDATA["))
                copyTo(behind(m_text, u"]]>", m_at));
            else if (m_text[m_at] == u'<')
                takeTag();
            else
                copyTo(m_text.indexOf(u'<', m_at));
        }
        const bool cutInItem = std::ranges::any_of(m_open, [](QStringView name) { return isItem(name); });
        while (!m_open.isEmpty())
            closeLast();
        return {.text = m_balanced, .complete = m_rootClosed, .cutInItem = cutInItem};
    }

private:
    void copyTo(qsizetype end)
    {
        const qsizetype stop = end < 0 ? m_text.size() : end;
        if (!m_open.isEmpty()) // Nothing may stand outside the root.
            m_balanced += m_text.sliced(m_at, stop - m_at);
        m_at = stop;
    }

    QStringView takeName()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    void takeTag()
    {
        const bool isEnd = m_text.sliced(m_at).startsWith(u"</");
        m_at += isEnd ? 2 : 1;
        const QStringView name = takeName();
        if (isEnd) {
            m_at = behind(m_text, u">", m_at);
            if (m_text[m_at - 1] == u'>') // Else the document was cut in it.
                close(name);
        } else {
            open(name);
        }
    }

    void open(QStringView name)
    {
        if (isItem(name))
            closeToContainer();
        const QString attributes = takeAttributes();
        const bool isEmpty = m_at > 1 && m_text[m_at - 1] == u'>' && m_text[m_at - 2] == u'/';
        if (m_open.size() >= deepestElement)
            return;
        m_balanced += u'<';
        m_balanced += name;
        m_balanced += attributes;
        if (isEmpty || neverHoldsText(name)) {
            m_balanced += u"/>"_s;
        } else {
            m_balanced += u'>';
            m_open.append(name);
        }
    }

    QString takeAttributes()
    {
        QString attributes;
        QSet<QString> names;
        while (m_at < m_text.size() && m_text[m_at] != u'>') {
            skipSpaces();
            if (m_at >= m_text.size() || m_text[m_at] == u'>')
                break;
            const QStringView name = takeName();
            if (name.isEmpty() || !isNameStart(name[0])) {
                m_at += name.isEmpty() ? 1 : 0;
                continue;
            }
            skipSpaces();
            const QString value = takeValue();
            if (names.size() < 64 && !names.contains(name.toString())) {
                names.insert(name.toString());
                attributes += u' ' + name.toString() + u"=\""_s + value + u'"';
            }
        }
        m_at = std::min(m_at + 1, m_text.size());
        return attributes;
    }

    QString takeValue()
    {
        if (m_at >= m_text.size() || m_text[m_at] != u'=')
            return {};
        ++m_at;
        skipSpaces();
        const QChar quote = m_at < m_text.size() ? m_text[m_at] : QChar();
        qsizetype end = -1;
        if (quote == u'"' || quote == u'\'') {
            end = m_text.indexOf(quote, ++m_at);
        } else {
            end = m_at;
            while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'>')
                ++end;
        }
        if (end < 0)
            end = m_text.indexOf(u'>', m_at);
        if (end < 0)
            end = m_text.size();
        QString value = m_text.sliced(m_at, end - m_at).toString();
        m_at = end + (end < m_text.size() && m_text[end] == quote ? 1 : 0);
        return value.replace(u'"', u"&quot;"_s).replace(u'<', u"&lt;"_s);
    }

    // An item stands in nothing but what holds items: whatever else is open was not closed.
    void closeToContainer()
    {
        const auto container = std::ranges::find_if(m_open.rbegin(), m_open.rend(), holdsItems);
        const qsizetype left = std::distance(container, m_open.rend());
        while (left > 0 && m_open.size() > left)
            closeLast();
    }

    void close(QStringView name)
    {
        const auto opened = std::ranges::find_if(
            m_open.rbegin(), m_open.rend(), [&](QStringView open) { return isSame(open, name); });
        if (opened == m_open.rend())
            return;
        const qsizetype left = std::distance(opened, m_open.rend()) - 1;
        while (m_open.size() > left)
            closeLast();
        m_rootClosed = m_open.isEmpty();
    }

    void closeLast()
    {
        m_balanced += u"</"_s;
        m_balanced += m_open.takeLast();
        m_balanced += u'>';
    }

    QStringView m_text;
    QString m_balanced;
    QList<QStringView> m_open;
    qsizetype m_at = 0;
    bool m_rootClosed = false;
};

FeedKind kindOfRoot(QStringView name)
{
    const QStringView local = name.sliced(name.indexOf(u':') + 1);
    if (isSame(local, u"rss") || isSame(local, u"rdf") || isSame(local, u"channel"))
        return FeedKind::Rss;
    if (isSame(local, u"feed") || isSame(local, u"entry"))
        return FeedKind::Atom;
    return isSame(local, u"html") ? FeedKind::Page : FeedKind::Unknown;
}

QStringView nameAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && end - at < 64 && isNameCharacter(text[end]))
        ++end;
    return text.sliced(at, end - at);
}

// Some servers put a feed into an HTML page. It stands at the very start then.
FeedStart feedWrappedInPage(QStringView text, qsizetype page)
{
    constexpr qsizetype nearStart = 500;
    const QStringView start = text.sliced(page, std::min(nearStart, text.size() - page));
    for (const QStringView root : {QStringView(u"<rss "), QStringView(u"<rdf:RDF "), QStringView(u"<feed ")}) {
        if (const qsizetype at = start.indexOf(root); at >= 0)
            return {kindOfRoot(nameAt(start, at + 1)), page + at};
    }
    return {FeedKind::Page, page};
}

} // namespace

FeedStart feedStart(QStringView text)
{
    constexpr int mostTagsBefore = 200;
    int tags = 0;
    bool sawHtml = false;
    for (qsizetype at = 0; at < text.size() && tags < mostTagsBefore;) {
        const QStringView rest = text.sliced(at);
        if (tags == 0 && rest.front() == u'{')
            return {FeedKind::Json, at};
        if (rest.front() != u'<') {
            ++at;
        } else if (rest.startsWith(u"<!--")) {
            at = behind(text, u"-->", at + 4);
        } else if (rest.startsWith(u"<?")) {
            at = behind(text, u">", at);
        } else if (rest.startsWith(u"<!")) {
            sawHtml = sawHtml || rest.first(std::min<qsizetype>(rest.size(), 40)).contains(u"doctype html", Qt::CaseInsensitive);
            at = behindDocumentType(text, at);
        } else {
            const FeedKind kind = kindOfRoot(nameAt(text, at + 1));
            if (kind != FeedKind::Unknown && (kind == FeedKind::Page || !sawHtml))
                return kind == FeedKind::Page ? feedWrappedInPage(text, at) : FeedStart {kind, at};
            sawHtml = sawHtml || isSame(nameAt(text, at + 1), u"head") || isSame(nameAt(text, at + 1), u"body");
            ++tags;
            ++at;
        }
    }
    return {sawHtml ? FeedKind::Page : FeedKind::Unknown, 0};
}

QString repairedXml(QStringView text)
{
    return CharacterRepair(text).repaired();
}

BalancedXml balancedXml(QStringView repaired)
{
    return TagBalance(repaired).balanced();
}

} // namespace parley
