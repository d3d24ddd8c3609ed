// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QList>

namespace parley {

// The code on the recovery sheet: 160 random bits as eight groups of five characters, `7K3QX-…`. Four characters of a
// group carry 20 bits; the fifth is a check over them and the group's number, so that a slip, two characters or two
// groups in the wrong order are found, and in which group.
//
// The alphabet is Crockford's base 32 (digits and capitals without I, L, O, U); when it is read, case, blanks and dashes
// don't count, and O, I and L are taken for 0, 1 and 1. The check is a sum over GF(32) with another weight for each
// place, which no single slip and no swap of two characters leaves unchanged.

inline constexpr qsizetype recoveryBytes = 20;
inline constexpr int recoveryGroups = 8;

SecretBytes newRecoveryCode(); ///< `recoveryBytes` random bytes.
/// As it is printed, groups joined by dashes: 47 ASCII characters.
SecretBytes recoveryText(const SecretBytes &code);

/// What somebody typed.
struct RecoveryReading {
    bool isCode = false;         ///< It has the characters of one, and as many; else the rest is empty.
    QList<int> wrongGroups = {}; ///< From 1 on.
    SecretBytes code = {};       ///< Empty unless every check holds.
};

RecoveryReading readRecoveryCode(const SecretBytes &typed);

} // namespace parley
