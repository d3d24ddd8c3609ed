// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "ui/style/theme.h"

#include <QFrame>

class QPainterPath;

namespace parley {

/// What stands in the timeline for one message: something that takes focus, and is the message that the side panel shows
/// once it has it.
class MessageCard : public QFrame {
    Q_OBJECT
public:
    const Message &message() const { return m_message; }
    /// This is the message whose snapshot the side panel shows.
    virtual void setSelected(bool selected) = 0;
    /// The first link of the text; empty: none.
    virtual QUrl firstLink() const { return {}; }

signals:
    void chosen(parley::MessageId id);
    void linkChosen(const QUrl &url);

protected:
    MessageCard(const Message &message, const Theme &theme, QWidget *parent);

    const Theme &theme() const { return m_theme; }
    QPainterPath outline() const;
    /// The line around it, which is the focus ring while it has the focus.
    void paintOutline(QPainter *painter, const QPen &pen) const;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Message m_message;
    const Theme &m_theme;
};

} // namespace parley
