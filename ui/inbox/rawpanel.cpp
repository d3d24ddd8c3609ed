// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rawpanel.h"

#include "ui/inbox/factsection.h"
#include "ui/inbox/rawview.h"
#include "ui/inbox/sourcewatch.h"
#include "ui/shell/messagebar.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/moments.h"
#include "ui/style/smallbuttons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parley {

using Role = Theme::Role;

RawPanel::RawPanel(Inbox &inbox, const SourceWatch &sources, const Theme &theme, QWidget *parent)
    : Surface(theme, Role::Window, {}, parent)
    , m_inbox(inbox)
    , m_sources(sources)
    , m_styling(theme)
    , m_bar(new MessageBar(theme))
    , m_view(new RawView(theme))
    , m_facts(new FactSection(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeSearchRow());
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    auto *foot = new Surface(theme, Role::Window, Qt::TopEdge);
    auto *inside = new QVBoxLayout(foot);
    inside->setContentsMargins(0, 1, 0, 0);
    inside->addWidget(m_facts);
    column->addWidget(foot);
    translate();
}

QWidget *RawPanel::makeHead()
{
    auto *head = new Surface(m_styling, Role::Window, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 11, 14, 8);
    row->setSpacing(9);
    row->addWidget(new IconLabel(m_styling, u"raw"_s, Role::Link), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    m_moment = new PlainLabel(m_styling, Theme::Text::Body);
    m_moment->setWeight(QFont::DemiBold);
    m_moment->setWordWrap(true);
    m_about = new PlainLabel(m_styling, Theme::Text::Small, Role::Text2);
    m_about->setWordWrap(true);
    words->addWidget(m_moment);
    words->addWidget(m_about);
    auto *links = new QHBoxLayout;
    links->setSpacing(14);
    m_copy = new IconLink(m_styling, u"copy"_s);
    m_wrap = new IconLink(m_styling, u"wrap"_s);
    m_wrap->setCheckable(true);
    links->addWidget(m_copy);
    links->addWidget(m_wrap);
    links->addStretch(1);
    words->addLayout(links);
    row->addLayout(words, 1);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_view->toPlainText());
        emit copied();
    });
    connect(m_wrap, &QAbstractButton::toggled, this, [this](bool wrap) {
        m_view->setLineWrapMode(wrap ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
        translate();
    });
    return head;
}

QWidget *RawPanel::makeSearchRow()
{
    auto *bar = new Surface(m_styling, Role::Window, Qt::BottomEdge);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(3);
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(m_styling, u"search"_s, Role::Text3), QLineEdit::LeadingPosition);
    m_notFound = new PlainLabel(m_styling, Theme::Text::Caption, Role::Text2);
    m_notFound->hide();
    column->addWidget(m_search);
    column->addWidget(m_notFound);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_view->moveCursor(QTextCursor::Start);
        find(false);
    });
    connect(m_search, &QLineEdit::returnPressed, this,
        [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    return bar;
}

void RawPanel::find(bool backwards)
{
    m_notFound->setVisible(!m_view->find(m_search->text(), backwards));
}

void RawPanel::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RawPanel::show(const Message &message)
{
    m_message = message;
    m_moment->setText(tr("As received, %1").arg(shownMoment(message.collectedAt)));
    if (isVisible())
        ask();
}

void RawPanel::showEvent(QShowEvent *event)
{
    Surface::showEvent(event);
    if (m_filled != m_message.id)
        ask();
}

void RawPanel::ask()
{
    if (!m_message.id)
        return;
    m_inbox.payload(m_message.id).then(this, [this, id = m_message.id](const Result<Payload> &payload) {
        if (id != m_message.id)
            return;
        if (payload)
            fill(*payload);
        else if (payload.error().kind != ErrorKind::Cancelled)
            m_bar->show(payload.error());
    });
}

void RawPanel::fill(const Payload &payload)
{
    m_filled = m_message.id;
    m_bar->hide();
    m_view->setSource(QString::fromUtf8(payload.bytes), payload.type);
    QString about = payload.droppedFields > 0
        ? tr("%n field(s) not chosen and not kept.", nullptr, payload.droppedFields)
        : tr("No field was left out.");
    if (!m_view->isColoured())
        about += u' ' + tr("Larger than 1 MB, so without colours.");
    m_about->setText(about);
    m_facts->clear();
    m_facts->addFact(tr("Kind"), payload.type.toUpper());
    m_facts->addFact(tr("Size"), QLocale().formattedDataSize(payload.bytes.size(), 1, QLocale::DataSizeSIFormat));
    auto *sum = new PlainLabel(m_styling, Theme::Text::Code);
    sum->setText(payload.sha256.size() < 24 ? payload.sha256 : payload.sha256.first(12) + u"…"_s + payload.sha256.last(8));
    sum->setToolTip(payload.sha256);
    sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sum->setFocusPolicy(Qt::NoFocus);
    m_facts->addFact(tr("SHA-256"), sum);
    const QString source = m_sources.titleOf(m_message.source);
    m_facts->addFact(tr("Fetched by"), source.isEmpty() ? m_sources.platformNameOf(m_message.platform) : source);
}

void RawPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate();
        show(m_message);
    }
    Surface::changeEvent(event);
}

void RawPanel::translate()
{
    m_search->setPlaceholderText(tr("Search in the source text"));
    m_search->setAccessibleName(tr("Search in the source text"));
    m_notFound->setText(tr("Not found"));
    m_copy->setWords(tr("Copy"));
    m_wrap->setWords(m_wrap->isChecked() ? tr("Don't wrap lines") : tr("Wrap lines"));
    m_view->setAccessibleName(tr("Source text"));
}

} // namespace parley
