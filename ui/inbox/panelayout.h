// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;
class QSplitter;
class QWidget;

namespace parley {

class SideStrip;
class SidePanel;
class Surface;
class Theme;
class ViewsPane;

/// Where the four panes of the inbox stand at each width of the window: all side by side when it is wide, the views as
/// a drawer below 1400, the side panel as an overlay with a strip of 40 px below 1280. Larger text needs wider panes, so
/// these widths grow with it.
class PaneLayout final : public QObject {
    Q_OBJECT
public:
    PaneLayout(QWidget *page, ViewsPane *views, QWidget *list, QWidget *conversation, SidePanel *side,
        const Theme &theme);

    void toggleViews();
    void toggleSide();
    void showSide(); ///< Opens it where it is folded.
    bool areViewsShown() const;
    bool isSideShown() const;
    bool closeOverlays(); ///< False: there was none.
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Width { Narrow, Medium, Wide, Widest };

    Width widthNow() const;
    void arrange();
    void dock(Surface *pane, int index, bool shown);
    void floatOver(Surface *pane, Qt::Edge edge);
    void placeOverlays();
    void usualSizes();

    void follow();

    const Theme &m_theme;
    QWidget *m_page;
    ViewsPane *m_views;
    QWidget *m_list;
    QWidget *m_conversation;
    SidePanel *m_side;
    QSplitter *m_splitter;
    SideStrip *m_strip;
    Width m_width = Width::Wide;
    bool m_arranged = false;
    bool m_viewsWanted = true;
    bool m_sideWanted = true;
};

} // namespace parley
