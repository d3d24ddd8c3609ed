// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/unlockedkeys.h"

#include "core/secrets/keywrap.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace parley {

static_assert(keyBytes == crypto_kdf_KEYBYTES && keyBytes == crypto_auth_KEYBYTES);

namespace {

/// crypto_kdf's context: eight characters, always the same (libsodium, "Key derivation").
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "ParleyWK";

const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

QByteArray databaseHeader(const QString &workspaceId, const QString &name)
{
    return u"parley-database-1\n%1\n%2"_s.arg(workspaceId, name).toLatin1();
}

} // namespace

UnlockedKeys::UnlockedKeys(
    const QString &workspaceId, QByteArrayView workspaceKey, const QMap<QString, WrappedKey> &databases,
    const QString &openedBy)
    : m_workspaceId(workspaceId)
    , m_workspaceKey(SecretBytes::fromBytes(workspaceKey))
    , m_databases(databases)
    , m_openedBy(openedBy)
{
    Q_ASSERT(workspaceKey.size() == keyBytes);
}

UnlockedKeys UnlockedKeys::clone() const
{
    return UnlockedKeys(m_workspaceId, workspaceKey(), m_databases, m_openedBy);
}

Result<SecretBytes> UnlockedKeys::databaseKey(const QString &name) const
{
    const auto wrapped = m_databases.constFind(name);
    if (wrapped == m_databases.constEnd())
        return failure(ErrorKind::NotFound, u"no key for the database %1"_s.arg(name));
    auto key = unwrapKey(*wrapped, subkey(Purpose::Databases), databaseHeader(m_workspaceId, name));
    if (!key)
        return failure(ErrorKind::Damaged, u"the key of the database %1 can't be opened"_s.arg(name));
    return std::move(*key);
}

QByteArray UnlockedKeys::proof(QByteArrayView challenge) const
{
    return authenticate(Purpose::Proof, challenge);
}

bool UnlockedKeys::isProof(QByteArrayView proof, QByteArrayView challenge) const
{
    return isAuthentic(Purpose::Proof, challenge, proof);
}

SecretBytes UnlockedKeys::subkey(Purpose purpose) const
{
    SecretBytes key(keyBytes);
    crypto_kdf_derive_from_key(
        reinterpret_cast<uchar *>(key.data()), size_t(keyBytes), quint64(purpose), context, bytesOf(workspaceKey()));
    return key;
}

QByteArray UnlockedKeys::authenticate(Purpose purpose, QByteArrayView text) const
{
    QByteArray mac(crypto_auth_BYTES, '\0');
    crypto_auth(
        reinterpret_cast<uchar *>(mac.data()), bytesOf(text), size_t(text.size()), bytesOf(subkey(purpose).view()));
    return mac;
}

bool UnlockedKeys::isAuthentic(Purpose purpose, QByteArrayView text, QByteArrayView mac) const
{
    return mac.size() == crypto_auth_BYTES
        && crypto_auth_verify(bytesOf(mac), bytesOf(text), size_t(text.size()), bytesOf(subkey(purpose).view())) == 0;
}

void UnlockedKeys::sign(KeySlotText &text) const
{
    text.setMac(authenticate(Purpose::FileMac, text.authenticated()));
}

bool UnlockedKeys::haveSigned(const KeySlotText &text) const
{
    return isAuthentic(Purpose::FileMac, text.authenticated(), QByteArray::fromHex(text.mac().toByteArray()));
}

WrappedKey UnlockedKeys::wrapDatabaseKey(const QString &name, const SecretBytes &key) const
{
    return wrapKey(key, subkey(Purpose::Databases), databaseHeader(m_workspaceId, name));
}

} // namespace parley
