// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbar.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/pane.h"
#include "ui/style/focusring.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QIcon>
#include <QPainter>

namespace parley {

namespace {

using Role = Theme::Role;

/// One page: 40 x 40, with an accent bar at the left while it is open.
class RailButton final : public QAbstractButton {
public:
    RailButton(QAction *action, const Theme &theme)
        : m_action(action)
        , m_theme(theme)
    {
        setCheckable(action->isCheckable());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [this] { takeAction(); });
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
        takeAction();
    }

    QSize sizeHint() const override { return {52, m_theme.scaled(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box((width() - 40) / 2.0, 0, 40, height());
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen(m_theme.color(Role::Border)) : QPen(Qt::NoPen));
            painter.setBrush(m_theme.color(isChecked() ? Role::Base : Role::Hover));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Role::Accent));
            painter.drawRoundedRect(QRectF(0, 9, 3, height() - 18), 1.5, 1.5);
        }
        const int size = m_theme.scaled(20);
        QRect place(0, 0, size, size);
        place.moveCenter(box.center().toPoint());
        icon().paint(&painter, place, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        drawFocusRing(this, &painter, box.toRect());
    }

private:
    void takeAction()
    {
        const QString name = m_action->iconText();
        setIcon(m_action->icon());
        setChecked(m_action->isChecked());
        if (parentWidget()) // Else it would be a window of its own.
            setVisible(m_action->isVisible());
        setAccessibleName(name);
        setToolTip(ActionRegistry::withShortcut(name, m_action));
    }

    QAction *m_action;
    const Theme &m_theme;
};

} // namespace

RailBar::RailBar(const Theme &theme, QWidget *parent)
    : Surface(theme, Role::Rail, Qt::RightEdge, parent)
    , m_column(new QVBoxLayout(this))
{
    setFixedWidth(52);
    m_column->setContentsMargins(0, 8, 0, 8);
    m_column->setSpacing(4);
    m_column->addStretch(1);
}

void RailBar::addPage(QAction *action)
{
    auto *button = new RailButton(action, theme());
    m_column->insertWidget(m_pages, button);
    if (m_pages++ == 0)
        markPane(this, button);
    orderTabs();
}

void RailBar::addCommand(QAction *action)
{
    m_column->addWidget(new RailButton(action, theme()));
    orderTabs();
}

/// From top to bottom, whatever was added first.
void RailBar::orderTabs()
{
    QWidget *before = nullptr;
    for (int i = 0; i < m_column->count(); ++i) {
        QWidget *button = m_column->itemAt(i)->widget();
        if (before && button)
            setTabOrder(before, button);
        if (button)
            before = button;
    }
}

} // namespace parley
