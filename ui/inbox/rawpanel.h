// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"
#include "ui/style/surface.h"

class QLineEdit;

namespace parley {

class FactSection;
class IconLink;
class MessageBar;
class PlainLabel;
class RawView;
class SourceWatch;

/// The bytes that one message was read from, less the fields that were not chosen; and what proves them.
class RawPanel : public Surface {
    Q_OBJECT
public:
    RawPanel(Inbox &inbox, const SourceWatch &sources, const Theme &theme, QWidget *parent = nullptr);

    /// Asked for only while the panel is on screen.
    void show(const Message &message);
    void startSearch();
    RawView *view() const { return m_view; }

signals:
    void copied();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSearchRow();
    void ask();
    void fill(const Payload &payload);
    void find(bool backwards);
    void translate();

    Inbox &m_inbox;
    const SourceWatch &m_sources;
    const Theme &m_styling;
    Message m_message;
    MessageId m_filled;
    PlainLabel *m_moment = nullptr;
    PlainLabel *m_about = nullptr;
    IconLink *m_copy = nullptr;
    IconLink *m_wrap = nullptr;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_notFound = nullptr;
    MessageBar *m_bar;
    RawView *m_view;
    FactSection *m_facts;
};

} // namespace parley
