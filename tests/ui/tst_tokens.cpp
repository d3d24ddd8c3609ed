// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/style/icon.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace parley;
using Role = Theme::Role;

class TestTokens : public QObject {
    Q_OBJECT
private slots:
    void designTable_data();
    void designTable();
    void syntaxColours();
    void contrast_data();
    void contrast();
    void highContrast();
    void contrastFollowsTheSystem();
    void iconsAreSharp();
    void textSize();
    void textSizeHoldsAtOnce();
};

namespace {

double luminance(const QColor &color)
{
    const auto channel = [](float value) {
        return value <= 0.04045f ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// WCAG 2.2, relative contrast.
double ratio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// The table of the design, by its own numbers.
void TestTokens::designTable_data()
{
    QTest::addColumn<Theme::Role>("ink");
    QTest::addColumn<Theme::Role>("ground");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::newRow("text on base") << Role::Text << Role::Base << 15.88 << 12.55;
    QTest::newRow("text on window") << Role::Text << Role::Window << 14.28 << 13.66;
    QTest::newRow("text on sel") << Role::Text << Role::Selected << 12.89 << 9.18;
    QTest::newRow("text on privBg") << Role::Text << Role::PrivateBackground << 13.92 << 11.40;
    QTest::newRow("text2 on base") << Role::Text2 << Role::Base << 8.10 << 8.43;
    QTest::newRow("text2 on rail") << Role::Text2 << Role::Rail << 6.58 << 9.88;
    QTest::newRow("text2 on sel") << Role::Text2 << Role::Selected << 6.58 << 6.16;
    QTest::newRow("text3 on base") << Role::Text3 << Role::Base << 6.04 << 6.45;
    QTest::newRow("text3 on window") << Role::Text3 << Role::Window << 5.43 << 7.02;
    QTest::newRow("text3 on sel") << Role::Text3 << Role::Selected << 4.90 << 4.71;
    QTest::newRow("onAccent on accent") << Role::OnAccent << Role::Accent << 6.59 << 6.73;
    QTest::newRow("link on base") << Role::Link << Role::Base << 6.59 << 8.04;
    QTest::newRow("link on sel") << Role::Link << Role::Selected << 5.35 << 5.88;
    QTest::newRow("control outline on base") << Role::Outline << Role::Base << 3.42 << 4.11;
    QTest::newRow("control outline on window") << Role::Outline << Role::Window << 3.08 << 4.47;
    QTest::newRow("focus on base") << Role::Focus << Role::Base << 6.59 << 8.04;
    QTest::newRow("focus on rail") << Role::Focus << Role::Rail << 5.35 << 9.42;
    QTest::newRow("selection bar on sel") << Role::Accent << Role::Selected << 5.35 << 4.47;
    QTest::newRow("pub on pubBg") << Role::Public << Role::PublicBackground << 5.88 << 6.97;
    QTest::newRow("priv on privBg") << Role::Private << Role::PrivateBackground << 6.77 << 7.15;
    QTest::newRow("note on noteBg") << Role::Note << Role::NoteBackground << 7.27 << 8.80;
    QTest::newRow("warn on warnBg") << Role::Warning << Role::WarningBackground << 6.08 << 7.76;
    QTest::newRow("danger on dangerBg") << Role::Danger << Role::DangerBackground << 5.66 << 7.10;
    QTest::newRow("danger on base") << Role::Danger << Role::Base << 6.54 << 7.47;
    QTest::newRow("ok on okBg") << Role::Ok << Role::OkBackground << 5.68 << 7.18;
}

void TestTokens::designTable()
{
    QFETCH(Theme::Role, ink);
    QFETCH(Theme::Role, ground);
    QFETCH(double, light);
    QFETCH(double, dark);
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QCOMPARE_LE(std::abs(ratio(theme.color(ink), theme.color(ground)) - light), 0.005);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE_LE(std::abs(ratio(theme.color(ink), theme.color(ground)) - dark), 0.005);
}

void TestTokens::syntaxColours()
{
    Theme theme;
    const auto lowest = [&theme](Theme::Scheme scheme) {
        theme.setScheme(scheme);
        double lowest = 21;
        for (const Role role : {Role::SyntaxKey, Role::SyntaxString, Role::SyntaxNumber, Role::SyntaxOperator,
                 Role::SyntaxField, Role::SyntaxComment})
            lowest = std::min(lowest, ratio(theme.color(role), theme.color(Role::Alt)));
        return lowest;
    };
    QCOMPARE_LE(std::abs(lowest(Theme::Scheme::Light) - 5.68), 0.005);
    QCOMPARE_LE(std::abs(lowest(Theme::Scheme::Dark) - 6.04), 0.005);
}

/// Every pair that a delegate or a widget draws, whether the design names it or not.
void TestTokens::contrast_data()
{
    QTest::addColumn<Theme::Role>("ink");
    QTest::addColumn<Theme::Role>("ground");
    QTest::addColumn<double>("least");
    const auto text = [](const char *name, Role ink, const QList<Role> &grounds) {
        for (const Role ground : grounds)
            QTest::addRow("%s (%d) on %d", name, int(ink), int(ground)) << ink << ground << 4.5;
    };
    const auto part = [](const char *name, Role ink, const QList<Role> &grounds) {
        for (const Role ground : grounds)
            QTest::addRow("%s (%d) on %d", name, int(ink), int(ground)) << ink << ground << 3.0;
    };
    const QList<Role> plain {Role::Base, Role::Alt, Role::Window, Role::Rail, Role::Raised, Role::Hover, Role::Selected,
        Role::SelectedInactive};
    const QList<Role> everywhere = plain
        + QList {Role::PublicBackground, Role::PrivateBackground, Role::NoteBackground, Role::WarningBackground,
              Role::DangerBackground, Role::OkBackground};
    text("text", Role::Text, everywhere);
    text("text2", Role::Text2, everywhere);
    text("text3", Role::Text3, everywhere);
    text("link", Role::Link, everywhere);
    text("onAccent", Role::OnAccent, {Role::Accent, Role::AccentHover});
    text("onDanger", Role::OnDanger, {Role::Danger});
    text("private", Role::Private, plain + QList {Role::PrivateBackground});
    text("public", Role::Public, plain + QList {Role::PublicBackground});
    text("note", Role::Note, plain + QList {Role::NoteBackground});
    text("warning", Role::Warning, plain + QList {Role::WarningBackground});
    text("danger", Role::Danger, plain + QList {Role::DangerBackground});
    text("ok", Role::Ok, plain + QList {Role::OkBackground});
    part("outline", Role::Outline, {Role::Base, Role::Window, Role::Raised});
    part("focus", Role::Focus, everywhere);
    part("accent", Role::Accent, plain);
    part("warning icon", Role::WarningIcon, plain + QList {Role::WarningBackground});
    for (const Role source : {Role::SourceSocial, Role::SourceBlog, Role::SourceNews, Role::SourceForum, Role::SourceReview})
        part("source", source, plain);
}

void TestTokens::contrast()
{
    QFETCH(Theme::Role, ink);
    QFETCH(Theme::Role, ground);
    QFETCH(double, least);
    Theme theme;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        const double got = ratio(theme.color(ink), theme.color(ground));
        QVERIFY2(got >= least, qPrintable(u"%1 where %2 is needed"_s.arg(got).arg(least)));
    }
}

void TestTokens::highContrast()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    theme.setContrast(Theme::Contrast::High);
    QCOMPARE(theme.color(Role::PrivateBackground), theme.color(Role::Window));
    QCOMPARE(ratio(theme.color(Role::Text3), theme.color(Role::Base)), 21.0);
    // What is selected stands on the system's own highlight, in the colour that goes with it.
    QCOMPARE(theme.color(Role::Selected), QGuiApplication::palette().color(QPalette::Highlight));
    QCOMPARE(theme.color(theme.inkOn(true, Role::Private)), QGuiApplication::palette().color(QPalette::HighlightedText));
    QCOMPARE(theme.inkOn(false, Role::Private), Role::Private);
}

void TestTokens::contrastFollowsTheSystem()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setSystemContrast(true);
    QVERIFY(theme.isHighContrast());
    QCOMPARE(changed.size(), 1);
    theme.setContrast(Theme::Contrast::Usual);
    QVERIFY(!theme.isHighContrast());
    theme.setSystemContrast(false);
    theme.setContrast(Theme::Contrast::System);
    QVERIFY(!theme.isHighContrast());
}

/// Drawn dot for dot on a dense screen, not drawn small and stretched.
void TestTokens::iconsAreSharp()
{
    Theme theme;
    const QIcon search = icon(theme, u"search"_s);
    const QPixmap dense = search.pixmap(QSize(16, 16), 2.0);
    QCOMPARE(dense.size(), QSize(32, 32));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
}

void TestTokens::textSize()
{
    Theme theme;
    theme.setTextSize(9);
    QCOMPARE(theme.textSize(), 1.5);
    const double large = theme.font(Theme::Text::Body).pointSizeF();
    theme.setTextSize(1);
    QCOMPARE_GT(large, theme.font(Theme::Text::Body).pointSizeF());
}

/// What is on screen already takes the new size.
void TestTokens::textSizeHoldsAtOnce()
{
    static Theme theme; // The application's style keeps it.
    theme.applyToApplication();
    QWidget window;
    auto *button = new QPushButton(u"Sluiten"_s, &window);
    window.show();
    theme.setTextSize(1.5);
    const double wanted = theme.font(Theme::Text::Body).pointSizeF();
    WAIT_UNTIL(std::abs(button->font().pointSizeF() - wanted) < 0.01);
    theme.setTextSize(1);
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
