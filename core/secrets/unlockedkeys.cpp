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
    const KeySlotFile &file, SecretBytes workspaceKey, SecretBytes personKey, const QString &staffId, const QString &openedBy)
    : m_workspaceId(file.workspaceId)
    , m_workspaceKey(std::move(workspaceKey))
    , m_personKey(std::move(personKey))
    , m_staffId(staffId)
    , m_version(file.version)
    , m_databases(file.databases)
    , m_openedBy(openedBy)
{
    Q_ASSERT(m_workspaceKey.size() == keyBytes && m_personKey.size() == keyBytes);
}

UnlockedKeys UnlockedKeys::clone() const
{
    const KeySlotFile file {.workspaceId = m_workspaceId, .slotList = {}, .staff = {}, .databases = m_databases, .version = m_version};
    return UnlockedKeys(file, m_workspaceKey.clone(), m_personKey.clone(), m_staffId, m_openedBy);
}

std::optional<SecretBytes> UnlockedKeys::openSealed(QByteArrayView sealed) const
{
    return parley::openSealed(sealed, keyPairFrom(subkeyOf(m_personKey, Purpose::SealedBox)));
}

QByteArray UnlockedKeys::publicKeyOf(const SecretBytes &personKey)
{
    return keyPairFrom(subkeyOf(personKey, Purpose::SealedBox)).publicKey;
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

SecretBytes UnlockedKeys::subkeyOf(const SecretBytes &key, Purpose purpose)
{
    SecretBytes subkey(keyBytes);
    crypto_kdf_derive_from_key(
        reinterpret_cast<uchar *>(subkey.data()), size_t(keyBytes), quint64(purpose), context, bytesOf(key.view()));
    return subkey;
}

SecretBytes UnlockedKeys::subkey(Purpose purpose) const
{
    return subkeyOf(purpose == Purpose::Proof ? m_personKey : m_workspaceKey, purpose);
}

QByteArray UnlockedKeys::authenticate(Purpose purpose, QByteArrayView text) const
{
    return macOf(subkey(purpose), text);
}

bool UnlockedKeys::isAuthentic(Purpose purpose, QByteArrayView text, QByteArrayView mac) const
{
    return isMacOf(mac, subkey(purpose), text);
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
