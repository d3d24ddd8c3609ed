// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"

#include <algorithm>
#include <utility>

namespace parley {

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(size > 0 ? std::make_unique<char[]>(size_t(size)) : nullptr)
    , m_size(std::max<qsizetype>(size, 0))
{
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this == &other)
        return *this;
    clear();
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

SecretBytes SecretBytes::fromBytes(QByteArrayView bytes)
{
    SecretBytes secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.data());
    return secret;
}

SecretBytes SecretBytes::take(QByteArray &&bytes)
{
    SecretBytes secret = fromBytes(bytes);
    if (bytes.isDetached())
        wipe(bytes.data(), size_t(bytes.size()));
    bytes.clear();
    return secret;
}

SecretBytes SecretBytes::toHex() const
{
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes hex(m_size * 2);
    char *to = hex.data();
    for (const char byte : view()) {
        *to++ = digits[uchar(byte) >> 4];
        *to++ = digits[uchar(byte) & 15];
    }
    return hex;
}

void SecretBytes::append(QByteArrayView bytes)
{
    // A new block each time: growing in place would leave the old one unwiped.
    SecretBytes longer(m_size + bytes.size());
    std::copy(bytes.begin(), bytes.end(), std::copy(view().begin(), view().end(), longer.data()));
    *this = std::move(longer);
}

void SecretBytes::clear()
{
    if (m_bytes)
        wipe(m_bytes.get(), size_t(m_size));
    m_bytes.reset();
    m_size = 0;
}

bool operator==(const SecretBytes &left, const SecretBytes &right)
{
    if (left.m_size != right.m_size)
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < left.m_size; ++i)
        difference |= uchar(uchar(left.m_bytes[size_t(i)]) ^ uchar(right.m_bytes[size_t(i)]));
    return difference == 0;
}

void wipe(void *memory, size_t size)
{
    for (volatile uchar *byte = static_cast<volatile uchar *>(memory); size > 0; --size)
        *byte++ = 0;
}

} // namespace parley
