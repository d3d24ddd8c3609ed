// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/simplehtml.h"

#include "core/connectors/text/plaintextwriter.h"

#include <array>

namespace parley {

namespace {

constexpr qsizetype longest = 1 << 18; // UTF-16 units; below every bound of HtmlTree.
constexpr int mostTags = 10'000;

enum class Effect { None, Paragraph, LineBreak };

struct Tag {
    QStringView text;
    Effect effect;
};

// A start and an end of a paragraph do the same to a text; where one is left open or closed twice, too.
constexpr std::array<Tag, 13> tags {{{u"<p>", Effect::Paragraph}, {u"</p>", Effect::Paragraph}, {u"<br>", Effect::LineBreak},
    {u"<br/>", Effect::LineBreak}, {u"<br />", Effect::LineBreak}, {u"<b>", Effect::None}, {u"</b>", Effect::None},
    {u"<i>", Effect::None}, {u"</i>", Effect::None}, {u"<em>", Effect::None}, {u"</em>", Effect::None},
    {u"<strong>", Effect::None}, {u"</strong>", Effect::None}}};

struct Reference {
    QStringView text;
    char16_t character;
};

constexpr std::array<Reference, 7> references {{{u"&amp;", u'&'}, {u"&lt;", u'<'}, {u"&gt;", u'>'}, {u"&quot;", u'"'},
    {u"&nbsp;", u'\u00a0'}, {u"&#39;", u'\''}, {u"&apos;", u'\''}}};

/// That HTML takes as it stands: no control character, no half of a pair, nothing that is no character (WHATWG HTML, 13.2.3.5).
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0xfdd0)
        || (code >= 0xfe00 && code < 0xfeff) || (code > 0xfeff && code < 0xfff0) || code == u'\t' || code == u'\n';
}

bool isPlainPair(QStringView rest)
{
    return rest.size() >= 2 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate() && (rest[1].unicode() & 0x3fe) != 0x3fe;
}

template <typename Known>
const typename Known::value_type *knownAt(QStringView rest, const Known &known)
{
    for (const auto &one : known) {
        if (rest.startsWith(one.text))
            return &one;
    }
    return nullptr;
}

} // namespace

std::optional<QString> textOfSimpleHtml(QStringView html)
{
    if (html.size() > longest)
        return std::nullopt;
    PlainTextWriter writer;
    int count = 0;
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] == u'<') {
            const Tag *tag = knownAt(html.sliced(at), tags);
            if (!tag || ++count > mostTags)
                return std::nullopt;
            if (tag->effect == Effect::Paragraph)
                writer.startParagraph();
            else if (tag->effect == Effect::LineBreak)
                writer.breakLine();
            at += tag->text.size();
            continue;
        }
        if (html[at] == u'&') {
            const Reference *reference = knownAt(html.sliced(at), references);
            if (!reference)
                return std::nullopt;
            writer.write(QStringView(&reference->character, 1));
            at += reference->text.size();
            continue;
        }
        const qsizetype from = at;
        while (at < html.size() && html[at] != u'<' && html[at] != u'&') {
            if (isPlain(html[at]))
                ++at;
            else if (isPlainPair(html.sliced(at)))
                at += 2;
            else
                return std::nullopt;
        }
        writer.write(html.sliced(from, at - from));
    }
    return writer.text();
}

} // namespace parley
