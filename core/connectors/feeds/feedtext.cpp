// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedtext.h"

#include "core/connectors/feeds/feedxml.h"
#include "core/connectors/text/encoding.h"

using namespace Qt::StringLiterals;

namespace parley {

namespace {

HtmlReading plainReading(const QString &text, HtmlReading::Links links)
{
    return {.text = links == HtmlReading::Links::Hidden ? singleLine(text) : text.trimmed(), .images = {}};
}

HtmlReading htmlReading(const QString &html, const QUrl &base, HtmlReading::Links links)
{
    HtmlReading reading = readHtml(html, base, links);
    if (links == HtmlReading::Links::Hidden)
        reading.text = singleLine(reading.text);
    return reading;
}

bool isHtmlType(const QString &type)
{
    return type == u"html" || type == u"xhtml" || type == u"text/html" || type == u"application/xhtml+xml";
}

bool isXmlType(const QString &type)
{
    return type.endsWith(u"+xml"_s) || type.endsWith(u"/xml"_s);
}

} // namespace

HtmlReading readLooseText(const QString &text, const QUrl &base, HtmlReading::Links links)
{
    if (!looksLikeHtml(text))
        return plainReading(text, links);
    HtmlReading reading = htmlReading(withOnlyKnownTags(text), base, links);
    if (looksLikeHtml(reading.text) && !reading.text.contains(u'<')) {
        const HtmlReading again = htmlReading(reading.text, base, HtmlReading::Links::Hidden);
        if (!again.text.contains(u'<') && !reading.text.contains(u'\n'))
            reading.text = again.text;
    }
    return reading;
}

HtmlReading readLooseText(const XmlElement &element, const QUrl &document, HtmlReading::Links links)
{
    if (element.hasElements())
        return htmlReading(element.markup(), element.base(document), links);
    return readLooseText(element.text(), element.base(document), links);
}

HtmlReading readAtomText(const XmlElement &element, const QUrl &document, HtmlReading::Links links)
{
    const QUrl base = element.base(document);
    const QString type = element.attribute(u"type").toLower();
    const QString mode = element.attribute(u"mode").toLower();
    const bool isOtherMedia = type.contains(u'/') && !type.startsWith(u"text/"_s) && !isHtmlType(type) && !isXmlType(type);
    if (mode == u"base64" || (mode.isEmpty() && isOtherMedia)) {
        const auto bytes = QByteArray::fromBase64Encoding(
            element.text().remove(u'\n').remove(u' ').toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (bytes)
            return readLooseText(textFromBytes(*bytes), base, links);
    }
    if (element.hasElements())
        return htmlReading(element.markup(), base, links);
    if (isHtmlType(type))
        return htmlReading(element.text(), base, links);
    return mode == u"escaped" ? readLooseText(element.text(), base, links) : plainReading(element.text(), links);
}

} // namespace parley
