// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretbytes.h"

#include <QDateTime>

class QIODevice;

namespace parley::ctl {

/// One A4 page, as PDF: the code in its groups, what it opens, and how. Needs a QGuiApplication for its fonts. False: not
/// all of it could be written.
[[nodiscard]] bool drawRecoverySheet(QIODevice &device, const SecretBytes &code, const QString &workspace, const QDateTime &madeAt);

} // namespace parley::ctl
