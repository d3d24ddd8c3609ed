// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedxml.h"

#include "core/connectors/feeds/feedmarkup.h"
#include "core/connectors/text/encoding.h"

#include <QHash>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <climits>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int deepestElement = 64;

QString fromXml(const xmlChar *text)
{
    return text ? QString::fromUtf8(reinterpret_cast<const char *>(text)) : QString();
}

// Sheet feeds.md and the list of the RSS Advisory Board's profile; compared in lower case, without scheme and ending.
QString spaceOfUri(const QString &uri)
{
    static const QHash<QString, QString> spaces = {
        {u"purl.org/rss/1.0"_s, u""_s}, {u"my.netscape.com/rdf/simple/0.9"_s, u""_s},
        {u"channel.netscape.com/rdf/simple/0.9"_s, u""_s}, {u"backend.userland.com/rss"_s, u""_s},
        {u"backend.userland.com/rss2"_s, u""_s}, {u"backend.userland.com/rss091"_s, u""_s},
        {u"backend.userland.com/rss092"_s, u""_s}, {u"blogs.law.harvard.edu/tech/rss"_s, u""_s},
        {u"cyber.law.harvard.edu/rss"_s, u""_s}, {u"purl.org/net/rss1.1"_s, u""_s},
        {u"www.w3.org/2005/atom"_s, u"atom"_s}, {u"purl.org/atom/ns"_s, u"atom"_s},
        {u"purl.org/dc/elements/1.1"_s, u"dc"_s}, {u"purl.org/dc/elements/1.0"_s, u"dc"_s},
        {u"purl.org/dc/terms"_s, u"dcterms"_s}, {u"purl.org/rss/1.0/modules/content"_s, u"content"_s},
        {u"search.yahoo.com/mrss"_s, u"media"_s}, {u"tools.search.yahoo.com/mrss"_s, u"media"_s},
        {u"video.search.yahoo.com/mrss"_s, u"media"_s}, {u"www.itunes.com/dtds/podcast-1.0.dtd"_s, u"itunes"_s},
        {u"example.com/dtds/podcast-1.0.dtd"_s, u"itunes"_s}, {u"wellformedweb.org/commentapi"_s, u"wfw"_s},
        {u"purl.org/rss/1.0/modules/slash"_s, u"slash"_s}, {u"purl.org/rss/1.0/modules/syndication"_s, u"sy"_s},
        {u"purl.org/syndication/thread/1.0"_s, u"thr"_s}, {u"www.w3.org/1999/xhtml"_s, u"xhtml"_s},
        {u"www.w3.org/1999/02/22-rdf-syntax-ns"_s, u"rdf"_s},
        {u"rssnamespace.org/feedburner/ext/1.0"_s, u"feedburner"_s}, {u"www.georss.org/georss"_s, u"georss"_s},
        {u"www.w3.org/2003/01/geo/wgs84_pos"_s, u"geo"_s}, {u"schemas.google.com/g/2005"_s, u"gd"_s},
        {u"www.w3.org/xml/1998/namespace"_s, u"xml"_s}};
    QString key = uri.trimmed().toLower();
    key.remove(0, key.startsWith(u"https://"_s) ? 8 : key.startsWith(u"http://"_s) ? 7 : 0);
    while (key.endsWith(u'/') || key.endsWith(u'#'))
        key.chop(1);
    const auto found = spaces.constFind(key);
    return found == spaces.cend() ? QString() : found->isNull() ? u""_s : *found;
}

bool isKnownUri(const xmlNs *ns)
{
    return ns && ns->href && !spaceOfUri(fromXml(ns->href)).isNull();
}

QString localName(const xmlChar *name)
{
    const QString whole = fromXml(name).toLower();
    return whole.sliced(whole.indexOf(u':') + 1);
}

// Without the allocation of localName(): most elements are something else than what is asked for.
bool isNamed(const xmlChar *name, QStringView local)
{
    QLatin1StringView whole(reinterpret_cast<const char *>(name));
    const qsizetype colon = whole.indexOf(u':');
    return whole.sliced(colon + 1).compare(local, Qt::CaseInsensitive) == 0;
}

// A namespace that is not known goes by its prefix, and so does a prefix that is not declared.
QString spaceOf(const xmlChar *name, const xmlNs *ns)
{
    if (isKnownUri(ns))
        return spaceOfUri(fromXml(ns->href));
    if (ns)
        return fromXml(ns->prefix).toLower();
    const QString whole = fromXml(name).toLower();
    const qsizetype colon = whole.indexOf(u':');
    return colon < 0 ? QString() : whole.first(colon);
}

