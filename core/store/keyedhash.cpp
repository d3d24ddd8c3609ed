// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyedhash.h"

#include "core/store/connection.h"
#include "core/store/statement.h"

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace parley {

Result<KeyedHash> KeyedHash::of(Connection &connection)
{
    static_assert(crypto_shorthash_KEYBYTES == 16);
    KeyedHash hash;
    Statement read(connection, "meta.hashKey", "SELECT value FROM meta WHERE name = 'hash_key'");
    const auto key = read.one([](const Row &row) { return row.blob(0); });
    if (!key)
        return std::unexpected(key.error());
    if (key->has_value()) {
        if ((*key)->size() != crypto_shorthash_KEYBYTES)
            return failure(ErrorKind::Damaged, u"meta.hash_key has another length"_s);
        std::memcpy(hash.m_key.data(), (*key)->constData(), hash.m_key.size());
        return hash;
    }
    crypto_shorthash_keygen(hash.m_key.data());
    Statement write(connection, "meta.setHashKey", "INSERT INTO meta(name, value) VALUES('hash_key', ?1)");
    const QByteArray bytes(reinterpret_cast<const char *>(hash.m_key.data()), qsizetype(hash.m_key.size()));
    if (const Status written = write.run(bytes); !written)
        return std::unexpected(written.error());
    return hash;
}

qint64 KeyedHash::operator()(QStringView space, QStringView text) const
{
    const QByteArray bytes = space.toUtf8() + '\0' + text.toUtf8();
    quint64 digest = 0;
    crypto_shorthash(reinterpret_cast<unsigned char *>(&digest), reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<unsigned long long>(bytes.size()), m_key.data());
    const auto positive = static_cast<qint64>(digest & 0x7fffffffffffffffULL);
    return positive == 0 ? 1 : positive;
}

} // namespace parley
