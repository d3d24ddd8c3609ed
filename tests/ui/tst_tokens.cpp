// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace parley;
using Role = Theme::Role;

class TestTokens : public QObject {
    Q_OBJECT
private slots:
    void contrast_data();
    void contrast();
    void highContrast();
    void textSize();
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
    const QList<Role> everywhere {Role::Base, Role::Alt, Role::Window, Role::Rail, Role::Raised, Role::Hover, Role::Selected};
    text("text", Role::Text, everywhere + QList {Role::PrivateBackground, Role::PublicBackground, Role::NoteBackground,
                                              Role::WarningBackground, Role::DangerBackground});
    text("text2", Role::Text2, everywhere);
    text("text3", Role::Text3, everywhere);
    text("link", Role::Link, {Role::Base, Role::Window, Role::Selected, Role::PublicBackground});
    text("onAccent", Role::OnAccent, {Role::Accent});
    text("private", Role::Private, {Role::PrivateBackground, Role::Base});
    text("public", Role::Public, {Role::PublicBackground});
    text("note", Role::Note, {Role::NoteBackground});
    text("warning", Role::Warning, {Role::WarningBackground});
    text("danger", Role::Danger, {Role::DangerBackground, Role::Base, Role::Rail});
    text("ok", Role::Ok, {Role::OkBackground});
    for (const Role syntax : {Role::SyntaxKey, Role::SyntaxString, Role::SyntaxNumber, Role::SyntaxOperator,
             Role::SyntaxField, Role::SyntaxComment})
        text("syntax", syntax, {Role::Alt});
    part("outline", Role::Outline, {Role::Base, Role::Window});
    part("focus", Role::Focus, {Role::Base, Role::Rail, Role::Selected});
    part("accent", Role::Accent, {Role::Selected, Role::Base});
    for (const Role source : {Role::SourceSocial, Role::SourceBlog, Role::SourceNews, Role::SourceForum, Role::SourceReview})
        part("source", source, {Role::Base, Role::Window, Role::Selected});
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
    theme.setHighContrast(true);
    QCOMPARE(theme.color(Role::PrivateBackground), theme.color(Role::Window));
    QCOMPARE(ratio(theme.color(Role::Text3), theme.color(Role::Base)), 21.0);
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

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
