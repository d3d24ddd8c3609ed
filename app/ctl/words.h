// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace parley::ctl {

/// What parleyctl says to people is translated in the context "Ctl".
struct Ctl {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace parley::ctl
