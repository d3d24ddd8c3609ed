// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/parleystyle.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QScreen>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Size {
    double factor;
    QFont::Weight weight;
};

/// Caption 11.5 px, Small 12, Body 13, Message 14, Heading 14, Title 16, Figure 20 at a body of 13 px.
Size sizeOf(Theme::Text text)
{
    switch (text) {
    case Theme::Text::Caption: return {11.5 / 13, QFont::Normal};
    case Theme::Text::Small: return {12.0 / 13, QFont::Normal};
    case Theme::Text::Body: return {1.0, QFont::Normal};
    case Theme::Text::Message: return {14.0 / 13, QFont::Normal};
    case Theme::Text::Section: return {11.5 / 13, QFont::DemiBold};
    case Theme::Text::Heading: return {14.0 / 13, QFont::DemiBold};
    case Theme::Text::Title: return {16.0 / 13, QFont::DemiBold};
    case Theme::Text::Figure: return {20.0 / 13, QFont::DemiBold};
    case Theme::Text::Code: return {12.0 / 13, QFont::Normal};
    }
    Q_UNREACHABLE_RETURN({});
}

QFont firstInstalled(const QStringList &families, const QFont &otherwise)
{
    QFont font = otherwise;
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamilies({family, otherwise.family()});
            break;
        }
    }
    return font;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemFont(firstInstalled({u"Inter"_s}, QFontDatabase::systemFont(QFontDatabase::GeneralFont)))
    , m_codeFont(firstInstalled({u"JetBrains Mono"_s, u"Cascadia Mono"_s}, QFontDatabase::systemFont(QFontDatabase::FixedFont)))
    , m_systemHighlight(QGuiApplication::palette().color(QPalette::Highlight))
    , m_systemHighlightedText(QGuiApplication::palette().color(QPalette::HighlightedText))
{
    m_systemFont.setHintingPreference(QFont::PreferNoHinting);
    m_codeFont.setFixedPitch(true);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::update);
}

QColor Theme::color(Role role) const
{
    const Token &token = tokenOf(role);
    if (isHighContrast()) {
        switch (token.inHighContrast) {
        case HighContrast::Background: return isDark() ? Qt::black : Qt::white;
        case HighContrast::Foreground: return isDark() ? Qt::white : Qt::black;
        case HighContrast::Selection: return m_systemHighlight;
        case HighContrast::OnSelection: return m_systemHighlightedText;
        case HighContrast::Own: break;
        }
    }
    return QColor::fromRgb(isDark() ? token.dark : token.light);
}

QFont Theme::font(Text text) const
{
    return font(text, sizeOf(text).weight);
}

QFont Theme::font(Text text, QFont::Weight weight) const
{
    QFont font = text == Text::Code ? m_codeFont : m_systemFont;
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dotsPerInch = screen ? screen->logicalDotsPerInchY() : 96.0;
    font.setPointSizeF(bodyPixels() * sizeOf(text).factor * m_textSize * 72.0 / dotsPerInch);
    font.setWeight(weight);
    return font;
}

QFont Theme::figures(Text text, QFont::Weight weight) const
{
    QFont font = this->font(text, weight);
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

/// 13 px for a system font of 10 points or less, and more where the desktop asks for a larger one.
double Theme::bodyPixels() const
{
    return 13.0 * std::max(1.0, QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF() / 10.0);
}

int Theme::scaled(double pixels) const
{
    return int(std::lround(pixels * m_textSize * bodyPixels() / 13.0));
}

bool Theme::isDark() const
{
    if (m_scheme == Scheme::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return m_scheme == Scheme::Dark;
}

QPalette Theme::palette() const
{
    QPalette palette(color(Role::Text), color(Role::Raised), color(Role::Raised), color(Role::Outline),
        color(Role::Border), color(Role::Text), color(Role::Danger), color(Role::Base), color(Role::Window));
    palette.setColor(QPalette::AlternateBase, color(Role::Alt));
    palette.setColor(QPalette::Midlight, color(Role::Hover));
    palette.setColor(QPalette::Shadow, color(Role::Outline));
    palette.setColor(QPalette::Accent, color(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, color(Role::Raised));
    palette.setColor(QPalette::ToolTipText, color(Role::Text));
    palette.setColor(QPalette::Highlight, color(Role::Accent));
    palette.setColor(QPalette::HighlightedText, color(Role::OnAccent));
    if (!isHighContrast()) { // There the highlight is the only ground that differs.
        palette.setColor(QPalette::Inactive, QPalette::Highlight, color(Role::SelectedInactive));
        palette.setColor(QPalette::Inactive, QPalette::HighlightedText, color(Role::Text));
    }
    palette.setColor(QPalette::Link, color(Role::Link));
    palette.setColor(QPalette::LinkVisited, color(Role::Private));
    palette.setColor(QPalette::PlaceholderText, color(Role::Text3));
    QColor faded = color(Role::Text3);
    faded.setAlphaF(0.6f);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    // Also darkens the native frame, where the platform can.
    QGuiApplication::styleHints()->setColorScheme(scheme == Scheme::System ? Qt::ColorScheme::Unknown
            : scheme == Scheme::Dark                                       ? Qt::ColorScheme::Dark
                                                                           : Qt::ColorScheme::Light);
    update();
}

void Theme::setDensity(Density density)
{
    m_density = density;
    update();
}

void Theme::setTextSize(double factor)
{
    m_textSize = std::clamp(factor, 0.9, 1.5);
    update();
}

void Theme::setContrast(Contrast contrast)
{
    m_contrast = contrast;
    update();
}

void Theme::setSystemContrast(bool high)
{
    if (std::exchange(m_systemHigh, high) != high && m_contrast == Contrast::System)
        update();
}

void Theme::applyToApplication()
{
    m_applied = true;
    QApplication::setStyle(new ParleyStyle(*this)); // The application owns it.
    update();
}

void Theme::update()
{
    if (m_applied) {
        QApplication::setPalette(palette());
        QApplication::setFont(font(Text::Body));
        QToolTip::setPalette(palette());
        QToolTip::setFont(font(Text::Small));
    }
    emit changed();
}

} // namespace parley
