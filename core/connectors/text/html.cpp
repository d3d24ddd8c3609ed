// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/html.h"

#include "core/connectors/text/htmltree.h"
#include "core/connectors/text/link.h"
#include "core/connectors/text/plaintextwriter.h"
#include "core/connectors/text/simplehtml.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

enum class Treatment { Skip, Inline, LineBreak, Line, Paragraph, ListItem, Cell, Preformatted, Link, Shortened, Image };

Treatment treatmentOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_IFRAME: case GUMBO_TAG_FORM: case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_OBJECT: case GUMBO_TAG_EMBED: case GUMBO_TAG_APPLET: case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: case GUMBO_TAG_HEAD: case GUMBO_TAG_TITLE: case GUMBO_TAG_AUDIO: case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS: case GUMBO_TAG_SELECT: case GUMBO_TAG_BUTTON: case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_NOFRAMES: case GUMBO_TAG_NOEMBED:
        return Treatment::Skip;
    case GUMBO_TAG_BR: return Treatment::LineBreak;
    case GUMBO_TAG_P: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5:
    case GUMBO_TAG_H6: case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_DL: case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_TABLE: case GUMBO_TAG_HR: case GUMBO_TAG_FIGURE:
        return Treatment::Paragraph;
    case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_HEADER: case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE: case GUMBO_TAG_NAV: case GUMBO_TAG_MAIN: case GUMBO_TAG_ADDRESS: case GUMBO_TAG_TR:
    case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION: case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS: case GUMBO_TAG_SUMMARY: case GUMBO_TAG_FIELDSET:
        return Treatment::Line;
    case GUMBO_TAG_LI: return Treatment::ListItem;
    case GUMBO_TAG_TD: case GUMBO_TAG_TH: return Treatment::Cell;
    case GUMBO_TAG_PRE: case GUMBO_TAG_LISTING: case GUMBO_TAG_XMP: case GUMBO_TAG_PLAINTEXT:
        return Treatment::Preformatted;
    case GUMBO_TAG_A: return Treatment::Link;
    case GUMBO_TAG_IMG: return Treatment::Image;
    default: return Treatment::Inline;
    }
}

bool isTrackingPixel(const GumboElement &image)
{
    const auto isTiny = [&](const char *side) {
        bool isNumber = false;
        const int length = HtmlTree::attribute(image, side).trimmed().remove(u"px"_s).toInt(&isNumber);
        return isNumber && length <= 2;
    };
    return isTiny("width") || isTiny("height") || HtmlTree::attribute(image, "style").remove(u' ').contains(u"display:none"_s);
}

bool isEmoji(const GumboElement &image)
{
    const QString classes = HtmlTree::attribute(image, "class").toLower();
    if (classes.contains(u"emoji"_s) || classes.contains(u"smil"_s) || classes.contains(u"emoticon"_s))
        return true;
    const QString alt = HtmlTree::attribute(image, "alt").trimmed();
    return !alt.isEmpty() && alt.size() <= 16
        && std::ranges::all_of(alt, [](QChar c) { return c.isSurrogate() || c.unicode() >= 0x2000; });
}

bool hasClass(const GumboElement &element, QStringView name)
{
    const QString classes = HtmlTree::attribute(element, "class");
    return !classes.isEmpty() && classes.split(u' ').contains(name);
}

// What the eye compares: no scheme, no `www.`, no ending slash, no dots where a site shortened it.
bool saysTheSame(const QString &text, const QUrl &link)
{
    QString shown = text.simplified();
    while (shown.endsWith(u'\u2026') || shown.endsWith(u'.'))
        shown.chop(1);
    const QUrl guess(shown.contains(u"://"_s) ? shown : u"https://"_s + shown, QUrl::TolerantMode);
    const QString canonical = canonicalLink(guess);
    return !canonical.isEmpty() && canonicalLink(link).startsWith(canonical)
        && (canonicalLink(link) == canonical || text.contains(u'\u2026') || text.endsWith(u"..."_s));
}

/// Walks Gumbo's tree without recursion.
class TextWalk {
public:
    TextWalk(const QUrl &base, HtmlReading::Links links) : m_base(base), m_links(links) { }

    HtmlReading read(const GumboNode *root)
    {
        m_open.push_back({.node = root});
        while (!m_open.empty()) {
            Step &step = m_open.back();
            const GumboVector &children = step.node->v.element.children;
            if (step.next < children.length) {
                enter(static_cast<const GumboNode *>(children.data[step.next++]));
            } else {
                leave(step);
                m_open.pop_back();
            }
        }
        return {.text = m_writer.text(), .images = m_images};
    }

private:
    struct Step {
        const GumboNode *node = nullptr;
        Treatment treatment = Treatment::Inline;
        unsigned next = 0;
        qsizetype textStart = 0;
    };

