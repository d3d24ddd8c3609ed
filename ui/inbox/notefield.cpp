// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/notefield.h"

#include "ui/inbox/dashedbox.h"
#include "ui/style/buttonlook.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

NoteField::NoteField(const Theme &theme, QWidget *parent)
    : Surface(theme, Theme::Role::Base, Qt::TopEdge, parent)
    , m_box(new DashedBox(theme))
    , m_edit(new QPlainTextEdit)
    , m_audience(new ElidedLabel(theme, Theme::Text::Small, Theme::Role::Note))
    , m_keep(new QPushButton)
{
    auto *inside = new QVBoxLayout(m_box);
    inside->setContentsMargins(11, 5, 8, 5);
    inside->setSpacing(3);
    auto *first = new QHBoxLayout;
    first->setSpacing(7);
    first->addWidget(new IconLabel(theme, u"note"_s, Theme::Role::Note, 14));
    first->addWidget(m_audience, 1);
    inside->addLayout(first);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setDocumentMargin(1);
    m_edit->installEventFilter(this);
    inside->addWidget(m_edit);

    setLook(m_keep, ButtonLook::Plain);
    m_keep->setIcon(icon(theme, u"note"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 9, 12, 10);
    row->setSpacing(10);
    row->addWidget(m_box, 1);
    row->addWidget(m_keep, 0, Qt::AlignBottom);
    connect(m_keep, &QPushButton::clicked, this, &NoteField::keep);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteField::fitHeight);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(500));
    connect(m_edit, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &NoteField::paused);
    const auto restyle = [this, &theme] {
        m_edit->setFont(theme.font(Theme::Text::Message));
        fitHeight();
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
    translate();
}

QString NoteField::text() const
{
    return m_edit->toPlainText();
}

void NoteField::setText(const QString &text)
{
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
    m_pause.stop(); // Nobody typed this.
}

void NoteField::start()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void NoteField::keep()
{
    const QString note = text().trimmed();
    if (!note.isEmpty())
        emit written(note);
}

/// One line when empty, up to six.
void NoteField::fitHeight()
{
    const int lines = std::clamp(m_edit->document()->blockCount(), 1, 6);
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + 6);
    m_keep->setEnabled(!text().trimmed().isEmpty());
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_box->setRing(event->type() == QEvent::FocusIn);
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            keep();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit leaveWanted();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

void NoteField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void NoteField::translate()
{
    m_audience->setText(tr("Note for the team. It never leaves Parley."));
    m_edit->setPlaceholderText(tr("Write a note (N)"));
    m_edit->setAccessibleName(tr("Note for the team; it never leaves Parley"));
    m_keep->setText(tr("Keep note"));
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setToolTip(tr("Ctrl+Enter"));
}

} // namespace parley
