// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>

#include <array>
#include <random>

namespace parley::test {

namespace {

template <typename T>
QByteArray bigEndian(T number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 number, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(number >> 8 * i));
    return bytes;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320 ^ crc >> 1 : crc >> 1;
    }
    return ~crc;
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4); // Without Qt's own head.
}

QByteArray riffChunk(const QByteArray &type, const QByteArray &content)
{
    return type + littleEndian(quint32(content.size()), 4) + content + QByteArray(content.size() % 2, '\0');
}

/// One frame's picture as GIF has it, each pixel a code of its own: LZW without any compression.
QByteArray gifPixels(QSize size, char colour, bool startsTransparent)
{
    constexpr int clear = 4, end = 5, codeBits = 3, codesUntilWider = 2; // Two colours of bits: codes of three.
    QByteArray codes;
    quint32 bits = 0;
    int held = 0;
    const auto put = [&](int code) {
        bits |= quint32(code) << held;
        for (held += codeBits; held >= 8; held -= 8, bits >>= 8)
            codes.append(char(bits));
    };
    const int pixels = size.width() * size.height();
    for (int i = 0; i < pixels; ++i) {
        if (i % codesUntilWider == 0)
            put(clear);
        put(i == 0 && startsTransparent ? 2 : colour);
    }
    put(end);
    if (held > 0)
        codes.append(char(bits));
    QByteArray blocks("\x02", 1);
    for (qsizetype at = 0; at < codes.size(); at += 255) {
        const QByteArray block = codes.mid(at, 255);
        blocks += char(block.size()) + block;
    }
    return blocks + '\0';
}

} // namespace

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return buffer.data();
}

QImage redAndBlue(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

QByteArray png(QSize size)
{
    return encoded(redAndBlue(size), "png");
}

QByteArray jpeg(QSize size)
{
    return encoded(redAndBlue(size), "jpeg");
}

QByteArray webp(QSize size)
{
    return encoded(redAndBlue(size), "webp");
}

QByteArray gif(QSize size, int frames, bool startsTransparent)
{
    const QByteArray sides = littleEndian(quint32(size.width()), 2) + littleEndian(quint32(size.height()), 2);
    // Four colours for all frames: red, blue, and two more.
    QByteArray bytes = "GIF89a" + sides + QByteArray::fromHex("810000" "ff0000" "0000ff" "ffffff" "000000");
    for (int i = 0; i < frames; ++i) {
        bytes += QByteArray::fromHex("21f904" "05" "0a00" "02" "00"); // The third colour is left transparent.
        bytes += QByteArray::fromHex("2c" "00000000") + sides + '\0' + gifPixels(size, i == 0 ? 0 : 1, i == 0 && startsTransparent);
    }
    return bytes + ';';
}

QByteArray webpAnimation(QSize size, int frames)
{
    const QByteArray sides = littleEndian(quint32(size.width() - 1), 3) + littleEndian(quint32(size.height() - 1), 3);
    constexpr qsizetype riffHead = 12;
    QByteArray chunks = riffChunk("VP8X", QByteArray::fromHex("02000000") + sides) + riffChunk("ANIM", QByteArray(6, '\0'));
    for (int i = 0; i < frames; ++i) {
        QImage frame(size, QImage::Format_RGB32);
        frame.fill(i == 0 ? Qt::red : Qt::blue);
        chunks += riffChunk("ANMF", QByteArray(6, '\0') + sides + littleEndian(100, 3) + '\0' + encoded(frame, "webp").sliced(riffHead));
    }
    return riffChunk("RIFF", "WEBP" + chunks);
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + type + content + bigEndian(crcOf(type + content));
}

QByteArray withChunk(const QByteArray &png, const QByteArray &chunk)
{
    constexpr qsizetype headerEnd = 33;
    return png.first(headerEnd) + chunk + png.sliced(headerEnd);
}

QByteArray hugePng(QSize size, bool isDeep)
{
    const auto row = isDeep ? qsizetype(size.width()) * 8 : (qsizetype(size.width()) + 7) / 8;
    const QByteArray header = bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
        + QByteArray::fromHex(isDeep ? "1006000000" : "0100000000");
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", header)
        + pngChunk("IDAT", deflated(QByteArray((row + 1) * size.height(), '\0'))) + pngChunk("IEND", {});
}

QByteArray turnedJpeg(const QByteArray &jpeg, int orientation)
{
    const QByteArray exif = QByteArray("Exif\0\0MM\0*\0\0\0\x08", 14) + QByteArray::fromHex("0001" "0112" "0003" "00000001")
        + bigEndian(quint16(orientation)) + QByteArray(6, '\0');
    return jpeg.first(2) + "\xff\xe1" + bigEndian(quint16(exif.size() + 2)) + exif + jpeg.sliced(2);
}

QList<QByteArray> mangled(const QByteArray &picture, int number, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](qsizetype limit) { return qsizetype(random() % quint32(limit)); };
    QList<QByteArray> all;
    for (int i = 0; i < number; ++i) {
        QByteArray changed = picture;
        if (i % 4 == 0)
            changed.truncate(below(changed.size()));
        for (int flips = i % 4 == 0 ? 0 : i % 16; flips >= 0 && !changed.isEmpty(); --flips)
            changed[below(changed.size())] = char(random());
        all.append(changed);
    }
    return all;
}

} // namespace parley::test
