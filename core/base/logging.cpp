// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace parley {

Q_LOGGING_CATEGORY(logHttp, "parley.http", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "parley.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logCollect, "parley.collect", QtWarningMsg)
Q_LOGGING_CATEGORY(logSecrets, "parley.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(logMedia, "parley.media", QtWarningMsg)

} // namespace parley
