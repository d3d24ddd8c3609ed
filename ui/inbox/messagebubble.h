// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/messagecard.h"

class QBoxLayout;

namespace parley {

class ChipButton;
class MessageText;

/// One message: who, where it can be read, when, the text, and the chip of its snapshot. Public and private differ in
/// ground, edge, icon and word.
class MessageBubble final : public MessageCard {
    Q_OBJECT
public:
    MessageBubble(const Message &message, const QDateTime &now, const Theme &theme, QWidget *parent = nullptr);

    void setSelected(bool selected) override;
    QUrl firstLink() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBoxLayout *makeHead();
    QBoxLayout *makeFoot();
    void addParentLine(QBoxLayout *column);
    void addTitle(QBoxLayout *column);
    void addAttachments(QBoxLayout *column);
    void addLongTextButton(QBoxLayout *column);
    QString spokenName() const;
    bool isPrivate() const { return message().visibility == Visibility::Private; }
    bool isOwn() const { return message().direction == Direction::Out; }

    QDateTime m_now;
    MessageText *m_text;
    ChipButton *m_snapshot = nullptr;
    bool m_selected = false;
};

/// The author's name as it may stand in a sentence: name, else handle, else "unknown".
QString authorOf(const Message &message);

} // namespace parley
