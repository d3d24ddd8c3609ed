// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platform.h"
#include "core/inbox/inbox.h"
#include "ui/sources/previewitem.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace parley {

class AddSourceDialog;
class Clock;
class EmptyState;
class NoticeCard;
class SourceDetail;
class SourceModel;
class SourceWatch;
class TextLabel;
class Theme;

/// The page Bronnen: what is connected, how it does, and add, fetch, pause, resume, remove. One page per open inbox.
/// Rows come from `watch`; what people do goes to `inbox`, which tells `watch` in turn. What has to do with the network
/// it leaves to whoever owns it:
///  - `fetchRequested`: poll this source now; answer with `showFetching` and `showReport` where known.
///  - `previewRequested`: try it; answer with `showPreview`, naming what was asked.
///  - `termsAccepted`: to be stored before the source that follows is added; comes directly before Inbox::addSource.
/// Its commands are QWidget::actions(), for a menu: add, fetch, pause, resume, remove. They follow the selection.
class SourcesPage : public QWidget {
    Q_OBJECT
public:
    SourcesPage(Inbox &inbox, SourceWatch &watch, const QList<PlatformInfo> &platforms, const Theme &theme,
        const Clock &clock, QWidget *parent = nullptr);

    void setOrganisationName(const QString &name);
    void setAcceptedPlatforms(const QStringList &platforms);
    SourceId selected() const; ///< 0: none.

public slots:
    void select(parley::SourceId source);
    void showFetching(parley::SourceId source);
    void showReport(const parley::PollReport &report);
    void showPreview(const parley::Source &asked, const parley::Preview &preview);
    void addSource(); ///< Opens the dialog.

signals:
    void fetchRequested(parley::SourceId source);
    void previewRequested(const parley::Source &source);
    void termsAccepted(const QString &platform);
    void linkFollowed(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    QWidget *makeHeader();
    QWidget *makeTable();
    void takeRows();
    void refresh();
    void refreshAttention();
    void setSelectedState(Source::State state);
    void askToRemove();
    void add(const Source &source, const QStringList &accepted, const SharedSecret &token);
    void showOutcome(const Status &status);

    Inbox &m_inbox;
    SourceWatch &m_watch;
    QList<PlatformInfo> m_platforms;
    const Theme &m_theme;
    const Clock &m_clock;
    QString m_organisation;
    QStringList m_accepted;
    SourceModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTimer m_minute;

    QAction *m_addAction;
    QAction *m_fetchAction;
    QAction *m_pauseAction;
    QAction *m_resumeAction;
    QAction *m_removeAction;
    TextLabel *m_heading;
    TextLabel *m_count;
    QPushButton *m_fetchButton;
    QPushButton *m_addButton;
    NoticeCard *m_outcome;
    NoticeCard *m_attention;
    QStackedWidget *m_stack;
    QTableView *m_table;
    TextLabel *m_hint;
    EmptyState *m_empty;
    SourceDetail *m_detail;
    QWidget *m_centre;
    QSplitter *m_splitter;
    bool m_narrow = false; ///< The kind has no column, and the detail less room.
    QPointer<AddSourceDialog> m_dialog;
};

} // namespace parley
