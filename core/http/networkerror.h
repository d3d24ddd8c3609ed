// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QNetworkReply>

namespace parley {

/// What a transport failure of Qt means for Parley. `detail` is the name of Qt's code and never its text, since that
/// holds the URL.
Error errorFromNetwork(const QNetworkReply &reply);

} // namespace parley