bool isVoidTag(const QString &name) // WHATWG HTML, 13.1.2.
{
    static const QList<QString> names = {u"br"_s, u"img"_s, u"hr"_s, u"input"_s, u"wbr"_s, u"col"_s, u"area"_s,
        u"base"_s, u"embed"_s, u"link"_s, u"meta"_s, u"param"_s, u"source"_s, u"track"_s};
    return names.contains(name);
}

// Depth is bounded by XmlDocument, so recursion is too.
void writeMarkup(const xmlNode *parent, QString &markup)
{
    for (const xmlNode *node = parent->children; node; node = node->next) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            markup += fromXml(node->content).toHtmlEscaped();
        } else if (node->type == XML_ELEMENT_NODE) {
            const QString name = localName(node->name);
            markup += u'<' + name;
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
                QString value;
                for (const xmlNode *part = attribute->children; part; part = part->next)
                    value += fromXml(part->content);
                markup += u' ' + localName(attribute->name) + u"=\""_s + value.toHtmlEscaped() + u'"';
            }
            markup += u'>';
            writeMarkup(node, markup);
            if (!isVoidTag(name))
                markup += u"</"_s + name + u'>';
        }
    }
}

const xmlNode *behindSubtree(const xmlNode *node, const xmlNode *top)
{
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? nullptr : node->next;
}

void collectText(const xmlNode *top, QString &text)
{
    for (const xmlNode *node = top->children; node;) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            text += fromXml(node->content);
        node = node->type == XML_ELEMENT_NODE && node->children ? node->children : behindSubtree(node, top);
    }
}

// Takes out what is deeper than deepestElement.
void boundDepth(xmlNode *root)
{
    int depth = 1;
    for (xmlNode *node = root; node;) {
        if (depth >= deepestElement && node->type == XML_ELEMENT_NODE && node->children) {
            xmlNode *children = node->children;
            node->children = node->last = nullptr;
            for (xmlNode *child = children; child; child = child->next)
                child->parent = nullptr;
            xmlFreeNodeList(children);
        }
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            ++depth;
            continue;
        }
        while (node != root && !node->next) {
            node = node->parent;
            --depth;
        }
        node = node == root ? nullptr : node->next;
    }
}

struct Parsed {
    xmlDoc *document = nullptr;
    bool wellFormed = false;
};

/// True if it may hold what repairedXml() would change though it is well-formed: a comment, a document type, an instruction,
/// a reference by number.
bool isForRepair(QByteArrayView utf8)
{
    for (qsizetype at = utf8.indexOf("<!"); at >= 0; at = utf8.indexOf("<!", at + 1)) {
        if (!utf8.sliced(at).startsWith("<![CDATA["))
            return true;
    }
    return utf8.contains("<?") || utf8.contains("&#") || !QUtf8StringView(utf8).isValidUtf8();
}

Parsed parse(const QByteArray &utf8)
{
    static std::once_flag initialised;
    std::call_once(initialised, xmlInitParser);
    xmlParserCtxt *context = xmlNewParserCtxt();
    if (!context)
        return {};
    constexpr int options
        = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
    Parsed parsed;
    parsed.document = xmlCtxtReadMemory(
        context, utf8.constData(), static_cast<int>(std::min<qsizetype>(utf8.size(), INT_MAX)), nullptr, "UTF-8", options);
    parsed.wellFormed = context->wellFormed == 1;
    xmlFreeParserCtxt(context);
    return parsed;
}

} // namespace

QString XmlElement::name() const
{
    return m_node ? localName(m_node->name) : QString();
}

QString XmlElement::space() const
{
    return m_node ? spaceOf(m_node->name, m_node->ns) : QString();
}

bool XmlElement::is(QStringView space, QStringView name) const
{
    return m_node && isNamed(m_node->name, name) && this->space() == space;
}

QList<XmlElement> XmlElement::children() const
{
    QList<XmlElement> elements;
    for (xmlNode *node = m_node ? m_node->children : nullptr; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE)
            elements.append(XmlElement(node));
    }
    return elements;
}

XmlElement XmlElement::child(QStringView space, QStringView name) const
{
    for (xmlNode *node = m_node ? m_node->children : nullptr; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && XmlElement(node).is(space, name))
            return XmlElement(node);
    }
    return {};
}

bool XmlElement::hasElements() const
{
    for (const xmlNode *node = m_node ? m_node->children : nullptr; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE)
            return true;
    }
    return false;
}

