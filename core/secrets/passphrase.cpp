// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/passphrase.h"

#include "core/secrets/recoverycode.h"

#include <QUtf8StringView>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

static_assert(saltBytes == crypto_pwhash_SALTBYTES);

namespace {

/// data() of a shared string makes a copy, so the last owner has to be wiped as well as the others: all of them are.
void wipeText(QString &text)
{
    wipe(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

/// Without a salt.
KdfParameters costOf(KdfStrength strength)
{
    switch (strength) {
    case KdfStrength::ForTests: return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN, {}};
    case KdfStrength::Moderate:
        return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE, {}};
    case KdfStrength::Sensitive:
        return {crypto_pwhash_argon2id_OPSLIMIT_SENSITIVE, crypto_pwhash_argon2id_MEMLIMIT_SENSITIVE, {}};
    }
    Q_UNREACHABLE_RETURN({});
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char byte) { return uchar(byte) > 0x7f; });
}

} // namespace

SecretBytes normalisedPassphrase(const SecretBytes &passphrase)
{
    // The common case makes no copies that would have to be wiped.
    if (isAscii(passphrase.view()) || !QUtf8StringView(passphrase.view()).isValidUtf8())
        return passphrase.clone();
    QString text = QString::fromUtf8(passphrase.view());
    QString composed = text.normalized(QString::NormalizationForm_C);
    SecretBytes normalised = SecretBytes::take(composed.toUtf8());
    wipeText(text);
    wipeText(composed);
    return normalised;
}

KdfParameters newKdfParameters(KdfStrength strength)
{
    KdfParameters parameters = costOf(strength);
    parameters.salt = QByteArray(saltBytes, Qt::Uninitialized);
    randombytes_buf(parameters.salt.data(), size_t(saltBytes));
    return parameters;
}

bool isWeaker(const KdfParameters &parameters, KdfStrength strength)
{
    const KdfParameters wanted = costOf(strength);
    return parameters.passes < wanted.passes || parameters.memoryBytes < wanted.memoryBytes;
}

bool isForTests(const KdfParameters &parameters)
{
    const KdfParameters least = costOf(KdfStrength::ForTests);
    return parameters.passes == least.passes && parameters.memoryBytes == least.memoryBytes;
}

SecretBytes wrappingKeyFrom(const SecretBytes &recoveryCode, const QString &workspaceId)
{
    static_assert(recoveryBytes >= crypto_generichash_KEYBYTES_MIN && keyBytes == crypto_generichash_BYTES);
    const QByteArray text = "parley-recovery-1\n" + workspaceId.toLatin1();
    SecretBytes key(keyBytes);
    crypto_generichash(reinterpret_cast<uchar *>(key.data()), size_t(key.size()),
        reinterpret_cast<const uchar *>(text.constData()), size_t(text.size()),
        reinterpret_cast<const uchar *>(recoveryCode.data()), size_t(recoveryCode.size()));
    return key;
}

Result<SecretBytes> wrappingKeyFrom(const SecretBytes &normalised, const KdfParameters &parameters)
{
    Q_ASSERT(parameters.salt.size() == saltBytes);
    SecretBytes key(keyBytes);
    const char *text = normalised.isEmpty() ? "" : normalised.data(); // Argon2 copies from it, even if nothing.
    const int answer = crypto_pwhash(reinterpret_cast<uchar *>(key.data()), size_t(key.size()), text,
        size_t(normalised.size()), reinterpret_cast<const uchar *>(parameters.salt.constData()), parameters.passes,
        size_t(parameters.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (answer != 0) {
        return failure(ErrorKind::Storage,
            u"not enough memory: the passphrase takes %1 MiB to check"_s.arg(parameters.memoryBytes >> 20));
    }
    return key;
}

} // namespace parley
