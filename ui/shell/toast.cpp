// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "ui/style/labels.h"
#include "ui/style/smallbuttons.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parley {

static constexpr int margin = 16;

Toast::Toast(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(new PlainLabel(theme, Theme::Text::Body))
    , m_undo(new IconLink(theme, u"undo"_s, nullptr, Theme::Text::Body))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 12, 6);
    row->setSpacing(14);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        hide();
        emit undoTriggered();
    });
    parent->installEventFilter(this);
    QFrame::hide();
}

void Toast::show(const QString &text, const QString &undo)
{
    m_text->setText(text);
    m_undo->setWords(undo);
    m_undo->setVisible(!undo.isEmpty());
    setAccessibleName(text);
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
    QFrame::show();
    settle();
    raise();
    m_timer.start();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::settle()
{
    layout()->activate();
    adjustSize();
    move(margin, parentWidget()->height() - height() - margin);
    emit covered(height() + margin);
}

void Toast::hideEvent(QHideEvent *event)
{
    emit covered(0);
    QFrame::hideEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        settle();
    return false;
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Theme::Role::Outline));
    painter.setBrush(m_theme.color(Theme::Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace parley
