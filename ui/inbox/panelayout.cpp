// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/panelayout.h"

#include "ui/inbox/sidepanel.h"
#include "ui/inbox/sidestrip.h"
#include "ui/inbox/viewspane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parley {

namespace {

constexpr int railWidth = 52;

} // namespace

PaneLayout::PaneLayout(QWidget *page, ViewsPane *views, QWidget *list, QWidget *conversation, SidePanel *side,
    const Theme &theme)
    : QObject(page)
    , m_theme(theme)
    , m_page(page)
    , m_views(views)
    , m_list(list)
    , m_conversation(conversation)
    , m_side(side)
    , m_splitter(new QSplitter)
    , m_strip(new SideStrip(theme))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    for (QWidget *pane : {static_cast<QWidget *>(views), list, conversation, static_cast<QWidget *>(side)})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(2, 1);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_splitter, 1);
    row->addWidget(m_strip);
    m_strip->hide();
    page->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_arranged)
            follow();
    });
    connect(m_strip, &SideStrip::tabWanted, this, [this](SidePanel::Tab tab) {
        m_side->showTab(tab);
        showSide();
    });
}

PaneLayout::Width PaneLayout::widthNow() const
{
    const int window = m_page->width() + railWidth;
    const auto fits = [&](int pixels) { return window >= m_theme.scaled(pixels); };
    return fits(1680) ? Width::Widest : fits(1400) ? Width::Wide : fits(1280) ? Width::Medium : Width::Narrow;
}

bool PaneLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Resize)
        follow();
    return false;
}

void PaneLayout::follow()
{
    if (const Width width = widthNow(); !m_arranged || width != m_width) {
        m_width = width;
        m_arranged = true;
        arrange();
    }
    placeOverlays();
}

void PaneLayout::arrange()
{
    if (m_width >= Width::Wide)
        dock(m_views, 0, m_viewsWanted);
    else
        floatOver(m_views, Qt::RightEdge);
    if (m_width >= Width::Medium)
        dock(m_side, m_splitter->count(), m_sideWanted);
    else
        floatOver(m_side, Qt::LeftEdge);
    m_strip->setVisible(m_width == Width::Narrow);
    usualSizes();
    emit changed();
}

void PaneLayout::dock(Surface *pane, int index, bool shown)
{
    pane->setLines({}); // The splitter has its own.
    if (m_splitter->indexOf(pane) < 0)
        m_splitter->insertWidget(index, pane);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_conversation), 1);
    pane->setVisible(shown);
}

void PaneLayout::floatOver(Surface *pane, Qt::Edge edge)
{
    pane->setLines(edge);
    pane->setParent(m_page);
    pane->hide();
}

void PaneLayout::usualSizes()
{
    const int views = m_theme.scaled(m_width == Width::Widest ? 220 : 204);
    const int usualList = m_theme.scaled(m_width == Width::Widest ? 400 : m_width == Width::Narrow ? 296 : 356);
    const int list = std::min(usualList, m_page->width() * 2 / 5); // Where text is large in a small window.
    const int side = m_theme.scaled(m_width == Width::Widest ? 340 : 316);
    QList<int> sizes;
    int left = m_splitter->width();
    for (int i = 0; i < m_splitter->count(); ++i) {
        const QWidget *pane = m_splitter->widget(i);
        const int size = pane == m_views ? views : pane == m_list ? list : pane == m_side ? side : 0;
        sizes.append(size);
        left -= pane->isHidden() ? 0 : size + 1;
    }
    sizes[m_splitter->indexOf(m_conversation)] = std::max(left, 340);
    m_splitter->setSizes(sizes);
}

void PaneLayout::placeOverlays()
{
    if (m_views->parentWidget() == m_page)
        m_views->setGeometry(0, 0, m_theme.scaled(220), m_page->height());
    const int side = m_theme.scaled(316);
    if (m_side->parentWidget() == m_page)
        m_side->setGeometry(m_page->width() - m_strip->width() - side, 0, side, m_page->height());
}

bool PaneLayout::areViewsShown() const
{
    return !m_views->isHidden();
}

bool PaneLayout::isSideShown() const
{
    return !m_side->isHidden();
}

void PaneLayout::toggleViews()
{
    m_views->setVisible(m_views->isHidden());
    if (m_views->parentWidget() == m_page) {
        placeOverlays();
        m_views->raise();
        if (areViewsShown())
            m_views->list()->setFocus();
    } else {
        m_viewsWanted = areViewsShown();
    }
    emit changed();
}

void PaneLayout::toggleSide()
{
    m_side->setVisible(m_side->isHidden());
    if (m_side->parentWidget() == m_page) {
        placeOverlays();
        m_side->raise();
    } else {
        m_sideWanted = isSideShown();
    }
    emit changed();
}

void PaneLayout::showSide()
{
    if (!isSideShown())
        toggleSide();
}

bool PaneLayout::closeOverlays()
{
    bool closed = false;
    for (QWidget *pane : {static_cast<QWidget *>(m_views), static_cast<QWidget *>(m_side)}) {
        if (pane->parentWidget() == m_page && !pane->isHidden()) {
            pane->hide();
            closed = true;
        }
    }
    if (closed)
        emit changed();
    return closed;
}

void PaneLayout::save(QSettings &settings) const
{
    settings.setValue(u"inbox/views"_s, m_viewsWanted);
    settings.setValue(u"inbox/side"_s, m_sideWanted);
    settings.setValue(u"inbox/splitter%1"_s.arg(int(m_width)), m_splitter->saveState());
}

void PaneLayout::restore(QSettings &settings)
{
    m_viewsWanted = settings.value(u"inbox/views"_s, true).toBool();
    m_sideWanted = settings.value(u"inbox/side"_s, true).toBool();
    m_width = widthNow();
    arrange();
    m_splitter->restoreState(settings.value(u"inbox/splitter%1"_s.arg(int(m_width))).toByteArray());
}

} // namespace parley
