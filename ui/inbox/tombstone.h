// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/messagecard.h"

namespace parley {

/// The dated place of a message that is gone at its source: hatched and dashed, without author and text.
class Tombstone final : public MessageCard {
    Q_OBJECT
public:
    /// Of a message with `gone`.
    Tombstone(const Message &message, const QDateTime &now, const Theme &theme, QWidget *parent = nullptr);

    void setSelected(bool) override {} // There is no snapshot to show.

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parley
