// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inboxchange.h"
#include "core/domain/platform.h"
#include "ui/style/theme.h"

#include <QHash>
#include <QSet>
#include <QWidget>

namespace parley {

class Clock;
class FactList;
class IconLabel;
class LinkButton;
class NoticeCard;
class TextLabel;

/// The panel beside the table of sources: how one source does, what it is, which stretches it missed.
class SourceDetail : public QWidget {
    Q_OBJECT
public:
    SourceDetail(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// `platform` may be null: a source of a platform that this Parley does not know any more.
    void showSource(const SourceRow &row, const PlatformInfo *platform, const QString &nextFetch);
    void showNothing();
    /// The last round, counted; kept per source for as long as the panel lives.
    void setReport(const PollReport &report);
    void setFetching(SourceId source, bool fetching);

signals:
    void linkFollowed(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fillHealth();
    void fillGaps();
    void fillReport();
    void fillAbout();

    const Theme &m_theme;
    const Clock &m_clock;
    std::optional<SourceRow> m_row;
    std::optional<PlatformInfo> m_platform;
    QString m_nextFetch;
    QHash<SourceId, PollReport> m_reports;
    QSet<SourceId> m_fetching;

    QWidget *m_content;
    TextLabel *m_nothing;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_reference;
    NoticeCard *m_problem;
    TextLabel *m_healthTitle;
    FactList *m_health;
    QWidget *m_gapSection;
    TextLabel *m_gapTitle;
    TextLabel *m_gaps;
    QWidget *m_reportSection;
    TextLabel *m_reportTitle;
    FactList *m_report;
    TextLabel *m_aboutTitle;
    FactList *m_about;
    LinkButton *m_terms;
    LinkButton *m_privacy;
};

} // namespace parley
