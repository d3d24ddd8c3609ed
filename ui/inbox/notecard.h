// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "ui/inbox/dashedbox.h"

namespace parley {

/// A note of the team in the timeline: full width, dashed. It never leaves Parley.
class NoteCard final : public DashedBox {
    Q_OBJECT
public:
    NoteCard(const Note &note, const QDateTime &now, const Theme &theme, QWidget *parent = nullptr);

signals:
    void removalWanted(qint64 noteId);
};

} // namespace parley
