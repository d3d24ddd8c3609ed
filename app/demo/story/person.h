// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parley::demo {

/// Somebody of the town. All of them are invented, and so are their hosts.
struct Person {
    QString id;   ///< The name of the account: `marit_h`.
    QString name; ///< As shown.
    QString host; ///< Of the account, on Mastodon; empty: the town's own server.
    QString bio = {};
    QString home = {}; ///< Where they say they live; empty: they don't.
    int followers = 0;
    bool hasPicture = false;
};

/// The organisation's own account.
inline const QString organisationAccount = QStringLiteral("noordlicht");

} // namespace parley::demo
