// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "ui/style/theme.h"

#include <QFrame>

class QBoxLayout;

namespace parley {

class ChipButton;
class MessageText;

/// One message: who, where it can be read, when, the text, and the chip of its snapshot. Public and private differ in
/// ground, edge, icon and word.
class MessageBubble final : public QFrame {
    Q_OBJECT
public:
    MessageBubble(const Message &message, const QDateTime &now, const Theme &theme, QWidget *parent = nullptr);

    const Message &message() const { return m_message; }
    /// This is the message whose snapshot the side panel shows.
    void setSelected(bool selected);
    /// The first link of the text; empty: none.
    QUrl firstLink() const;

signals:
    void chosen(parley::MessageId id);
    void linkChosen(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QBoxLayout *makeHead();
    QBoxLayout *makeFoot();
    void addParentLine(QBoxLayout *column);
    void addTitle(QBoxLayout *column);
    void addAttachments(QBoxLayout *column);
    void addLongTextButton(QBoxLayout *column);
    QString spokenName() const;
    bool isPrivate() const { return m_message.visibility == Visibility::Private; }
    bool isOwn() const { return m_message.direction == Direction::Out; }

    Message m_message;
    QDateTime m_now;
    const Theme &m_theme;
    MessageText *m_text;
    ChipButton *m_snapshot = nullptr;
    bool m_selected = false;
};

/// The author's name as it may stand in a sentence: name, else handle, else "unknown".
QString authorOf(const Message &message);

} // namespace parley
