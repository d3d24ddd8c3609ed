// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedredaction.h"

#include "core/connectors/feeds/feedattachments.h"
#include "core/connectors/feeds/feedxml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr Fields ofAuthor = Field::Name | Field::Handle | Field::ProfileLink | Field::Followers | Field::Bio
    | Field::Location | Field::Gender | Field::Avatar;

bool isAuthor(const XmlElement &element)
{
    static const QSet<QString> names = {u"author"_s, u"contributor"_s, u"creator"_s, u"managingeditor"_s,
        u"webmaster"_s, u"owner"_s, u"credit"_s, u"publisher"_s};
    return names.contains(element.name());
}

bool isFile(const XmlElement &element)
{
    const QString name = element.name();
    const QString space = element.space();
    if (space == u"media")
        return name == u"content" || name == u"thumbnail" || name == u"group" || name == u"player";
    if (name == u"image" || name == u"enclosure" || name == u"featuredimage" || name == u"post-thumbnail")
        return true;
    const bool isElsewhere = name == u"content" && !element.attribute(u"src").isEmpty();
    return isElsewhere || (name == u"link" && element.attribute(u"rel").toLower() == u"enclosure");
}

bool isPlace(const XmlElement &element)
{
    return element.space() == u"georss" || element.space() == u"geo" || element.name() == u"location";
}

// The next `<img`, in whatever case; -1: there is none.
qsizetype imageFrom(QStringView html, qsizetype from)
{
    constexpr QStringView mark = u"<img";
    for (qsizetype at = html.indexOf(u'<', from); at >= 0; at = html.indexOf(u'<', at + 1)) {
        if (html.sliced(at).startsWith(mark, Qt::CaseInsensitive))
            return at;
    }
    return -1;
}

// `<img ...>` in escaped HTML; a tag without an end goes to the end of the text.
QString withoutImagesOnce(const QString &html, int &dropped)
{
    QString kept;
    qsizetype from = 0;
    for (qsizetype at = imageFrom(html, 0); at >= 0; at = imageFrom(html, from)) {
        kept += QStringView(html).sliced(from, at - from);
        const qsizetype end = html.indexOf(u'>', at);
        from = end < 0 ? html.size() : end + 1;
        ++dropped;
    }
    kept += QStringView(html).sliced(from);
    return kept;
}

// What is left may be an image again (`<im<img>g>`); what does not come to an end is not kept.
QString withoutImages(const QString &html, int &dropped)
{
    constexpr int mostRounds = 8;
    QString left = html;
    for (int round = 0; round < mostRounds; ++round) {
        if (imageFrom(left, 0) < 0)
            return left;
        left = withoutImagesOnce(left, dropped);
    }
    return {};
}

/// Takes fields out of one item's XML.
class XmlRedaction {
public:
    explicit XmlRedaction(Fields fields) : m_fields(fields) { }

    int dropped() const { return m_dropped; }

    void redact(XmlElement parent)
    {
        for (XmlElement element : parent.children()) {
            if (mustGo(element))
                drop(element);
            else if (isAuthor(element))
                redactAuthor(element);
            else
                redact(element);
        }
    }

    void redactTexts(XmlElement item)
    {
        if (m_fields.testFlag(Field::Attachments))
            item.changeTexts([this](const QString &text) { return withoutImages(text, m_dropped); });
    }

private:
    bool mustGo(const XmlElement &element) const
    {
        const bool isAvatar = isAvatarLink(QUrl(element.attribute(u"url"))) && element.space() == u"media";
        if (isAvatar && (m_fields & (Field::Avatar | Field::Name)))
            return true;
        if (m_fields.testFlag(Field::Attachments) && !isAvatar && (isFile(element) || isImageInXhtml(element)))
            return true;
        return m_fields.testFlag(Field::Location) && isPlace(element);
    }

    static bool isImageInXhtml(const XmlElement &element)
    {
        return element.name() == u"img" || (element.space() == u"xhtml" && element.name() == u"picture");
    }

