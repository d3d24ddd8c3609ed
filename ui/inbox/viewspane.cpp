// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewspane.h"

#include "ui/inbox/viewdelegate.h"
#include "ui/shell/pane.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>

namespace parley {

ViewsPane::ViewsPane(ViewListModel &model, const Theme &theme, QWidget *parent)
    : Surface(theme, Theme::Role::Window, {}, parent)
    , m_model(model)
    , m_column(new QVBoxLayout(this))
    , m_list(new QListView)
{
    m_list->setModel(&model);
    m_list->setItemDelegate(new ViewDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepGround(theme, Theme::Role::Window, m_list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_list, 1);
    markPane(this, m_list);
    setMinimumWidth(150);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (const QVariant view = current.data(ViewListModel::ViewRole); view.isValid())
            emit viewChosen(view.value<View>());
    });
    connect(&theme, &Theme::changed, m_list, &QListView::doItemsLayout);
    translate();
}

void ViewsPane::setSwitcher(QWidget *switcher)
{
    m_column->insertWidget(0, switcher);
}

void ViewsPane::select(const View &view)
{
    if (const int row = m_model.rowOf(view); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

void ViewsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    Surface::changeEvent(event);
}

void ViewsPane::translate()
{
    m_list->setAccessibleName(tr("Views"));
}

} // namespace parley
