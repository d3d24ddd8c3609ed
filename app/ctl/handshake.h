// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/unlockedkeys.h"

namespace parley::ctl {

/// How two programs show each other that both have unlocked the same workspace, before either says anything else. Each
/// side's fresh nonce is in every proof, and every proof names who makes it and for what: none can be used twice, sent
/// back, or kept for another command.
///
///   program that holds the lock -> its nonce
///   caller                      -> its nonce, proof of the caller
///   program that holds the lock -> proof of the host     (only after the caller's has been checked)
///   caller                      -> the command, proof over the command
class Handshake {
public:
    enum class Proof { Caller, Host, Command };

    Handshake(const UnlockedKeys &keys, const QByteArray &hostNonce, const QByteArray &callerNonce);

    QByteArray proof(Proof of, QByteArrayView content = {}) const;
    bool isProof(Proof of, QByteArrayView given, QByteArrayView content = {}) const;

    static QByteArray newNonce();
    static bool isNonce(QByteArrayView nonce);

private:
    QByteArray challenge(Proof of, QByteArrayView content) const;

    UnlockedKeys m_keys;
    QByteArray m_hostNonce;
    QByteArray m_callerNonce;
};

} // namespace parley::ctl