QString XmlElement::attribute(QStringView name) const
{
    for (const xmlAttr *attribute = m_node ? m_node->properties : nullptr; attribute; attribute = attribute->next) {
        if (!isNamed(attribute->name, name))
            continue;
        QString value;
        for (const xmlNode *part = attribute->children; part; part = part->next)
            value += fromXml(part->content);
        return value.trimmed();
    }
    return {};
}

QString XmlElement::text() const
{
    QString text;
    if (m_node)
        collectText(m_node, text);
    return withoutDoubleEncoding(text.trimmed());
}

QString XmlElement::markup() const
{
    QString markup;
    if (m_node)
        writeMarkup(m_node, markup);
    return markup;
}

QUrl XmlElement::base(const QUrl &document) const
{
    QList<QString> bases;
    for (xmlNode *node = m_node; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        if (const QString base = XmlElement(node).attribute(u"base"); !base.isEmpty())
            bases.prepend(base);
    }
    QUrl resolved = document;
    for (const QString &base : std::as_const(bases)) {
        if (const QUrl next = resolved.resolved(QUrl(base, QUrl::TolerantMode)); next.isValid() && !next.host().isEmpty())
            resolved = next;
    }
    return resolved;
}

QString XmlElement::language() const
{
    for (xmlNode *node = m_node; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        if (const QString language = XmlElement(node).attribute(u"lang"); !language.isEmpty())
            return language;
    }
    return {};
}

QByteArray XmlElement::standalone() const
{
    if (!m_node)
        return {};
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlNewDoc(reinterpret_cast<const xmlChar *>("1.0")), xmlFreeDoc);
    // The copy gets the declarations of its namespaces that stand further out in the original.
    xmlNode *copy = document ? xmlDocCopyNode(m_node, document.get(), 1) : nullptr;
    if (!copy)
        return {};
    xmlDocSetRootElement(document.get(), copy);
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(), xmlBufferFree);
    if (!buffer || xmlNodeDump(buffer.get(), document.get(), copy, 0, 0) < 0)
        return {};
    return QByteArray(reinterpret_cast<const char *>(xmlBufferContent(buffer.get())), xmlBufferLength(buffer.get()));
}

void XmlElement::remove()
{
    if (!m_node)
        return;
    xmlUnlinkNode(m_node);
    xmlFreeNode(m_node);
    m_node = nullptr;
}

QList<_xmlNode *> XmlElement::textNodes(Reach reach) const
{
    QList<_xmlNode *> nodes;
    for (const xmlNode *node = m_node ? m_node->children : nullptr; node;) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            nodes.append(const_cast<xmlNode *>(node));
        node = reach == Reach::All && node->type == XML_ELEMENT_NODE && node->children ? node->children : behindSubtree(node, m_node);
    }
    return nodes;
}

QString XmlElement::contentOf(_xmlNode *node)
{
    return fromXml(node->content);
}

void XmlElement::setContent(_xmlNode *node, const QString &text)
{
    // For text nodes the content is taken as it is, not as markup.
    xmlNodeSetContent(node, nullptr);
    const QByteArray utf8 = text.toUtf8();
    xmlNodeAddContentLen(node, reinterpret_cast<const xmlChar *>(utf8.constData()), static_cast<int>(utf8.size()));
}

XmlDocument XmlDocument::fromWritten(const QByteArray &utf8)
{
    if (!isForRepair(utf8)) {
        XmlDocument result;
        const Parsed parsed = parse(utf8);
        result.m_document.reset(parsed.document);
        xmlNode *root = parsed.document ? xmlDocGetRootElement(parsed.document) : nullptr;
        if (parsed.wellFormed && root) {
            boundDepth(root);
            return result;
        }
    }
    return fromText(QString::fromUtf8(utf8));
}

XmlDocument XmlDocument::fromText(QStringView text)
{
    XmlDocument result;
    const QString repaired = repairedXml(text);
    Parsed parsed = parse(repaired.toUtf8());
    if (!parsed.wellFormed) {
        if (parsed.document)
            xmlFreeDoc(parsed.document);
        const BalancedXml balanced = balancedXml(repaired);
        parsed = parse(balanced.text.toUtf8());
        result.m_complete = balanced.complete && parsed.document;
        result.m_cutInItem = balanced.cutInItem;
    }
    result.m_document.reset(parsed.document);
    if (xmlNode *root = parsed.document ? xmlDocGetRootElement(parsed.document) : nullptr)
        boundDepth(root);
    return result;
}

XmlElement XmlDocument::root() const
{
    return m_document ? XmlElement(xmlDocGetRootElement(m_document.get())) : XmlElement();
}

void XmlDocument::destroy(_xmlDoc *document)
{
    xmlFreeDoc(document);
}

} // namespace parley
