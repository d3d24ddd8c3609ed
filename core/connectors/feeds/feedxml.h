// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <memory>

struct _xmlDoc;
struct _xmlNode;

namespace parley {

/// One element of an XmlDocument, which must outlive it. A name is lower case and has no prefix; a space is the usual
/// prefix of a namespace (`dc`, `atom`, `media`...), whatever the document calls it, and empty for RSS itself.
class XmlElement {
public:
    XmlElement() = default; ///< No element: no name, no text, no children.
    explicit XmlElement(_xmlNode *node) : m_node(node) { }

    explicit operator bool() const { return m_node; }
    QString name() const;
    QString space() const;
    bool is(QStringView space, QStringView name) const;

    QList<XmlElement> children() const;
    XmlElement child(QStringView space, QStringView name) const; ///< The first; none: an empty element.
    bool hasElements() const;

    QString attribute(QStringView name) const; ///< Without regard to case and prefix.
    QString text() const;                      ///< All text inside, trimmed, encoded once.
    QString markup() const;                    ///< What is inside, as HTML with plain tag names.
    QUrl base(const QUrl &document) const;     ///< xml:base of it and what it is in, resolved (XML Base, 4.2).
    QString language() const;                  ///< The nearest xml:lang.

    /// It alone as UTF-8, with the namespaces that it needs.
    QByteArray standalone() const;

    void remove(); ///< Takes it out of its document; it is no element afterwards.
    /// Calls `change` with each run of text inside; what it returns stands there afterwards.
    template <typename Change>
    void changeTexts(Change change);
    /// The same for the text that stands between its children only.
    template <typename Change>
    void changeOwnTexts(Change change);

private:
    enum class Reach { Own, All };
    QList<_xmlNode *> textNodes(Reach reach) const;
    template <typename Change>
    static void change(const QList<_xmlNode *> &nodes, Change change);
    static QString contentOf(_xmlNode *node);
    static void setContent(_xmlNode *node, const QString &text);

    _xmlNode *m_node = nullptr;
};

/// An XML document read by libxml2 in recover mode: no network, no entities, no document type, at most 64 elements deep.
class XmlDocument {
public:
    /// `text` starts with the root element, or anything that repairedXml() can make such.
    static XmlDocument fromText(QStringView text);
    /// What standalone() wrote, which needs no repair. Anything else is read as fromText() does.
    static XmlDocument fromWritten(const QByteArray &utf8);

    XmlElement root() const;
    bool isComplete() const { return m_complete; }
    bool isCutInItem() const { return m_cutInItem; }

private:
    static void destroy(_xmlDoc *document);

    std::unique_ptr<_xmlDoc, void (*)(_xmlDoc *)> m_document {nullptr, destroy};
    bool m_complete = true;
    bool m_cutInItem = false;
};

template <typename Change>
void XmlElement::changeTexts(Change change)
{
    XmlElement::change(textNodes(Reach::All), change);
}

template <typename Change>
void XmlElement::changeOwnTexts(Change change)
{
    XmlElement::change(textNodes(Reach::Own), change);
}

template <typename Change>
void XmlElement::change(const QList<_xmlNode *> &nodes, Change change)
{
    for (_xmlNode *node : nodes) {
        const QString before = contentOf(node);
        if (const QString after = change(before); after != before)
            setContent(node, after);
    }
}

} // namespace parley
