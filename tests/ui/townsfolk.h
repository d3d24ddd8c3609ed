// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"
#include "tests/ui/memoryinbox.h"

namespace parley {

/// The moment at which all of it plays: Tuesday 17 November 2026, 10:31:08 in Amsterdam.
QDateTime townClock();
Organisation noordlicht();

/// A message as its author wrote it, `minutes` ago.
Message said(const QString &name, const QString &handle, const QString &text, int minutes,
    Visibility visibility = Visibility::Public);
Message answered(const QString &text, int minutes, Visibility visibility = Visibility::Public);

/// Invented people around an invented energy supplier: the day that the pictures show.
void fillWithTown(MemoryInbox &inbox);
/// What people and machines send to break a window: bidi overrides, marks without end, 100 kB, markup, false links.
void fillWithHostility(MemoryInbox &inbox);
/// `count` quiet conversations.
void fillWithMany(MemoryInbox &inbox, int count);

} // namespace parley
