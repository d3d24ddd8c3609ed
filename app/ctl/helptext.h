// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace parley::ctl {

/// Of everything, of one noun, or of one verb.
QString helpText(const QList<Verb> &verbs, const QString &noun, const Verb *verb);

} // namespace parley::ctl
