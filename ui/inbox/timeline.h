// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/conversation.h"
#include "ui/style/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace parley {

class MessageCard;

/// The messages and notes of one conversation, oldest first: the last thirty, older ones on demand. Between them stand
/// the days, and the place where it goes on in private or in public.
class Timeline final : public QScrollArea {
    Q_OBJECT
public:
    static constexpr int shownAtFirst = 30;

    Timeline(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void clear();
    /// `select`: the message to show; 0: the newest.
    void setConversation(const Conversation &conversation, MessageId select);
    /// The same conversation with something new in it; keeps what is selected and where one reads.
    void refresh(const Conversation &conversation);
    MessageId selected() const { return m_selected; }
    const Message *selectedMessage() const;
    void step(int step); ///< Next or previous message.
    void select(MessageId id);
    void pageDown();
    /// Something lies over the lowest `height` pixels: what is read there moves up.
    void keepFree(int height);

signals:
    void selectedChanged(parley::MessageId id);
    void linkChosen(const QUrl &url);
    void noteRemovalWanted(qint64 noteId);
    void leaveWanted(); ///< Esc or Backspace.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addMessage(const Message &message);
    void addNote(const Note &note);
    void addRule(const QString &text, bool isPrivate);
    void addOlderButton(qsizetype hidden);
    void fitWidth();
    void scrollTo(QWidget *widget);
    MessageCard *cardOf(MessageId id) const;

    const Theme &m_theme;
    const Clock &m_clock;
    Conversation m_conversation;
    QWidget *m_column;
    QVBoxLayout *m_items;
    QList<MessageCard *> m_cards;
    MessageId m_selected;
    bool m_all = false;
    bool m_keepsSelected = false; ///< In view, until somebody scrolls.
    int m_covered = 0;
};

} // namespace parley