    void enter(const GumboNode *node)
    {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            m_writer.write(QString::fromUtf8(node->v.text.text));
            break;
        case GUMBO_NODE_ELEMENT:
            enterElement(node);
            break;
        case GUMBO_NODE_DOCUMENT:
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_TEMPLATE:
            break;
        }
    }

    void enterElement(const GumboNode *node)
    {
        const GumboElement &element = node->v.element;
        Treatment treatment = treatmentOf(element.tag);
        if (element.tag == GUMBO_TAG_SPAN && hasClass(element, u"invisible"))
            return;
        if (element.tag == GUMBO_TAG_SPAN && hasClass(element, u"ellipsis"))
            treatment = Treatment::Shortened;
        switch (treatment) {
        case Treatment::Skip: return;
        case Treatment::LineBreak: m_writer.breakLine(); return;
        case Treatment::Image: image(element); return;
        case Treatment::Paragraph: m_writer.startParagraph(); break;
        case Treatment::Line: m_writer.startLine(); break;
        case Treatment::ListItem: m_writer.startListItem(); break;
        case Treatment::Cell: m_writer.write(u" "_s); break;
        case Treatment::Preformatted: m_writer.startPreformatted(); break;
        case Treatment::Link:
        case Treatment::Shortened:
        case Treatment::Inline: break;
        }
        m_open.push_back({.node = node, .treatment = treatment, .textStart = m_writer.position()});
    }

    void leave(const Step &step)
    {
        switch (step.treatment) {
        case Treatment::Paragraph: m_writer.startParagraph(); break;
        case Treatment::Line: m_writer.startLine(); break;
        case Treatment::ListItem: m_writer.endListItem(); break;
        case Treatment::Preformatted: m_writer.endPreformatted(); break;
        case Treatment::Link: link(step); break;
        case Treatment::Shortened: m_writer.write(u"\u2026"_s); break;
        default: break;
        }
    }

    void link(const Step &step)
    {
        const QString href = HtmlTree::attribute(step.node->v.element, "href");
        if (m_links == HtmlReading::Links::Hidden || href.isEmpty() || href.startsWith(u'#'))
            return;
        const QUrl target = linkFromText(href, m_base);
        if (!isWebLink(target))
            return;
        const QString text = m_writer.since(step.textStart).trimmed();
        const QString address = target.toString(QUrl::FullyEncoded);
        const bool isMark = (text.startsWith(u'@') && hasClass(step.node->v.element, u"mention"))
            || (text.startsWith(u'#') && hasClass(step.node->v.element, u"hashtag"));
        if (isMark)
            return;
        if (text.isEmpty())
            m_writer.write(address);
        else if (text != address && !saysTheSame(text, target))
            m_writer.write(u" ("_s + address + u')');
    }

    void image(const GumboElement &element)
    {
        if (isEmoji(element)) {
            m_writer.write(HtmlTree::attribute(element, "alt"));
            return;
        }
        const QUrl source = linkFromText(HtmlTree::attribute(element, "src"), m_base);
        if (isWebLink(source) && !isTrackingPixel(element))
            m_images.append(source);
    }

    QUrl m_base;
    HtmlReading::Links m_links;
    PlainTextWriter m_writer;
    QList<QUrl> m_images;
    std::vector<Step> m_open;
};

constexpr qsizetype longestTagName = 16; // `blockquote` and room to spare; all ASCII.

bool isKnownTag(QStringView name)
{
    std::array<char, longestTagName> latin;
    std::ranges::transform(name, latin.begin(), [](QChar c) { return c.toLatin1(); });
    return gumbo_tagn_enum(latin.data(), static_cast<unsigned>(name.size())) != GUMBO_TAG_UNKNOWN;
}

// The tag name that starts behind the `<` at `at`; empty: none.
QStringView tagNameAt(QStringView text, qsizetype at)
{
    qsizetype from = at + 1;
    if (from < text.size() && text[from] == u'/')
        ++from;
    qsizetype end = from;
    while (end < text.size() && end - from < longestTagName && (text[end].isLower() || text[end].isUpper() || text[end].isDigit())
        && text[end].unicode() < 0x80)
        ++end;
    if (end == from || text[from].isDigit() || end >= text.size())
        return {};
    const QChar after = text[end];
    return after == u'>' || after == u'/' || after.isSpace() ? text.sliced(from, end - from) : QStringView();
}

bool startsMarkup(QStringView text, qsizetype at)
{
    if (text.sliced(at).startsWith(u"<!--"))
        return true;
    const QStringView name = tagNameAt(text, at);
    return !name.isEmpty() && isKnownTag(name);
}

bool startsReference(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'#')
        ++end;
    const qsizetype from = end;
    while (end < text.size() && end - from < 32 && text[end].isLetterOrNumber() && text[end].unicode() < 0x80)
        ++end;
    return end > from && end < text.size() && text[end] == u';';
}

} // namespace

HtmlReading readHtml(const QString &html, const QUrl &base, HtmlReading::Links links)
{
    if (auto text = textOfSimpleHtml(html))
        return {.text = std::move(*text), .images = {}};
    const HtmlTree tree(html);
    return tree.root() ? TextWalk(base, links).read(tree.root()) : HtmlReading();
}

bool looksLikeHtml(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((text[at] == u'<' && startsMarkup(text, at)) || (text[at] == u'&' && startsReference(text, at)))
            return true;
    }
    return false;
}

QString withOnlyKnownTags(const QString &text)
{
    QString kept;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        if (startsMarkup(text, at))
            continue;
        kept += QStringView(text).sliced(from, at - from);
        kept += u"&lt;"_s;
        from = at + 1;
    }
    if (from == 0)
        return text;
    kept += QStringView(text).sliced(from);
    return kept;
}

QString singleLine(const QString &text)
{
    return text.simplified();
}

} // namespace parley
