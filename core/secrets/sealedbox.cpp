// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"

#include <sodium.h>

namespace parley {

static_assert(publicKeyBytes == crypto_box_PUBLICKEYBYTES && sealedKeyBytes == 32 + crypto_box_SEALBYTES);
static_assert(crypto_box_SEEDBYTES == 32);

namespace {

const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

} // namespace

KeyPair keyPairFrom(const SecretBytes &seed)
{
    Q_ASSERT(seed.size() == crypto_box_SEEDBYTES);
    KeyPair pair {QByteArray(publicKeyBytes, '\0'), SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_seed_keypair(reinterpret_cast<uchar *>(pair.publicKey.data()), reinterpret_cast<uchar *>(pair.secretKey.data()),
        bytesOf(seed.view()));
    return pair;
}

QByteArray sealFor(QByteArrayView publicKey, const SecretBytes &key)
{
    Q_ASSERT(publicKey.size() == publicKeyBytes && key.size() == 32);
    QByteArray sealed(sealedKeyBytes, '\0');
    crypto_box_seal(reinterpret_cast<uchar *>(sealed.data()), bytesOf(key.view()), size_t(key.size()), bytesOf(publicKey));
    return sealed;
}

std::optional<SecretBytes> openSealed(QByteArrayView sealed, const KeyPair &pair)
{
    if (sealed.size() != sealedKeyBytes)
        return {};
    SecretBytes key(32);
    const int answer = crypto_box_seal_open(reinterpret_cast<uchar *>(key.data()), bytesOf(sealed), size_t(sealed.size()),
        bytesOf(pair.publicKey), bytesOf(pair.secretKey.view()));
    if (answer != 0)
        return {};
    return key;
}

} // namespace parley
