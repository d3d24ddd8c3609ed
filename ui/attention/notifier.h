// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/inboxchange.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class KNotification;

namespace parley {

class SourceWatch;

/// Tells someone who is not looking at the window what happened: numbers and kinds, never a person's name or a text. Messages
/// are told together, at most once a minute; a source is told of once, when it starts to fail. Where the system has no
/// notifications nothing is shown, and nothing depends on it.
class Notifier : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QWidget &window, QObject *parent = nullptr);
    ~Notifier() override;

    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    /// From now on about these sources; null: none. What fails already was told before.
    void watch(const SourceWatch *sources);

public slots:
    void tell(const parley::InboxChange &change);

signals:
    void opened(); ///< A person clicked: bring the window.
    void sourcesWanted(); ///< The same, for a source that fails.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWanted() const;
    void tellMessages();
    void tellSources();
    void show(QPointer<KNotification> &shown, const QString &event, const QString &text, void (Notifier::*clicked)());
    void withdraw();

    QWidget &m_window;
    QPointer<const SourceWatch> m_sources;
    QSet<SourceId> m_failing;
    bool m_knowsSources = false;
    bool m_enabled = true;
    int m_messages = 0; ///< Since the window was last looked at.
    QTimer m_soon;
    QPointer<KNotification> m_aboutMessages;
    QPointer<KNotification> m_aboutSources;
};

} // namespace parley
