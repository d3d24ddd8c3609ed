// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlockdialog.h"

#include "ui/style/theme.h"
#include "ui/unlock/unlockpage.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace parley {

UnlockDialog::UnlockDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_page(new UnlockPage(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setWindowTitle(tr("Open Parley"));
    m_page->setFocus();
}

void UnlockDialog::reject()
{
    if (m_page->isOpening())
        return;
    m_page->clear();
    QDialog::reject();
}

void UnlockDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Open Parley"));
    QDialog::changeEvent(event);
}

void UnlockDialog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Role::Window));
}

} // namespace parley
