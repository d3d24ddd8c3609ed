// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace parley {

/// Bytes that must not linger: a key, a passphrase. In memory of their own that is not swapped out (as far as
/// RLIMIT_MEMLOCK goes), not in core dumps, between pages that can't be read; zeroed when they go (libsodium, "Secure
/// memory"). Moved but never copied by accident; what is made from a view of them is the caller's to wipe. A few pages and
/// system calls each: for secrets, not for data.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); ///< Zeros.
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    static SecretBytes fromBytes(QByteArrayView bytes);
    /// Also zeroes `bytes`, as far as nobody shares them.
    static SecretBytes take(QByteArray &&bytes);
    /// Two lower-case digits per byte.
    SecretBytes toHex() const;

    SecretBytes clone() const { return fromBytes(view()); }
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    char *data() { return m_bytes.get(); }
    const char *data() const { return m_bytes.get(); }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    void append(QByteArrayView bytes);
    void clear(); ///< Zeroes and frees.

    /// Takes as long for a wrong guess as for a right one of the same length.
    friend bool operator==(const SecretBytes &left, const SecretBytes &right);

private:
    struct Free {
        void operator()(char *memory) const; ///< Zeroes it too.
    };

    std::unique_ptr<char[], Free> m_bytes;
    qsizetype m_size = 0;
};

/// A secret that several hold; gone with the last of them.
using SharedSecret = std::shared_ptr<const SecretBytes>;

/// Zeroes memory in a way that the compiler doesn't leave out.
void wipe(void *memory, size_t size);

} // namespace parley
