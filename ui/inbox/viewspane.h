// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/viewlistmodel.h"
#include "ui/style/surface.h"

class QListView;
class QVBoxLayout;

namespace parley {

/// The views, with the organisation above them.
class ViewsPane : public Surface {
    Q_OBJECT
public:
    ViewsPane(ViewListModel &model, const Theme &theme, QWidget *parent = nullptr);

    /// The organisation switcher stands on top; the pane takes it over.
    void setSwitcher(QWidget *switcher);
    void select(const View &view);
    QListView *list() const { return m_list; }

signals:
    void viewChosen(const parley::View &view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();

    ViewListModel &m_model;
    QVBoxLayout *m_column;
    QListView *m_list;
};

} // namespace parley
