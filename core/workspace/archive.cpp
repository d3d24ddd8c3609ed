// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/archive.h"

#include "core/secrets/durablefile.h"

#include <QFileDevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype block = 512;
constexpr qint64 piece = 256 * 1024;
constexpr qint64 largestOctal = (qint64(1) << 33) - 1; // Eleven digits.

// Places in a header (POSIX.1-1988, 10.1.1).
constexpr qsizetype nameAt = 0;
constexpr qsizetype nameSize = 100;
constexpr qsizetype modeAt = 100;
constexpr qsizetype sizeAt = 124;
constexpr qsizetype sizeSize = 12;
constexpr qsizetype sumAt = 148;
constexpr qsizetype sumSize = 8;
constexpr qsizetype typeAt = 156;
constexpr qsizetype magicAt = 257;
constexpr QByteArrayView magic("ustar\0" "00", 8);

QByteArray octal(qint64 number, qsizetype digits)
{
    return QByteArray::number(number, 8).rightJustified(digits, '0') + '\0';
}

void put(QByteArray &header, qsizetype at, QByteArrayView text)
{
    std::ranges::copy(text, header.begin() + at);
}

/// Over all of the header, with blanks where the sum stands.
qint64 sumOf(QByteArray header)
{
    put(header, sumAt, QByteArray(sumSize, ' '));
    qint64 sum = 0;
    for (const char byte : std::as_const(header))
        sum += uchar(byte);
    return sum;
}

QByteArray sizeField(qint64 size)
{
    if (size <= largestOctal)
        return octal(size, sizeSize - 1);
    QByteArray field(sizeSize, '\0');
    field[0] = char(0x80);
    for (qsizetype i = sizeSize - 1; size > 0; --i, size >>= 8)
        field[i] = char(size & 0xff);
    return field;
}

std::optional<qint64> fromOctal(QByteArrayView field)
{
    const auto end = std::ranges::find(field, '\0');
    bool isNumber = false;
    const qint64 number = QByteArrayView(field.begin(), end).trimmed().toLongLong(&isNumber, 8);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<qint64> sizeFrom(QByteArrayView field)
{
    if (uchar(field[0]) != 0x80)
        return fromOctal(field);
    if (std::ranges::any_of(field.sliced(1, 4), [](char byte) { return byte != 0; }))
        return {}; // Over seven bytes: no disk holds that.
    qint64 size = 0;
    for (const char byte : field.sliced(5))
        size = size << 8 | uchar(byte);
    return size;
}

QByteArray headerOf(const QString &name, qint64 size)
{
    QByteArray header(block, '\0');
    put(header, nameAt, name.toLatin1());
    put(header, modeAt, octal(0600, 7));
    put(header, sizeAt, sizeField(size));
    header[typeAt] = '0';
    put(header, magicAt, magic);
    put(header, sumAt, octal(sumOf(header), 6));
    header[sumAt + sumSize - 1] = ' ';
    return header;
}

std::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorKind::Damaged, u"backup: "_s + what);
}

qint64 paddingBehind(qint64 size)
{
    return (block - size % block) % block;
}

} // namespace

bool isArchiveName(const QString &name)
{
    const bool hasSafeCharacters = std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_' || c == u'/';
    });
    return hasSafeCharacters && name.size() < nameSize && std::ranges::all_of(name.split(u'/'), [](const QString &part) {
        return !part.isEmpty() && !part.startsWith(u'.');
    });
}

ArchiveWriter::ArchiveWriter(QIODevice &device)
    : m_device(device)
{
}

Status ArchiveWriter::add(
    const QString &name, QIODevice &content, qint64 size, const std::function<void(QByteArrayView)> &seen)
{
    Q_ASSERT(isArchiveName(name));
    if (const Status written = write(headerOf(name, size)); !written)
        return written;
    for (qint64 left = size; left > 0;) {
        const QByteArray bytes = content.read(std::min(left, piece));
        if (bytes.isEmpty())
            return failure(ErrorKind::CutOff, u"%1 ends early: %2"_s.arg(name, content.errorString()));
        if (seen)
            seen(bytes);
        if (const Status written = write(bytes); !written)
            return written;
        left -= bytes.size();
    }
    return write(QByteArray(paddingBehind(size), '\0'));
}

Status ArchiveWriter::finish()
{
    return write(QByteArray(2 * block, '\0'));
}

Status ArchiveWriter::write(QByteArrayView bytes)
{
    if (m_device.write(bytes.data(), bytes.size()) == bytes.size())
        return {};
    if (const auto *file = qobject_cast<QFileDevice *>(&m_device))
        return std::unexpected(writeError(*file, bytes.size()));
    return failure(ErrorKind::Storage, u"backup: "_s + m_device.errorString());
}

ArchiveReader::ArchiveReader(QIODevice &device)
    : m_device(device)
{
}

Result<std::optional<ArchiveEntry>> ArchiveReader::next()
{
    if (const Status skipped = skip(); !skipped)
        return std::unexpected(skipped.error());
    const auto header = exactly(block);
    if (!header)
        return std::unexpected(header.error());
    if (header->count('\0') == block)
        return std::nullopt;
    if (fromOctal(QByteArrayView(*header).sliced(sumAt, sumSize)) != sumOf(*header))
        return damaged(u"a header is not what it was"_s);
    const auto size = sizeFrom(QByteArrayView(*header).sliced(sizeAt, sizeSize));
    const QByteArray field = header->first(nameSize);
    const QString name = QString::fromLatin1(field.first(qstrnlen(field.constData(), nameSize)));
    if (QByteArrayView(*header).sliced(magicAt, magic.size()) != magic || header->at(typeAt) != '0' || !size || !isArchiveName(name))
        return damaged(u"an entry that Parley does not write"_s);
    m_left = *size;
    m_padding = paddingBehind(*size);
    return ArchiveEntry {name, *size};
}

Result<QByteArray> ArchiveReader::read(qint64 most)
{
    const qint64 wanted = std::min({most, m_left, piece});
    auto bytes = exactly(wanted);
    if (bytes)
        m_left -= wanted;
    return bytes;
}

Result<QByteArray> ArchiveReader::exactly(qint64 size)
{
    const QByteArray bytes = m_device.read(size);
    if (bytes.size() != size)
        return damaged(u"it ends early"_s);
    return bytes;
}

Status ArchiveReader::skip()
{
    while (m_left > 0) {
        if (const auto skipped = read(piece); !skipped)
            return std::unexpected(skipped.error());
    }
    const auto padding = exactly(std::exchange(m_padding, 0));
    if (!padding)
        return std::unexpected(padding.error());
    return {};
}

} // namespace parley
