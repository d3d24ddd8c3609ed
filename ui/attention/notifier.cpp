// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/notifier.h"

#include "ui/inbox/sourcewatch.h"
#include "ui/sources/sourcestatus.h"

#include <KNotification>

#include <QEvent>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

namespace {

constexpr auto together = 3s;      ///< What comes in one round of fetching is one notification.
constexpr auto betweenTwo = 1min;

} // namespace

Notifier::Notifier(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Notifier::tellMessages);
    window.installEventFilter(this);
}

Notifier::~Notifier()
{
    withdraw();
}

void Notifier::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        withdraw();
}

bool Notifier::isWanted() const
{
    return m_enabled && !m_window.isActiveWindow();
}

void Notifier::watch(const SourceWatch *sources)
{
    if (m_sources)
        disconnect(m_sources, nullptr, this, nullptr);
    m_sources = sources;
    m_knowsSources = false;
    m_messages = 0;
    if (!sources)
        return;
    connect(sources, &SourceWatch::changed, this, &Notifier::tellSources);
    tellSources();
}

void Notifier::tell(const InboxChange &change)
{
    if (change.newMessages == 0 || !isWanted())
        return;
    m_messages += change.newMessages;
    if (!m_soon.isActive())
        m_soon.start(together);
}

void Notifier::tellMessages()
{
    if (!isWanted() || m_messages == 0)
        return;
    show(m_aboutMessages, u"newMessages"_s, tr("%n new message(s)", nullptr, m_messages), &Notifier::opened);
    m_soon.start(betweenTwo);
    m_messages = 0;
}

void Notifier::tellSources()
{
    if (!m_sources || !m_sources->isKnown())
        return;
    QSet<SourceId> failing;
    for (const SourceRow &row : m_sources->rows()) {
        const SourceStatus status = statusOf(row);
        if (status == SourceStatus::Failed || status == SourceStatus::SwitchedOff)
            failing.insert(row.source.id);
    }
    const bool isNews = m_knowsSources && !(failing - m_failing).isEmpty();
    m_failing = failing;
    m_knowsSources = true;
    if (isNews && isWanted()) {
        show(m_aboutSources, u"sourceFailed"_s, tr("%n source(s) can't be fetched", nullptr, int(failing.size())),
            &Notifier::sourcesWanted);
    }
}

void Notifier::show(
    QPointer<KNotification> &shown, const QString &event, const QString &text, void (Notifier::*clicked)())
{
    if (shown)
        shown->close();
    shown = new KNotification(event, KNotification::CloseOnTimeout);
    shown->setComponentName(u"parley"_s);
    shown->setIconName(u"nl.parley.Parley"_s);
    shown->setTitle(u"Parley"_s);
    shown->setText(text);
    connect(shown->addDefaultAction(tr("Open")), &KNotificationAction::activated, this, clicked);
    shown->sendEvent();
}

void Notifier::withdraw()
{
    for (const auto &shown : {m_aboutMessages, m_aboutSources}) {
        if (shown)
            shown->close();
    }
}

bool Notifier::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::WindowActivate) {
        m_messages = 0;
        m_soon.stop();
        withdraw();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace parley
