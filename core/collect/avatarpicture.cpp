// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/avatarpicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

namespace parley {

namespace {

constexpr qint64 mostPixels = 25'000'000;
constexpr int side = 256;

/// By the first bytes alone: what a server says, or a file's name, is not asked, and SVG is never read.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.sliced(0, qMin<qsizetype>(12, bytes.size())).endsWith("WEBP"))
        return "webp";
    return {};
}

} // namespace

std::optional<EncodedPicture> encodedAvatar(const QByteArray &fetched)
{
    const QByteArray format = formatOf(fetched);
    if (format.isEmpty())
        return std::nullopt;
    QBuffer buffer;
    buffer.setData(fetched);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return std::nullopt;
    QImage picture = reader.read();
    if (picture.isNull())
        return std::nullopt;
    if (picture.width() > side || picture.height() > side)
        picture = picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    for (const QString &key : picture.textKeys())
        picture.setText(key, QString());

    QBuffer encoded;
    encoded.open(QIODevice::WriteOnly);
    if (!QImageWriter(&encoded, "png").write(picture))
        return std::nullopt;
    return EncodedPicture {encoded.data()};
}

} // namespace parley
