// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <array>

namespace parley {

class Connection;

/// The 63-bit numbers that stand for platform identifiers and links in indexes (storage.md, section 1): SipHash-2-4
/// under a random key that each inbox has for itself, so that nobody can compute who is in it.
class KeyedHash {
public:
    /// Reads the key of this inbox; a writer makes one the first time.
    static Result<KeyedHash> of(Connection &connection);

    /// Never 0.
    qint64 operator()(QStringView space, QStringView text) const;

private:
    std::array<unsigned char, 16> m_key {};
};

} // namespace parley
