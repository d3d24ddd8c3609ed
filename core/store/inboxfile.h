// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/staff.h"

#include <QString>

namespace parley {

/// Where one organisation's inbox is and what opens it.
struct InboxFile {
    QString path;        ///< organisations/<uuid>/inbox.db
    QString mediaFolder; ///< organisations/<uuid>/media
    SecretBytes key;     ///< 32 bytes
    Roles roles;         ///< Of who opens it.

    InboxFile clone() const { return {path, mediaFolder, key.clone(), roles}; }
};

} // namespace parley
