// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

// Pictures as platforms send them, and as someone who means harm does; made here, so that none of them is a file to be
// wary of.
namespace parley::test {

QByteArray encoded(const QImage &image, const char *format);
/// Left half red, right half blue.
QImage redAndBlue(QSize size);

QByteArray png(QSize size); ///< Of redAndBlue; the others too.
QByteArray jpeg(QSize size);
QByteArray webp(QSize size);
/// Each frame one colour, the first red and the others blue; the first may leave its first pixel transparent.
QByteArray gif(QSize size, int frames = 1, bool startsTransparent = false);
QByteArray webpAnimation(QSize size, int frames);

/// A chunk with its length and checksum (PNG specification, 5.3).
QByteArray pngChunk(const QByteArray &type, const QByteArray &content);
/// `png` with a chunk behind its header.
QByteArray withChunk(const QByteArray &png, const QByteArray &chunk);
/// Black, with one bit a pixel, or 64 where `isDeep`: all of it is really there, and small only since it is compressed.
QByteArray hugePng(QSize size, bool isDeep = false);
/// `jpeg` with an Exif part of that orientation.
QByteArray turnedJpeg(const QByteArray &jpeg, int orientation);

/// `picture`, changed as chance has it: cut off, and with other bytes at some places.
QList<QByteArray> mangled(const QByteArray &picture, int number, unsigned seed);

} // namespace parley::test
