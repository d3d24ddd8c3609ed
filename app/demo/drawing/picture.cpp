// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/drawing/picture.h"

#include "app/demo/story/story.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace parley::demo {

namespace {

constexpr int avatarSide = 128; // Pixels.

QColor colorOf(quint64 lot, int saturation, int lightness)
{
    return QColor::fromHsl(static_cast<int>(lot % 360), saturation, lightness);
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data();
}

/// A seven-segment digit: no font is needed, so it looks the same everywhere.
void drawDigit(QPainter &painter, QRectF box, int digit)
{
    static constexpr int segments[] {0x77, 0x24, 0x5D, 0x6D, 0x2E, 0x6B, 0x7B, 0x25, 0x7F, 0x6F};
    const QPointF points[] {box.topLeft(), box.topRight(), {box.left(), box.center().y()}, {box.right(), box.center().y()},
        box.bottomLeft(), box.bottomRight()};
    static constexpr int ends[][2] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {2, 4}, {3, 5}, {4, 5}};
    for (int i = 0; i < 7; ++i) {
        if (segments[digit] & (1 << i))
            painter.drawLine(points[ends[i][0]], points[ends[i][1]]);
    }
}

} // namespace

QByteArray avatarPng(const QString &account)
{
    const quint64 lot = lotOf(account);
    QImage image(avatarSide, avatarSide, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, avatarSide);
    sky.setColorAt(0, colorOf(lot, 110, 200));
    sky.setColorAt(1, colorOf(lot >> 9U, 120, 150));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(lot >> 18U, 90, 90));
    painter.drawEllipse(QRectF(-30, 74 + static_cast<double>(lot % 17), 190, 120));
    painter.setBrush(colorOf(lot >> 27U, 150, 215));
    const double side = 26 + static_cast<double>((lot >> 40U) % 22);
    painter.drawEllipse(QRectF(20 + static_cast<double>((lot >> 36U) % 50), 16 + static_cast<double>((lot >> 45U) % 24), side, side));
    painter.end();
    return encoded(image, "PNG", -1);
}

QByteArray meterJpeg(const QString &key)
{
    quint64 lot = lotOf(key);
    QImage image(photoSize, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient wall(0, 0, photoSize.width(), photoSize.height());
    wall.setColorAt(0, QColor(0xC9, 0xC2, 0xB4));
    wall.setColorAt(1, QColor(0x8F, 0x87, 0x78));
    painter.fillRect(image.rect(), wall);
    painter.setPen(QPen(QColor(0x55, 0x55, 0x55), 4));
    painter.setBrush(QColor(0xEE, 0xEE, 0xE8));
    painter.drawRoundedRect(QRectF(150, 60, 340, 360), 18, 18);
    painter.setBrush(QColor(0xB8, 0xC8, 0xA0));
    painter.drawRect(QRectF(190, 120, 260, 90));
    painter.setPen(QPen(QColor(0x22, 0x28, 0x1C), 7, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < 6; ++i) {
        drawDigit(painter, QRectF(206 + 40 * i, 138, 22, 52), static_cast<int>(lot % 10));
        lot /= 10;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xC0, 0x30, 0x28));
    painter.drawEllipse(QRectF(300, 270, 40, 40));
    painter.end();
    return encoded(image, "JPG", 82);
}

Answer pictureAnswer(const QByteArray &picture)
{
    return {.status = 200, .type = picture.startsWith("\x89PNG") ? "image/png" : "image/jpeg", .body = picture,
        .headers = {{"ETag", entityTag(picture)}, {"Cache-Control", "max-age=31536000, immutable"}}};
}

} // namespace parley::demo
