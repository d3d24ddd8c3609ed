// SPDX-License-Identifier: GPL-3.0-or-later
// Every page, dialog and panel as a keyboard and a screen reader meet it.
#include "tests/ui/focuswalk.h"
#include "tests/ui/stage.h"
#include "ui/shell/pane.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parley;

class TestAccessibility : public QObject {
    Q_OBJECT
private slots:
    void stops_data() { stages(); }
    void stops();
    void order_data() { stages(); }
    void order();
    void focusIsSeen_data() { stages(); }
    void focusIsSeen();
    void rowsSpeak_data() { stages(); }
    void rowsSpeak();
    void ringOfPanes_data();
    void ringOfPanes();

private:
    static void stages();
};

namespace {

/// Roles that tell a screen reader nothing of what a thing is for.
bool saysNothing(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Border
        || role == QAccessible::Whitespace || role == QAccessible::Window;
}

void scrollTo(QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(widget, 4, 4);
    }
    QApplication::processEvents();
}

/// Its middle is not clipped away, and nothing lies over it.
bool isSeen(const QWidget *widget, const QWidget &root)
{
    QRect part(QPoint(), widget->size());
    for (const QWidget *up = widget; up != &root; up = up->parentWidget())
        part = part.translated(up->pos()).intersected(QRect(QPoint(), up->parentWidget()->size()));
    const QWidget *there = root.childAt(part.center());
    return !part.isEmpty() && there && (there == widget || widget->isAncestorOf(there) || there->isAncestorOf(widget));
}

/// Pixels of exactly `color`, where the picture is not blended with anything.
int pixelsOf(const QColor &color, const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        count += int(std::count(line, line + image.width(), color.rgb()));
    }
    return count;
}

int pixelsThatDiffer(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(one.constScanLine(y));
        const auto *beside = reinterpret_cast<const QRgb *>(other.constScanLine(y));
        for (int x = 0; x < one.width(); ++x)
            count += line[x] != beside[x] ? 1 : 0;
    }
    return count;
}

QImage pictureOf(QWidget &root)
{
    return root.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace

void TestAccessibility::stages()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : stageNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestAccessibility::stops()
{
    QFETCH(QString, name);
    const auto stage = makeStage(name);
    const QList<QWidget *> stops = tabStops(stage->root());
    QVERIFY(!stops.isEmpty());
    QStringList wrong;
    for (QWidget *stop : stops) {
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(stop);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            wrong << called(*stop) + u" has no name"_s;
        else if (saysNothing(spoken->role()))
            wrong << called(*stop) + u" has the role %1"_s.arg(spoken->role());
        scrollTo(stop);
        if (!isSeen(stop, stage->root()))
            wrong << called(*stop) + u" takes the focus and is not seen"_s;
        if (qobject_cast<QAbstractButton *>(stop) && (stop->width() < 24 || stop->height() < 24)) // WCAG 2.2, 2.5.8.
            wrong << called(*stop) + u" is %1 x %2"_s.arg(stop->width()).arg(stop->height());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::order()
{
    QFETCH(QString, name);
    const auto stage = makeStage(name);
    const QStringList wrong = outOfOrder(stage->root(), tabStops(stage->root()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::focusIsSeen()
{
    QFETCH(QString, name);
    if (name == "palette"_L1)
        QSKIP("It has one stop, which always has the focus; the caret shows it, as in the design.");
    const auto stage = makeStage(name);
    QWidget &root = stage->root();
    QApplication::setCursorFlashTime(0);
    root.window()->setAttribute(Qt::WA_KeyboardFocusChange); // As after the Tab key.
    const QColor ring = stageTheme().color(Theme::Role::Focus);
    QStringList wrong;
    // Asked for anew at each step: what is focused may change what else there is.
    for (qsizetype i = 0; i < tabStops(root).size(); ++i) {
        QWidget *stop = tabStops(root)[i];
        scrollTo(stop);
        stop->setFocus(Qt::TabFocusReason);
        if (!stop->hasFocus())
            wrong << called(*stop) + u" does not take the focus"_s;
        QApplication::processEvents();
        const QImage with = pictureOf(root);
        stop->clearFocus();
        QApplication::processEvents();
        const int changed = pixelsThatDiffer(with, pictureOf(root));
        // Two sides of the smallest target, 2 px wide. (A primary button has the colour of the ring itself.)
        constexpr int least = 2 * 2 * 16;
        if (changed < least || pixelsOf(ring, with) < least)
            wrong << called(*stop) + u": %1 pixels changed"_s.arg(changed);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::rowsSpeak()
{
    QFETCH(QString, name);
    const auto stage = makeStage(name);
    QStringList wrong;
    for (const auto *view : stage->root().findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || !view->model())
            continue;
        for (int row = 0; row < std::min(view->model()->rowCount(), 50); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            const QString spoken = index.data(Qt::AccessibleTextRole).toString() + index.data().toString();
            if (spoken.trimmed().isEmpty())
                wrong << u"%1, row %2"_s.arg(called(*view)).arg(row);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::ringOfPanes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("panes");
    QTest::newRow("wide") << u"inbox"_s << 5;
    QTest::newRow("small") << u"inbox, small"_s << 3;
    QTest::newRow("sources") << u"sources"_s << 2; // Its platform has no terms to follow: nothing to do in the detail.
    QTest::newRow("settings") << u"settings"_s << 2;
}

void TestAccessibility::ringOfPanes()
{
    QFETCH(QString, name);
    QFETCH(int, panes);
    const auto stage = makeStage(name);
    QWidget &window = stage->root();
    focusPane(&window, 1);
    QList<QWidget *> there;
    for (int i = 0; i < panes; ++i) {
        there.append(QApplication::focusWidget());
        focusPane(&window, 1);
    }
    QCOMPARE(QApplication::focusWidget(), there.first());
    QCOMPARE(QSet<QWidget *>(there.cbegin(), there.cend()).size(), panes);
    for (int i = 1; i <= panes; ++i) {
        focusPane(&window, -1);
        QCOMPARE(QApplication::focusWidget(), there[panes - i]);
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
