// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlistview.h"

#include "ui/inbox/conversationdelegate.h"
#include "ui/style/surface.h"

#include <QScrollBar>

#include <algorithm>

namespace parley {

ConversationListView::ConversationListView(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_delegate(new ConversationDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    keepGround(theme, Theme::Role::Base, this);
    connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

void ConversationListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ConversationListView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &ConversationListView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ConversationListView::restorePlace, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsMoved, this, &ConversationListView::restorePlace, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_hasPlace = false; });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, &ConversationListView::chooseCurrent, Qt::QueuedConnection);
        connect(model, signal, this, &ConversationListView::tellVisible, Qt::QueuedConnection);
    }
}

// What follows a row that went, and the first row of a list with the focus, become current, but Qt does not choose them.
void ConversationListView::chooseCurrent()
{
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

void ConversationListView::rememberPlace()
{
    if (m_hasPlace || !currentIndex().isValid())
        return;
    m_placeOnScreen = visualRect(currentIndex()).top();
    m_hasPlace = viewport()->rect().intersects(visualRect(currentIndex()));
}

void ConversationListView::restorePlace()
{
    if (!m_hasPlace)
        return;
    m_hasPlace = false;
    executeDelayedItemsLayout();
    const int moved = visualRect(currentIndex()).top() - m_placeOnScreen;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void ConversationListView::step(int step, bool extend)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const int row = currentIndex().isValid() ? std::clamp(currentIndex().row() + step, 0, rows - 1) : 0;
    const QModelIndex next = model()->index(row, 0);
    selectionModel()->setCurrentIndex(
        next, extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
    scrollTo(next);
}

void ConversationListView::toggleCurrent()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
}

QList<int> ConversationListView::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

std::pair<int, int> ConversationListView::visibleRows() const
{
    const int rows = model() ? model()->rowCount() : 0;
    const int height = sizeHintForRow(0);
    if (rows == 0 || height <= 0)
        return {0, -1};
    const int top = verticalScrollBar()->value();
    return {std::min(top / height, rows - 1), std::min((top + viewport()->height()) / height, rows - 1)};
}

void ConversationListView::tellVisible()
{
    const auto [first, last] = visibleRows();
    if (first <= last)
        emit visibleRowsChanged(first, last);
}

void ConversationListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    tellVisible();
}

void ConversationListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    tellVisible();
}

void ConversationListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const bool choosing = selectionModel()->selectedIndexes().size() > 1;
    m_delegate->setChoosing(choosing);
    viewport()->update();
    emit chosenChanged();
}

} // namespace parley
