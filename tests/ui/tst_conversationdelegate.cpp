// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationdelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestConversationDelegate : public QObject {
    Q_OBJECT
private slots:
    void layoutStaysInside_data();
    void layoutStaysInside();
    void ageIsNeverCut();
    void heights();
    void paintsHostileText();
};

void TestConversationDelegate::layoutStaysInside_data()
{
    QTest::addColumn<Theme::Density>("density");
    QTest::addColumn<int>("width");
    for (const int width : {120, 280, 356, 700}) {
        QTest::addRow("compact %d", width) << Theme::Density::Compact << width;
        QTest::addRow("standard %d", width) << Theme::Density::Standard << width;
        QTest::addRow("spacious %d", width) << Theme::Density::Spacious << width;
    }
}

void TestConversationDelegate::layoutStaysInside()
{
    QFETCH(Theme::Density, density);
    QFETCH(int, width);
    const int height = density == Theme::Density::Compact ? 52 : density == Theme::Density::Standard ? 80 : 100;
    const QRect row(0, 400, width, height);
    const ConversationRowLayout layout
        = layoutConversationRow(row, density, RowMeasures {2000, 2000, 40, 500, 90, 36, 19});
    for (const QRect &part : {layout.unreadDot, layout.avatar, layout.tile, layout.name, layout.handle, layout.age,
             layout.excerpt, layout.source, layout.chips, layout.icons}) {
        if (!part.isEmpty())
            QVERIFY2(row.contains(part), qPrintable(u"%1,%2 %3x%4"_s.arg(part.x()).arg(part.y()).arg(part.width()).arg(part.height())));
    }
    QVERIFY(!layout.name.intersects(layout.age));
    QVERIFY(!layout.excerpt.intersects(layout.icons));
    QVERIFY(!layout.name.intersects(layout.excerpt));
}

void TestConversationDelegate::ageIsNeverCut()
{
    const ConversationRowLayout layout
        = layoutConversationRow(QRect(0, 0, 280, 80), Theme::Density::Standard, RowMeasures {5000, 50, 61, 0, 0, 0, 19});
    QCOMPARE(layout.age.width(), 61);
    QVERIFY(layout.handle.isEmpty());
}

void TestConversationDelegate::heights()
{
    Theme theme;
    theme.setDensity(Theme::Density::Compact);
    QCOMPARE(conversationRowHeight(theme), 52);
    theme.setDensity(Theme::Density::Standard);
    QCOMPARE(conversationRowHeight(theme), 80);
    theme.setDensity(Theme::Density::Spacious);
    QCOMPARE(conversationRowHeight(theme), 100);
    theme.setTextSize(1.5);
    QCOMPARE(conversationRowHeight(theme), 150);
}

void TestConversationDelegate::paintsHostileText()
{
    Theme theme;
    ConversationDelegate delegate(theme);
    QStandardItemModel model(1, 1);
    RowParts parts;
    parts.loaded = true;
    parts.name = QString(120, u'W');
    parts.handle = u"<b>geen</b>"_s;
    parts.excerpt = QString(300, QChar(0x0301));
    parts.age = u"4 min"_s;
    parts.sourceIcon = u"source-blog"_s;
    model.setData(model.index(0, 0), QVariant::fromValue(parts), PartsRole);
    QImage image(356, 120, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 20, 356, 80);
    delegate.paint(&painter, option, model.index(0, 0));
    painter.end();
    // Nothing is drawn outside of the row.
    for (const int y : {0, 10, 19, 100, 110, 119}) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
    }
}

QTEST_MAIN(TestConversationDelegate)
#include "tst_conversationdelegate.moc"
