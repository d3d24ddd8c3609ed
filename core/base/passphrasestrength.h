// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QString>

namespace parley {

/// What makes a passphrase easy to guess. `TooShort` comes before all else.
enum class Weakness {
    None,
    TooShort,    ///< Under PassphraseStrength::leastLength.
    CommonWord,  ///< One word of a list, with a number or a sign at most.
    KeyboardRow, ///< Keys that lie side by side.
    Sequence,    ///< `abcd`, `2468`.
    Repetition,
    Date,
    TooLittle, ///< None of these in particular: more of it would help.
};

/// How hard a passphrase is to guess, by zxcvbn (Wheeler, USENIX Security 2016), which knows common passwords, English
/// words, names, keyboards and dates, and by our list of Dutch words. Nothing of it is kept.
struct PassphraseStrength {
    static constexpr qsizetype leastLength = 8; ///< In characters (code points).
    /// In bits, less is refused. Trying half of 2^40 takes some thousand years of one processor at 0.3 s a guess, which
    /// is what KdfStrength::Moderate makes of each.
    static constexpr double leastBits = 40;
    static constexpr double strongBits = 60;

    double bits = 0;
    Weakness weakness = Weakness::None; ///< None: it may be used.

    bool isStrong() const { return weakness == Weakness::None && bits >= strongBits; }
};

/// In code points; in bytes if it is not UTF-8.
qsizetype characterCount(const SecretBytes &passphrase);
/// `passphrase` is UTF-8. Milliseconds, so it can be asked at each key.
PassphraseStrength strengthOf(const SecretBytes &passphrase);

/// Why it is weak and what to do, in one or two sentences; empty for None.
QString sentence(Weakness weakness);
/// `common-word`: the name of the rule that refuses it, for scripts. Empty for None.
QString ruleOf(Weakness weakness);

} // namespace parley
