// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/linkbar.h"

#include "ui/inbox/hostdisguise.h"
#include "ui/inbox/links.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/platformtext.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

LinkBar::LinkBar(const Theme &theme, QWidget *parent)
    : Surface(theme, Role::PublicBackground, Qt::TopEdge, parent)
    , m_icon(new IconLabel(theme, u"external"_s, Role::Public))
    , m_host(new PlainLabel(theme, Theme::Text::Body))
    , m_warning(new PlainLabel(theme, Theme::Text::Body))
    , m_address(new ElidedLabel(theme, Theme::Text::Caption, Role::Text2))
    , m_open(new QPushButton)
    , m_copy(new QPushButton)
    , m_cancel(new QToolButton)
{
    m_host->setWeight(QFont::DemiBold);
    m_host->setWordWrap(true);
    m_warning->setWordWrap(true);
    setLook(m_open, ButtonLook::Primary);
    m_cancel->setIcon(icon(theme, u"close"_s));
    m_cancel->setAutoRaise(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_host);
    words->addWidget(m_warning);
    words->addWidget(m_address);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 10, 8);
    row->setSpacing(9);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_open);
    row->addWidget(m_copy);
    row->addWidget(m_cancel);
    connect(m_open, &QPushButton::clicked, this, &LinkBar::open);
    connect(m_copy, &QPushButton::clicked, this, &LinkBar::copy);
    connect(m_cancel, &QToolButton::clicked, this, &LinkBar::close);
    translate();
    hide();
}

void LinkBar::ask(const QUrl &written)
{
    m_url = safeUrl(written);
    if (m_url.isEmpty())
        return;
    const Disguise disguise = disguiseOf(written);
    const bool doubtful = m_url.scheme() == u"http" || disguise.kind != Disguise::Kind::None;
    setGround(doubtful ? Role::WarningBackground : Role::PublicBackground, doubtful ? Role::WarningBorder : Role::PublicBorder);
    m_icon->setIcon(doubtful ? u"warning"_s : u"external"_s, doubtful ? Role::WarningIcon : Role::Public);
    m_host->setText(tr("Opens %1").arg(domainShown(m_url)));
    m_warning->setText(warningOf(disguise));
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_address->setText(shownLine(m_url.toString(QUrl::FullyEncoded), 300));
    m_open->show();
    setAccessibleName(m_host->text());
    setAccessibleDescription(m_warning->text());
    show();
    // What imitates another place is not opened by a return key that was on its way already.
    QWidget *focus = m_open;
    if (disguise.kind != Disguise::Kind::None)
        focus = m_cancel;
    focus->setFocus(Qt::OtherFocusReason);
}

QString LinkBar::warningOf(const Disguise &disguise)
{
    switch (disguise.kind) {
    case Disguise::Kind::None: return {};
    case Disguise::Kind::UserPart: return filled(tr("It does not lead to %1, which stands before the @."), {disguise.imitated});
    case Disguise::Kind::LookAlike: return filled(tr("It only looks like %1: it has letters of another alphabet."), {disguise.imitated});
    case Disguise::Kind::Mixture: return tr("Its name mixes letters of several alphabets.");
    }
    Q_UNREACHABLE_RETURN({});
}

void LinkBar::open()
{
    if (QDesktopServices::openUrl(m_url))
        return close();
    m_host->setText(tr("There is no browser here. Copy the address: %1").arg(domainShown(m_url)));
    m_open->hide();
    m_copy->setFocus();
}

void LinkBar::copy()
{
    QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
    close();
}

void LinkBar::close()
{
    hide();
    emit closed();
}

void LinkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Surface::keyPressEvent(event);
}

void LinkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void LinkBar::translate()
{
    m_open->setText(tr("Open in browser"));
    m_copy->setText(tr("Copy link"));
    m_open->setAccessibleName(m_open->text());
    m_copy->setAccessibleName(m_copy->text());
    m_cancel->setAccessibleName(tr("Don't open"));
    m_cancel->setToolTip(m_cancel->accessibleName());
}

} // namespace parley
