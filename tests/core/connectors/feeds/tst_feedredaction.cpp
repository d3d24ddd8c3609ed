// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedredaction.h"

#include "tests/core/connectors/feeds/recordedfeed.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using parley::Field;
using parley::Fields;

class TestFeedRedaction : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void without_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("type");
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QByteArrayList>("gone");
        QTest::addColumn<QByteArrayList>("kept");
        QTest::addColumn<int>("dropped");
        const QByteArray atom = "<entry xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005'><title>kop</title><author>"
                                "<name>JAN</name><uri>https://jan.example/</uri><email>MAIL@a.example</email>"
                                "<gd:image src='https://pic.example/p.jpg'/></author>"
                                "<link rel='enclosure' href='https://blog.example/file.jpg'/>"
                                "<content type='html'>&lt;p>tekst &lt;img src='https://blog.example/in.jpg'>&lt;/p></content></entry>";
        QTest::newRow("nothing") << atom << u"xml"_s << Fields() << QByteArrayList {} << QByteArrayList {"JAN", "MAIL", "pic.example", "file.jpg"} << 0;
        QTest::newRow("name") << atom << u"xml"_s << Fields(Field::Name) << QByteArrayList {"JAN", "MAIL"} << QByteArrayList {"jan.example", "kop"} << 2;
        QTest::newRow("name beside the parts") << "<entry><author>JAN <uri>https://jan.example/</uri></author></entry>"_ba << u"xml"_s
                                               << Fields(Field::Name) << QByteArrayList {"JAN"} << QByteArrayList {"jan.example"} << 1;
        QTest::newRow("image inside an image") << "<item><description>&lt;im&lt;img src=x.jpg>g src=y.jpg>tekst</description></item>"_ba << u"xml"_s
                                               << Fields(Field::Attachments) << QByteArrayList {"jpg"} << QByteArrayList {"tekst"} << 2;
        QTest::newRow("page") << atom << u"xml"_s << Fields(Field::ProfileLink) << QByteArrayList {"jan.example", "MAIL"} << QByteArrayList {"JAN"} << 2;
        QTest::newRow("picture") << atom << u"xml"_s << Fields(Field::Avatar) << QByteArrayList {"pic.example"} << QByteArrayList {"JAN", "file.jpg"} << 2;
        QTest::newRow("files") << atom << u"xml"_s << Fields(Field::Attachments) << QByteArrayList {"file.jpg", "in.jpg"}
                               << QByteArrayList {"JAN", "MAIL", "tekst"} << 2;
        const QByteArray rss = "<item><title>kop</title><dc:creator>JAN</dc:creator><author>MAIL@a.example (JAN)</author>"
                               "<enclosure url='https://blog.example/a.mp3'/><media:content url='https://x.gravatar.com/avatar/1'/>"
                               "<georss:point>52 5</georss:point><description><![CDATA[<img src=\"in.jpg\">tekst]]></description></item>";
        QTest::newRow("RSS name") << rss << u"xml"_s << Fields(Field::Name) << QByteArrayList {"JAN", "MAIL", "gravatar"} << QByteArrayList {"a.mp3"} << 3;
        QTest::newRow("RSS place") << rss << u"xml"_s << Fields(Field::Location) << QByteArrayList {"52 5", "MAIL"} << QByteArrayList {"JAN"} << 2;
        QTest::newRow("RSS files") << rss << u"xml"_s << Fields(Field::Attachments) << QByteArrayList {"a.mp3", "in.jpg"}
                                   << QByteArrayList {"JAN", "gravatar", "tekst"} << 2;
        const QByteArray json = R"({"id":"1","title":"kop","authors":[{"name":"JAN","url":"https://jan.example/","avatar":"https://pic.example/p",)"
                                R"("_bio":"BIO"}],"attachments":[{"url":"a.mp3"}],"image":"f.jpg","content_html":"<IMG src=in.jpg>tekst"})";
        QTest::newRow("JSON name") << json << u"json"_s << Fields(Field::Name) << QByteArrayList {"JAN", "BIO"} << QByteArrayList {"jan.example"} << 2;
        QTest::newRow("JSON bio") << json << u"json"_s << Fields(Field::Bio) << QByteArrayList {"BIO"} << QByteArrayList {"JAN", "pic.example"} << 1;
        QTest::newRow("JSON files") << json << u"json"_s << Fields(Field::Attachments) << QByteArrayList {"a.mp3", "f.jpg", "in.jpg"}
                                    << QByteArrayList {"JAN", "tekst"} << 3;
        QTest::newRow("old JSON author") << R"({"id":"1","author":{"name":"JAN"}})"_ba << u"json"_s << Fields(Field::Name) << QByteArrayList {"JAN"}
                                         << QByteArrayList {"id"} << 1;
    }

    void without()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, type);
        QFETCH(Fields, fields);
        QFETCH(QByteArrayList, gone);
        QFETCH(QByteArrayList, kept);
        QFETCH(int, dropped);
        const parley::Redacted redacted = parley::FeedsConnector().without(fields, payload, type);
        for (const QByteArray &word : gone)
            QVERIFY2(!redacted.payload.contains(word), redacted.payload.constData());
        for (const QByteArray &word : kept)
            QVERIFY2(redacted.payload.contains(word), redacted.payload.constData());
        QCOMPARE(redacted.dropped, dropped);
    }

    // Qt takes the key "image\u0000" for "image", but not when it is written with the byte itself.
    void keysWithNull()
    {
        const QByteArray payload = "{\"id\":\"1\",\"image\0\":\"f.jpg\",\"author\":{\"name\0\":\"JAN\"}}"_ba;
        const parley::Redacted once = parley::redactedJsonItem(parley::allFields(), payload);
        QVERIFY(!once.payload.contains("f.jpg") && !once.payload.contains("JAN"));
        QCOMPARE(parley::redactedJsonItem(parley::allFields(), once.payload).dropped, 0);
    }

    void unreadableIsNotKept()
    {
        const parley::FeedsConnector connector;
        QVERIFY(connector.without(Field::Name, "geen xml", u"xml"_s).payload.isEmpty());
        QVERIFY(connector.without(Field::Name, "{", u"json"_s).payload.isEmpty());
        QVERIFY(connector.without(Field::Name, "<p>", u"html"_s).payload.isEmpty());
    }

    // Whatever a fixture holds: without any field no payload names its author or a file.
    void fixturesHoldNothingThatWasNotChosen()
    {
        const parley::FeedsConnector connector;
        for (const QString &name : {u"rss20_full.xml"_s, u"atom10.xml"_s, u"jsonfeed11.json"_s, u"rss10_rdf.xml"_s}) {
            const auto harvest = recorded::read(recorded::answer(name));
            QVERIFY(harvest);
            for (const parley::FoundMessage &message : harvest->messages) {
                const QByteArray left = connector.without(parley::allFields(), message.payload, message.payloadType).payload;
                QVERIFY(!left.isEmpty());
                for (const parley::Attachment &attachment : message.attachments)
                    QVERIFY2(!left.contains(attachment.url.fileName().toUtf8()), left.constData());
                const QString author = message.author.displayName.value_or(QString());
                if (!author.isEmpty() && author != u"Redactie")
                    QVERIFY2(!left.contains(u">%1<"_s.arg(author).toUtf8()), left.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFeedRedaction)
#include "tst_feedredaction.moc"
