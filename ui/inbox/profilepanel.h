// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/inbox/inbox.h"
#include "ui/style/surface.h"

namespace parley {

class Avatar;
class FactSection;
class IconLink;
class PlainLabel;
class SourceWatch;

/// The profile as it was when one message was collected; of that message only, and of no other moment.
class ProfilePanel : public Surface {
    Q_OBJECT
public:
    ProfilePanel(Inbox &inbox, const SourceWatch &sources, const Theme &theme, const Clock &clock,
        QWidget *parent = nullptr);

    void show(const Message &message);
    void setOrganisation(const QString &name);
    QWidget *firstFocus() const;

signals:
    void linkChosen(const QUrl &url);
    void copied();

private:
    QWidget *makeCard();
    QWidget *makePerson();
    static QString unseenWords(const std::optional<QString> &name);
    void showPerson();
    void showFacts();
    void showOrigin();
    void showRetention();
    void askAvatar();
    void askConversations();
    struct Value {
        QString text;
        Theme::Role role;
    };
    Value valueOf(Field field, const std::optional<QString> &value) const;

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Theme &m_styling;
    const Clock &m_clock;
    QString m_organisation;
    Message m_message;
    PlainLabel *m_moment = nullptr;
    PlainLabel *m_belongs = nullptr;
    IconLink *m_original = nullptr;
    IconLink *m_copy = nullptr;
    Avatar *m_avatar = nullptr;
    PlainLabel *m_name = nullptr;
    PlainLabel *m_handle = nullptr;
    PlainLabel *m_bio = nullptr;
    FactSection *m_facts = nullptr;
    FactSection *m_origin = nullptr;
    FactSection *m_retention = nullptr;
    PlainLabel *m_conversations = nullptr;
};

} // namespace parley
