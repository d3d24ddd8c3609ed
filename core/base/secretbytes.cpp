// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

namespace parley {

namespace {

char *lockedMemory(size_t size)
{
    static const bool isReady = sodium_init() >= 0;
    auto *memory = isReady ? static_cast<char *>(sodium_malloc(size)) : nullptr;
    if (!memory)
        throw std::bad_alloc(); // As any other allocation would.
    sodium_memzero(memory, size);
    return memory;
}

} // namespace

void SecretBytes::Free::operator()(char *memory) const
{
    sodium_free(memory);
}

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(size > 0 ? lockedMemory(size_t(size)) : nullptr)
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
    sodium_memzero(memory, size);
}

} // namespace parley
