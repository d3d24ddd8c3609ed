// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/htmltree.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype longestHtml = 1 << 20; // UTF-16 units. The longest articles seen have a third of it.
constexpr int mostTags = 50'000;
constexpr int mostOpen = 200;
constexpr int mostFormats = 20;

bool isAmong(GumboTag tag, std::initializer_list<GumboTag> tags)
{
    return std::ranges::find(tags, tag) != tags.end();
}

// Elements that Gumbo opens again in each new paragraph until they are closed (WHATWG HTML, 13.2.4.3).
bool isFormat(GumboTag tag)
{
    return isAmong(tag, {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
        GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
}

// Void elements, and those that the next of their kind closes: they are often left open and nest in nothing but others.
bool countsAsOpen(GumboTag tag)
{
    return !isAmong(tag, {GUMBO_TAG_BR, GUMBO_TAG_IMG, GUMBO_TAG_HR, GUMBO_TAG_INPUT, GUMBO_TAG_WBR, GUMBO_TAG_LINK,
        GUMBO_TAG_META, GUMBO_TAG_BASE, GUMBO_TAG_AREA, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,
        GUMBO_TAG_TRACK, GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TR,
        GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_OPTION, GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY});
}

bool holdsNoTags(GumboTag tag)
{
    return isAmong(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP});
}

/// Copies HTML and leaves tags out that would open too much at once.
class TagBounds {
public:
    explicit TagBounds(QStringView html) : m_html(html.first(std::min(html.size(), longestHtml))) { }

    QString bounded()
    {
        while (m_at < m_html.size()) {
            const qsizetype tag = m_html.indexOf(u'<', m_at);
            copyTo(tag < 0 ? m_html.size() : tag);
            if (tag >= 0)
                takeMarkup();
        }
        return m_bounded;
    }

private:
    void copyTo(qsizetype end)
    {
        m_bounded += m_html.sliced(m_at, end - m_at);
        m_at = end;
    }

    qsizetype behind(QStringView mark, qsizetype from) const
    {
        const qsizetype at = m_html.indexOf(mark, from, Qt::CaseInsensitive);
        return at < 0 ? m_html.size() : at + mark.size();
    }

    void takeMarkup()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            copyTo(behind(u"-->", m_at + 4));
            return;
        }
        const bool isEnd = m_at + 1 < m_html.size() && m_html[m_at + 1] == u'/';
        const qsizetype from = m_at + (isEnd ? 2 : 1);
        qsizetype to = from;
        while (to < m_html.size() && !m_html[to].isSpace() && m_html[to] != u'>' && m_html[to] != u'/' && m_html[to] != u'<')
            ++to;
        if (to == from) { // No tag: `5 < 6`.
            copyTo(m_at + 1);
            return;
        }
        const QByteArray name = m_html.sliced(from, std::min<qsizetype>(to - from, 64)).toUtf8().toLower();
        const GumboTag tag = gumbo_tagn_enum(name.constData(), static_cast<unsigned>(name.size()));
        const qsizetype end = behind(u">", to);
        if (!(isEnd ? closes(name, tag) : opens(name, tag))) {
            m_at = end;
            return;
        }
        copyTo(end);
        if (!isEnd && holdsNoTags(tag))
            copyTo(behind(u"</"_s + QString::fromUtf8(name), m_at));
    }

    bool opens(const QByteArray &name, GumboTag tag)
    {
        if (++m_tags > mostTags)
            return false;
        if (!countsAsOpen(tag) || (tag == GUMBO_TAG_A && m_open.value(name) > 0))
            return true;
        int &count = isFormat(tag) ? m_formats : m_elements;
        if (count >= (isFormat(tag) ? mostFormats : mostOpen))
            return false;
        ++count;
        ++m_open[name];
        return true;
    }

    bool closes(const QByteArray &name, GumboTag tag)
    {
        if (++m_tags > mostTags)
            return false;
        if (const auto open = m_open.find(name); open != m_open.end() && *open > 0) {
            --*open;
            --(isFormat(tag) ? m_formats : m_elements);
        }
        return true;
    }

    QStringView m_html;
    QString m_bounded;
    QHash<QByteArray, int> m_open;
    qsizetype m_at = 0;
    int m_tags = 0;
    int m_elements = 0;
    int m_formats = 0;
};

} // namespace

QString boundedHtml(QStringView html)
{
    return TagBounds(html).bounded();
}

HtmlTree::HtmlTree(const QString &html) : m_html(boundedHtml(html).toUtf8()), m_output(nullptr, destroy)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    m_output.reset(gumbo_parse_with_options(&options, m_html.constData(), static_cast<size_t>(m_html.size())));
}

void HtmlTree::destroy(GumboOutput *output)
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

const GumboNode *HtmlTree::root() const
{
    return m_output ? m_output->root : nullptr;
}

QString HtmlTree::attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

} // namespace parley
