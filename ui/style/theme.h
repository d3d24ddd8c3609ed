// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace parley {

/// The design tokens of the window: colours for light, dark and high contrast, type, density and text size. Made once,
/// passed in by reference to whatever draws, and outlives it. Whoever keeps a colour or a font asks again on `changed`.
class Theme : public QObject {
    Q_OBJECT
public:
    /// One colour by what it means, never by its hue. The names are those of the token table.
    enum class Role {
        Window, ///< Behind panes and dialogs.
        Rail,   ///< Title, menu, rail and status bar.
        Base,   ///< Lists, fields, cards.
        Alt,    ///< Behind messages and source text.
        Raised,
        Hover,
        Selected,
        SelectedInactive,
        Border,  ///< Decorative only: nothing is recognisable by it alone.
        Outline, ///< Of controls; 3:1 on Base and Window.
        Text,
        Text2,
        Text3,
        Accent,
        AccentHover,
        OnAccent,
        Link,
        Focus,
        Public,
        PublicBackground,
        PublicBorder,
        Private,
        PrivateBackground,
        PrivateBorder,
        Note,
        NoteBackground,
        NoteBorder,
        Warning,
        WarningBackground,
        WarningBorder,
        WarningIcon,
        Danger,
        DangerBackground,
        DangerBorder,
        OnDanger,
        Ok,
        OkBackground,
        OkBorder,
        SyntaxKey,
        SyntaxString,
        SyntaxNumber,
        SyntaxOperator,
        SyntaxField,
        SyntaxComment,
        SourceSocial, ///< The hues of sources: only on an icon of 12 to 20 px.
        SourceBlog,
        SourceNews,
        SourceForum,
        SourceReview,
        Count ///< How many there are; not a colour.
    };

    /// Type sizes, as factors of the body size.
    enum class Text { Caption, Small, Body, Message, Section, Heading, Title, Figure, Code };

    enum class Scheme { System, Light, Dark };
    enum class Density { Compact, Standard, Spacious };
    enum class Contrast { System, Usual, High };

    explicit Theme(QObject *parent = nullptr);

    QColor color(Role role) const;
    /// The role to draw `ink` with on a row that is `selected` or not: in high contrast the system's highlight is
    /// behind it.
    Role inkOn(bool selected, Role ink) const { return selected && isHighContrast() ? Role::OnAccent : ink; }
    /// The font for `text`, times the text size that was chosen. `weight` where it differs from the usual one.
    QFont font(Text text) const;
    QFont font(Text text, QFont::Weight weight) const;
    /// With figures of one width, so that counts and times stand under each other and don't jump.
    QFont figures(Text text, QFont::Weight weight = QFont::Normal) const;
    QPalette palette() const;

    bool isDark() const;
    bool isHighContrast() const { return m_contrast == Contrast::High || (m_contrast == Contrast::System && m_systemHigh); }
    Contrast contrast() const { return m_contrast; } ///< What was chosen; System follows the desktop.
    Scheme scheme() const { return m_scheme; } ///< What was chosen; System follows the desktop.
    Density density() const { return m_density; }
    double textSize() const { return m_textSize; } ///< 0.9 to 1.5.
    /// `pixels` of the design (at text size 1), rounded, times the text size: for what must grow with text.
    int scaled(double pixels) const;

    void setScheme(Scheme scheme);
    void setDensity(Density density);
    void setTextSize(double factor); ///< Clamped to 0.9 to 1.5.
    void setContrast(Contrast contrast);
    void setSystemContrast(bool high); ///< What the desktop asks for now.

    /// Makes this the look of the program: style, palette and fonts, now and at each change. There is no style sheet:
    /// beside one, QApplication::setFont does not reach the widgets that are there already.
    /// Call it once, after the QApplication exists.
    void applyToApplication();

signals:
    void changed();

private:
    void update();
    double bodyPixels() const;

    Scheme m_scheme = Scheme::System;
    Density m_density = Density::Standard;
    double m_textSize = 1.0;
    Contrast m_contrast = Contrast::System;
    bool m_systemHigh = false;
    bool m_applied = false;
    QFont m_systemFont;
    QFont m_codeFont;
    QColor m_systemHighlight;
    QColor m_systemHighlightedText;
};

} // namespace parley
