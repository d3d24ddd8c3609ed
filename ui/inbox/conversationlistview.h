// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace parley {

class ConversationDelegate;
class Theme;

/// The list of conversations, or of hits. Says which rows are on screen, and keeps the current row where it is on
/// screen while others come in above it.
class ConversationListView final : public QListView {
    Q_OBJECT
public:
    ConversationListView(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void keyboardSearch(const QString &) override { } // Letters are commands here.
    /// Moves the current row by `step`; with `extend` it adds to what is chosen.
    void step(int step, bool extend = false);
    void toggleCurrent();
    QList<int> chosenRows() const;
    std::pair<int, int> visibleRows() const; ///< First and last; (0, -1): none.

signals:
    void visibleRowsChanged(int first, int last);
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void tellVisible();
    void chooseCurrent();
    void rememberPlace();
    void restorePlace();

    ConversationDelegate *m_delegate;
    int m_placeOnScreen = 0;
    bool m_hasPlace = false;
};

} // namespace parley
