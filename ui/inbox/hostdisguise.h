// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace parley {

/// What an address does to be taken for another.
struct Disguise {
    enum class Kind {
        None,
        UserPart,  ///< A name before an @ that reads as the host (RFC 3986, 7.6).
        LookAlike, ///< Letters of another alphabet that look like Latin ones (UTS #39, 4: the skeleton is plain ASCII).
        Mixture,   ///< Letters of alphabets that nobody writes together (UTS #39, 5.2: beyond highly restrictive).
    };

    Kind kind = Kind::None;
    QString imitated; ///< Of UserPart and LookAlike: what it can be taken for; one short line.

    friend bool operator==(const Disguise &, const Disguise &) = default;
};

/// `written`: as it came, with its user part.
Disguise disguiseOf(const QUrl &written);

/// The part of a host that somebody has registered, by the Public Suffix List: `example.co.uk` of `a.b.example.co.uk`. The
/// host itself where it is a number, a suffix, or the list is not there.
QString registeredDomain(const QString &asciiHost);

} // namespace parley
