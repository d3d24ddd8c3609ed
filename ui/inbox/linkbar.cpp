// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/linkbar.h"

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
    , m_address(new ElidedLabel(theme, Theme::Text::Caption, Role::Text2))
    , m_open(new QPushButton)
    , m_copy(new QPushButton)
    , m_cancel(new QToolButton)
{
    m_host->setWeight(QFont::DemiBold);
    m_host->setWordWrap(true);
    setLook(m_open, ButtonLook::Primary);
    m_cancel->setIcon(icon(theme, u"close"_s));
    m_cancel->setAutoRaise(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_host);
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

void LinkBar::ask(const QUrl &url)
{
    m_url = safeUrl(url);
    if (m_url.isEmpty())
        return;
    const bool open = m_url.scheme() == u"http";
    setGround(open ? Role::WarningBackground : Role::PublicBackground, open ? Role::WarningBorder : Role::PublicBorder);
    m_icon->setIcon(open ? u"warning"_s : u"external"_s, open ? Role::WarningIcon : Role::Public);
    m_host->setText(tr("Opens %1").arg(linkShown(m_url)));
    m_address->setText(shownLine(m_url.toString(QUrl::FullyEncoded), 300));
    m_open->show();
    setAccessibleName(m_host->text());
    show();
    m_open->setFocus(Qt::OtherFocusReason);
}

void LinkBar::open()
{
    if (QDesktopServices::openUrl(m_url))
        return close();
    m_host->setText(tr("There is no browser here. Copy the address: %1").arg(linkShown(m_url)));
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
