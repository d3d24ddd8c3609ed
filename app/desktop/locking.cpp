// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/locking.h"

#include "ui/shell/messagebar.h"

#include <QActionGroup>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

const QString minutesKey = u"lock/minutes"_s;
const QString collectKey = u"lock/collect"_s;

struct Choice {
    int minutes;
    const char *id;
    const char *text;
};
constexpr Choice choices[] {
    {5, "lock.after5", QT_TRANSLATE_NOOP("Command", "Lock after 5 minutes without use")},
    {10, "lock.after10", QT_TRANSLATE_NOOP("Command", "Lock after 10 minutes without use")},
    {30, "lock.after30", QT_TRANSLATE_NOOP("Command", "Lock after 30 minutes without use")},
    {0, "lock.never", QT_TRANSLATE_NOOP("Command", "Don't lock by itself")},
};

} // namespace

Locking::Locking(ActionRegistry &actions, MessageBar &bar, QObject *parent)
    : QObject(parent)
{
    const QSettings settings;
    const int kept = settings.value(minutesKey, usualMinutes).toInt();
    m_minutes = std::ranges::contains(choices, kept, &Choice::minutes) ? kept : usualMinutes;
    m_collects = settings.value(collectKey, false).toBool();
    addCommands(actions);
    connect(&m_idle, &IdleWatch::idle, this, [this] { want(LockReason::Idle); });
    connect(&m_idle, &IdleWatch::soon, this, [this, &bar] { warn(bar); });
    connect(&m_idle, &IdleWatch::resumed, this, [this, &bar] {
        if (std::exchange(m_warning, false))
            bar.hide();
    });
    connect(&m_session, &SessionWatch::locked, this, [this] { want(LockReason::Session); });
    connect(&m_session, &SessionWatch::sleeping, this, [this] { want(LockReason::Sleep); });
    m_idle.setLimit(std::chrono::minutes(m_minutes));
}

void Locking::keepMinutes(int minutes)
{
    QSettings().setValue(minutesKey, minutes);
}

void Locking::addCommands(ActionRegistry &actions)
{
    QAction *now = actions.add({u"window.lock"_s, Command::Menu::File, 8, QT_TRANSLATE_NOOP("Command", "Lock"),
                                   {Qt::CTRL | Qt::Key_L}, {}, u"private"_s},
        this);
    connect(now, &QAction::triggered, this, [this] { want(LockReason::Asked); });
    m_commands.append(now);
    auto *group = new QActionGroup(this);
    for (const Choice &choice : choices) {
        QAction *action = actions.add({QString::fromLatin1(choice.id), Command::Menu::Tools, 5, choice.text}, this);
        action->setCheckable(true);
        action->setChecked(choice.minutes == m_minutes);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes = choice.minutes] {
            m_minutes = minutes;
            keepMinutes(minutes);
            m_idle.setLimit(std::chrono::minutes(minutes));
        });
        m_commands.append(action);
    }
    QAction *collect = actions.add({u"lock.collect"_s, Command::Menu::Tools, 5,
                                       QT_TRANSLATE_NOOP("Command", "Fetch while locked (the inbox's key stays in memory)")},
        this);
    collect->setCheckable(true);
    collect->setChecked(m_collects);
    connect(collect, &QAction::triggered, this, [this](bool wanted) {
        m_collects = wanted;
        QSettings().setValue(collectKey, wanted);
    });
    m_commands.append(collect);
}

void Locking::want(LockReason reason)
{
    if (m_possible)
        emit wanted(reason);
}

void Locking::setPossible(bool possible)
{
    for (QAction *command : std::as_const(m_commands))
        command->setVisible(possible);
    m_idle.setLimit(std::chrono::minutes(possible ? m_minutes : 0));
    m_possible = possible;
}

/// Only where nothing else is being said: a problem goes before a warning.
void Locking::warn(MessageBar &bar)
{
    if (bar.isVisible())
        return;
    m_warning = true;
    bar.show(MessageBar::Kind::Information, tr("Parley is locked in a minute."),
        tr("Nobody has used it for a while. Any key or movement keeps it open."));
}

} // namespace parley
