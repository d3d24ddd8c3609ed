// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/avatar.h"

#include "ui/style/icon.h"
#include "ui/style/platformtext.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

struct Ground {
    QRgb light, lightText, dark, darkText;
};

// Each text has at least 6:1 on its ground.
constexpr std::array grounds {
    Ground {0xFFDCE7F5, 0xFF1F4B7A, 0xFF27405C, 0xFFCFE2F7},
    Ground {0xFFE4EFE3, 0xFF2B5A2E, 0xFF294630, 0xFFCDE8CF},
    Ground {0xFFF6E3D7, 0xFF7A3D14, 0xFF573A27, 0xFFF6D9C6},
    Ground {0xFFE9E2F5, 0xFF4D3589, 0xFF41366A, 0xFFDDD2F8},
    Ground {0xFFF3E0EA, 0xFF7C2B54, 0xFF5A2F47, 0xFFF4D0E2},
    Ground {0xFFDDEDEF, 0xFF0B5563, 0xFF1F4A53, 0xFFC5E8EE},
    Ground {0xFFECE8DC, 0xFF5A4A16, 0xFF4A4325, 0xFFEFE4BE},
};

} // namespace

namespace {

void drawInside(QPainter *painter, const QRectF &circle, const QString &icon, const Theme &theme)
{
    const int side = int(circle.width() * 0.55);
    QRect place(0, 0, side, side);
    place.moveCenter(circle.center().toPoint());
    painter->drawPixmap(
        place, iconPixmap(theme, icon, Theme::Role::Text3, side, painter->device()->devicePixelRatio()));
}

} // namespace

void drawInitials(QPainter *painter, const QRectF &circle, const QString &name, const Theme &theme)
{
    // Not qHash: its seed differs per run, and a person's colour should not.
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    const Ground &ground = grounds[sum % grounds.size()];
    const bool plain = theme.isHighContrast();
    const QColor fill = plain ? theme.color(Theme::Role::Base) : QColor::fromRgb(theme.isDark() ? ground.dark : ground.light);
    const QColor ink
        = plain ? theme.color(Theme::Role::Text) : QColor::fromRgb(theme.isDark() ? ground.darkText : ground.lightText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(plain ? QPen(ink) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawEllipse(plain ? circle.adjusted(0.5, 0.5, -0.5, -0.5) : circle);
    if (const QString letters = initialsOf(name); !letters.isEmpty()) {
        QFont font = theme.font(Theme::Text::Caption, QFont::DemiBold);
        font.setPointSizeF(font.pointSizeF() * circle.width() / theme.scaled(32) * 1.04);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(circle, Qt::AlignCenter, letters);
    } else {
        drawInside(painter, circle, u"person"_s, theme);
    }
    painter->restore();
}

void drawGone(QPainter *painter, const QRectF &circle, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Theme::Role::Outline), 1, Qt::DashLine));
    painter->setBrush(theme.color(Theme::Role::Base));
    painter->drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    drawInside(painter, circle, u"gone"_s, theme);
    painter->restore();
}

Avatar::Avatar(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    const auto resize = [this, size] { setFixedSize(m_theme.scaled(size), m_theme.scaled(size)); };
    connect(&theme, &Theme::changed, this, resize);
    resize();
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

void Avatar::setGone()
{
    m_gone = true;
    update();
}

void Avatar::setPicture(const QImage &picture)
{
    m_picture = QPixmap::fromImage(picture);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_gone)
        return drawGone(&painter, QRectF(rect()), m_theme);
    if (m_picture.isNull())
        return drawInitials(&painter, QRectF(rect()), m_name, m_theme);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(QRectF(rect()));
    painter.setClipPath(circle);
    painter.drawPixmap(rect(), m_picture);
}

} // namespace parley
