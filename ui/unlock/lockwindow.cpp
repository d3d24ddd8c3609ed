// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/lockwindow.h"

#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/surface.h"
#include "ui/unlock/unlockpage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

LockWindow::LockWindow(const Facts &facts, const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_facts(facts)
    , m_page(new UnlockPage(theme))
    , m_file(menuBar()->addMenu(QString()))
    , m_quit(m_file->addAction(QString(), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &LockWindow::quitWanted))
    , m_collects(new PlainLabel(theme, Theme::Text::Small, Role::Text2))
    , m_since(new PlainLabel(theme, Theme::Text::Small, Role::Text2))
{
    auto *foot = new Surface(theme, Role::Rail, Qt::TopEdge);
    foot->keepHeight(26);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(7);
    row->addWidget(new IconLabel(theme, facts.collects ? u"refresh"_s : u"pause"_s, Role::Text2, 14));
    row->addWidget(m_collects, 1);
    row->addWidget(new IconLabel(theme, u"private"_s, Role::Text2, 14));
    row->addWidget(m_since);
    auto *middle = new Surface(theme, Role::Window);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(foot);
    setCentralWidget(middle);
    setContextMenuPolicy(Qt::NoContextMenu);
    translate();
    m_page->setFocus();
}

QString LockWindow::reason() const
{
    switch (m_facts.reason) {
    case LockReason::Asked: return tr("Your drafts are kept.");
    case LockReason::Idle: return tr("After %n minute(s) without use. Your drafts are kept.", nullptr, m_facts.idleMinutes);
    case LockReason::Session: return tr("With the screen of this computer. Your drafts are kept.");
    case LockReason::NewKeys: return tr("Keys are renewed when you open it again. Your drafts are kept.");
    case LockReason::Sleep: return tr("Before this computer went to sleep. Your drafts are kept.");
    }
    Q_UNREACHABLE_RETURN({});
}

void LockWindow::translate()
{
    setWindowTitle(tr("Parley is locked"));
    m_page->setReason(reason());
    m_file->setTitle(tr("&File"));
    m_quit->setText(tr("&Quit"));
    m_collects->setText(m_facts.collects ? tr("Fetching goes on. New messages go into the vault, encrypted.")
                                         : tr("Fetching rests until Parley is opened."));
    m_since->setText(tr("Vault locked since %1").arg(shownTime(m_facts.since)));
}

void LockWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QMainWindow::changeEvent(event);
}

} // namespace parley
