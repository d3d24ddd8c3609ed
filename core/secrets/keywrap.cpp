// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keywrap.h"

#include <sodium.h>

namespace parley {

static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(nonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sealedBytes == keyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

namespace {

const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

} // namespace

WrappedKey wrapKey(const SecretBytes &key, const SecretBytes &under, QByteArrayView boundTo)
{
    Q_ASSERT(key.size() == keyBytes && under.size() == keyBytes);
    WrappedKey wrapped {.nonce = QByteArray(nonceBytes, Qt::Uninitialized), .sealed = QByteArray(sealedBytes, '\0')};
    randombytes_buf(wrapped.nonce.data(), size_t(nonceBytes)); // 192 bits: random nonces don't meet.
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<uchar *>(wrapped.sealed.data()), nullptr,
        bytesOf(key.view()), size_t(keyBytes), bytesOf(boundTo), size_t(boundTo.size()), nullptr,
        bytesOf(wrapped.nonce), bytesOf(under.view()));
    return wrapped;
}

std::optional<SecretBytes> unwrapKey(const WrappedKey &wrapped, const SecretBytes &under, QByteArrayView boundTo)
{
    if (under.size() != keyBytes || wrapped.nonce.size() != nonceBytes || wrapped.sealed.size() != sealedBytes)
        return {};
    SecretBytes key(keyBytes);
    const int answer = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<uchar *>(key.data()), nullptr,
        nullptr, bytesOf(wrapped.sealed), size_t(sealedBytes), bytesOf(boundTo), size_t(boundTo.size()),
        bytesOf(wrapped.nonce), bytesOf(under.view()));
    if (answer != 0)
        return {};
    return key;
}

QByteArray macOf(const SecretBytes &key, QByteArrayView text)
{
    Q_ASSERT(key.size() == crypto_auth_KEYBYTES);
    QByteArray mac(crypto_auth_BYTES, '\0');
    crypto_auth(reinterpret_cast<uchar *>(mac.data()), bytesOf(text), size_t(text.size()), bytesOf(key.view()));
    return mac;
}

bool isMacOf(QByteArrayView mac, const SecretBytes &key, QByteArrayView text)
{
    return mac.size() == crypto_auth_BYTES
        && crypto_auth_verify(bytesOf(mac), bytesOf(text), size_t(text.size()), bytesOf(key.view())) == 0;
}

SecretBytes randomKey()
{
    SecretBytes key(keyBytes);
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

QString randomId()
{
    QByteArray id(16, Qt::Uninitialized);
    randombytes_buf(id.data(), size_t(id.size()));
    return QString::fromLatin1(id.toHex());
}

} // namespace parley
