// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace parley {

/// Says to a screen reader what `widget` is, where Qt would call it an area or a border.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace parley
