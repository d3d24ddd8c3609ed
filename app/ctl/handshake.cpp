// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/handshake.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace parley::ctl {

namespace {

constexpr qsizetype nonceSize = 32; // Bytes.

QByteArray labelOf(Handshake::Proof of)
{
    switch (of) {
    case Handshake::Proof::Caller: return "parley command 1: caller";
    case Handshake::Proof::Host: return "parley command 1: host";
    case Handshake::Proof::Command: return "parley command 1: command";
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Handshake::Handshake(const UnlockedKeys &keys, const QByteArray &hostNonce, const QByteArray &callerNonce)
    : m_keys(keys.clone())
    , m_hostNonce(hostNonce)
    , m_callerNonce(callerNonce)
{
}

QByteArray Handshake::proof(Proof of, QByteArrayView content) const
{
    return m_keys.proof(challenge(of, content));
}

bool Handshake::isProof(Proof of, QByteArrayView given, QByteArrayView content) const
{
    return m_keys.isProof(given, challenge(of, content));
}

QByteArray Handshake::newNonce()
{
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(nonce.begin(), nonce.end());
    return nonce;
}

bool Handshake::isNonce(QByteArrayView nonce)
{
    return nonce.size() == nonceSize;
}

QByteArray Handshake::challenge(Proof of, QByteArrayView content) const
{
    // All parts but the label have a fixed length, and the labels differ before any of them ends.
    return labelOf(of) + m_hostNonce + m_callerNonce + QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace parley::ctl
