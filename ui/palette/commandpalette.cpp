// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettefoot.h"
#include "ui/shell/actionregistry.h"
#include "ui/style/icon.h"
#include "ui/style/labels.h"
#include "ui/style/surface.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr qsizetype mostRecent = 5;
constexpr int radius = 8;

/// The palette itself: a rounded box on the dimmed window.
class Frame final : public QWidget {
public:
    explicit Frame(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(m_theme.isDark() || m_theme.isHighContrast() ? Theme::Role::Outline : Theme::Role::Border));
        painter.setBrush(m_theme.color(Theme::Role::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    void mousePressEvent(QMouseEvent *event) override { event->accept(); } // Not through to the window behind.

private:
    const Theme &m_theme;
};

} // namespace

CommandPalette::CommandPalette(const Theme &theme, const ActionRegistry &actions, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_actions(actions)
    , m_frame(new Frame(theme, this))
    , m_field(new QLineEdit)
    , m_context(new PlainLabel(theme, Theme::Text::Small, Theme::Role::Text3))
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
    , m_foot(new PaletteFoot(theme))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(10);
    head->addWidget(new IconLabel(theme, u"search"_s, Theme::Role::Text2));
    head->addWidget(m_field, 1);
    head->addWidget(m_context);
    auto *line = new Surface(theme, Theme::Role::Border);
    line->setFixedHeight(1);
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(line);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);

    m_field->setFrame(false);
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // The field keeps it; the arrows move the choice.
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepGround(theme, Theme::Role::Raised, m_list);
    keepGround(theme, Theme::Role::Raised, m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            close();
    });
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(PaletteSource *page, const QList<PaletteItem> &more)
{
    if (isVisible())
        return close();
    m_page = page;
    m_before = QApplication::focusWidget();
    m_commandsOnly = false;
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Commands"));
    m_list->setAccessibleName(tr("Commands that fit"));
    m_context->setText(page ? page->paletteContext() : QString());
    QList<PaletteItem> items;
    for (const ActionRegistry::Listed &one : m_actions.listed()) {
        if (!one.action->isEnabled() || one.text.isEmpty() || one.id == "window.palette"_L1)
            continue;
        items.append({.group = PaletteItem::Group::Commands, .id = one.id, .text = one.text,
            .detail = ActionRegistry::menuTitle(one.menu).remove(u'&'), .icon = one.icon,
            .keys = one.keys.value(0), .run = [action = one.action] {
                if (action)
                    action->trigger();
            }});
    }
    if (page)
        items += page->paletteItems();
    items += more;
    m_model->setItems(items, m_recent);
    m_field->clear();
    refresh();
    settle();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::refresh()
{
    const QString typed = m_field->text().simplified();
    m_model->setTyped(typed, m_commandsOnly, m_page && !typed.isEmpty() ? m_page->paletteSearch(typed) : std::nullopt);
    m_list->setCurrentIndex(m_model->index(m_model->firstItem()));
    m_list->scrollToTop();
}

void CommandPalette::settle()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(m_theme.scaled(640), this->width() - 48);
    const int top = std::min(m_theme.scaled(112), height() / 8);
    m_frame->setGeometry((this->width() - width) / 2, top, width, std::min(m_theme.scaled(440), height() - 2 * top));
}

void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    for (int row = m_list->currentIndex().row() + by; row >= 0 && row < rows; row += by > 0 ? 1 : -1) {
        if (m_model->itemAt(row)) {
            m_list->setCurrentIndex(m_model->index(row));
            if (row == m_model->firstItem())
                m_list->scrollToTop(); // With its heading.
            return;
        }
    }
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        for (int i = 0; i < 8; ++i)
            step(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Tab:
        m_commandsOnly = !m_commandsOnly;
        refresh();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex()); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // What the palette takes is not for the window's shortcuts.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        settle();
    return false;
}

void CommandPalette::run(const QModelIndex &index)
{
    const PaletteItem *item = m_model->itemAt(index.row());
    if (!item)
        return;
    const PaletteItem chosen = *item;
    if (!chosen.id.isEmpty()) {
        m_recent.removeAll(chosen.id);
        m_recent.prepend(chosen.id);
        m_recent.resize(std::min(m_recent.size(), mostRecent));
    }
    close(); // First: what it does may want the focus.
    chosen.run();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    hide();
    m_page = nullptr;
    m_model->setItems({}, {});
    m_model->setTyped({}, false, {});
    if (m_before && !QApplication::activeModalWidget())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before.clear();
}

void CommandPalette::mousePressEvent(QMouseEvent *)
{
    close();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 128 : 82));
}

void CommandPalette::save(QSettings &settings) const
{
    settings.setValue(u"palette/recent"_s, m_recent);
}

void CommandPalette::restore(QSettings &settings)
{
    m_recent = settings.value(u"palette/recent"_s).toStringList();
    m_recent.resize(std::min(m_recent.size(), mostRecent));
}

} // namespace parley