    void redactAuthor(XmlElement author)
    {
        if (!author.hasElements()) {
            if (m_fields.testFlag(Field::Name))
                drop(author);
            else if ((m_fields & ofAuthor) && author.text().contains(u'@'))
                author.changeTexts([this](const QString &text) { return withoutAddress(text); });
            return;
        }
        for (XmlElement part : author.children()) {
            const QString name = part.name();
            const bool isLink = name == u"uri" || name == u"url" || name == u"homepage";
            const bool isPicture = name == u"image" || name == u"icon" || name == u"logo" || name == u"thumbnail";
            const bool goes = name == u"name" ? m_fields.testFlag(Field::Name)
                : isLink                      ? m_fields.testFlag(Field::ProfileLink)
                : isPicture                   ? m_fields.testFlag(Field::Avatar)
                                              : bool(m_fields & ofAuthor);
            if (goes)
                drop(part);
        }
        // A name may stand beside the parts, and an author of whom nothing is left says nothing.
        if (m_fields.testFlag(Field::Name) && !author.hasElements()) {
            m_dropped += author.text().isEmpty() ? 0 : 1;
            author.remove();
        } else if (m_fields.testFlag(Field::Name)) {
            removeOwnText(author);
        }
    }

    void removeOwnText(XmlElement author)
    {
        author.changeOwnTexts([this](const QString &text) {
            m_dropped += text.trimmed().isEmpty() ? 0 : 1;
            return QString();
        });
    }

    QString withoutAddress(const QString &text)
    {
        QStringList kept;
        for (const QString &word : text.simplified().split(u' ')) {
            if (word.contains(u'@'))
                ++m_dropped;
            else
                kept.append(word);
        }
        return kept.join(u' ');
    }

    void drop(XmlElement &element)
    {
        element.remove();
        ++m_dropped;
    }

    Fields m_fields;
    int m_dropped = 0;
};

/// Without keys that hold U+0000: they name nothing, and Qt 6.8 takes such a key for the one before its U+0000 or not,
/// depending on how it was written.
QJsonObject withNamedKeys(const QJsonObject &object)
{
    QJsonObject named;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.key().contains(QChar::Null))
            named.insert(member.key(), member.value());
    }
    return named;
}

bool takeOut(QJsonObject &object, const QString &key, int &dropped)
{
    const bool wasThere = object.contains(key);
    object.remove(key);
    dropped += wasThere ? 1 : 0;
    return wasThere;
}

QJsonObject redactedAuthor(QJsonObject author, Fields fields, int &dropped)
{
    author = withNamedKeys(author);
    for (const QString &key : author.keys()) {
        const bool goes = key == u"name" ? fields.testFlag(Field::Name)
            : key == u"url"              ? fields.testFlag(Field::ProfileLink)
            : key == u"avatar"           ? fields.testFlag(Field::Avatar)
                                         : bool(fields & ofAuthor);
        if (goes)
            takeOut(author, key, dropped);
    }
    return author;
}

} // namespace

Redacted redactedXmlItem(Fields fields, const QByteArray &payload)
{
    const XmlDocument document = XmlDocument::fromWritten(payload);
    if (!document.root())
        return {};
    XmlRedaction redaction(fields);
    redaction.redact(document.root());
    redaction.redactTexts(document.root());
    return {document.root().standalone(), redaction.dropped()};
}

Redacted redactedJsonItem(Fields fields, const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isObject())
        return {};
    QJsonObject item = withNamedKeys(document.object());
    Redacted redacted;
    if (item.value("author"_L1).isObject())
        item["author"_L1] = redactedAuthor(item.value("author"_L1).toObject(), fields, redacted.dropped);
    else if (fields.testFlag(Field::Name))
        takeOut(item, u"author"_s, redacted.dropped);
    if (item.contains("authors"_L1)) {
        QJsonArray authors;
        for (const QJsonValue &author : item.value("authors"_L1).toArray())
            authors.append(redactedAuthor(author.toObject(), fields, redacted.dropped));
        item["authors"_L1] = authors;
    }
    if (fields.testFlag(Field::Attachments)) {
        for (const QString &key : {u"attachments"_s, u"image"_s, u"banner_image"_s})
            takeOut(item, key, redacted.dropped);
        if (item.value("content_html"_L1).isString())
            item["content_html"_L1] = withoutImages(item.value("content_html"_L1).toString(), redacted.dropped);
    }
    redacted.payload = QJsonDocument(item).toJson(QJsonDocument::Indented);
    return redacted;
}

} // namespace parley
