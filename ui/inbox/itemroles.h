// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversation.h"
#include "ui/style/theme.h"

#include <QMetaType>

namespace parley {

/// What one row of the list shows, in words that are ready to be drawn. The delegate asks for nothing else.
struct RowParts {
    bool loaded = false; ///< False: its page is still on its way; a grey shape stands in.
    QString name;
    QString handle;
    QString age;
    QString subject; ///< Empty where the excerpt says it already.
    QString excerpt;
    QString source;
    QString sourceIcon;
    Theme::Role sourceRole = Theme::Role::Text3;
    bool unread = false;
    bool closed = false;
    bool isPublic = true;
    bool isPrivate = false;
    int messages = 0;
    std::optional<Withdrawal::Kind> gone; ///< The last message is gone at its source; the excerpt says so.
    QString keptUntil; ///< Only in the last 30 days.
};

/// Item roles of the list of conversations and of the list of hits.
enum ItemRole {
    PartsRole = Qt::UserRole + 1, ///< RowParts
    ConversationRole,             ///< ConversationId as qint64; 0 while the row is not loaded.
    MessageRole,                  ///< MessageId as qint64; hits only.
    RowRole,                      ///< ConversationRow; conversations only.
};

} // namespace parley

Q_DECLARE_METATYPE(parley::RowParts)
