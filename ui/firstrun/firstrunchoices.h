// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"
#include "core/domain/organisation.h"
#include "core/domain/platform.h"
#include "core/domain/source.h"
#include "ui/style/theme.h"

namespace parley {

/// What the first run starts from: what is known of this computer and this program.
struct FirstRunOffer {
    QString language = QStringLiteral("nl"); ///< `nl` or `en`: what is on screen now.
    Theme::Scheme scheme = Theme::Scheme::System;
    bool keychainAvailable = false;
    QString keychainName;          ///< As the system calls it; may be empty.
    QList<PlatformInfo> platforms; ///< Those that a source can be added of.
};

/// What the first run came to. Can be moved, not copied: it holds the passphrase.
struct FirstRunChoices {
    QString language;
    Theme::Scheme scheme = Theme::Scheme::System;
    SecretBytes passphrase; ///< UTF-8, as typed.
    bool useKeychain = false;
    SecretBytes recovery = {}; ///< The code of a recovery sheet that was saved; empty: none was.
    int lockMinutes = 5;       ///< Without use; 0: not by itself.
    Organisation organisation; ///< Without id and uuid: whoever stores it gives them.
    Instruction instruction;   ///< Without organisation and who; from the moment of confirming, until further notice.
    QStringList acceptedPlatforms; ///< Whose terms were accepted.
    std::optional<Source> source;  ///< None: skipped. Its endpoint has not been `prepared` by the connector yet.
};

} // namespace parley
