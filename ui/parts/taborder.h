// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace parley {

/// Makes the Tab key walk `parts` in this order, and each part as it was walked. Qt walks in the order of making, which
/// is not that of reading where a part came late or was filled again.
void walkInOrder(const QList<QWidget *> &parts);

} // namespace parley
