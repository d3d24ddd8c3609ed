// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/poller.h"
#include "core/connectors/connector.h"

#include <QThreadPool>

#include <functional>

namespace parley::ctl {

/// One item that a place shows, and what would become of it.
struct PreviewItem {
    QString platformId;
    QUrl permalink;
    QString title;
    std::optional<QString> author; ///< None: not given, or names are not chosen.
    std::optional<QDateTime> postedAt;
    QString text;
    std::optional<Refusal> refusal; ///< None: it would be collected.
};

/// What the poll of one place would yield. Nothing of it is stored.
struct PlacePreview {
    Source source;
    QList<PreviewItem> items; ///< In the order of the answer.
    PollReport report;
};

/// Polls places that are not sources (yet) for real, by the same connector, client, poller and gates, and keeps nothing.
/// Of each place only its own list is asked, however it is found; comments of articles and older pages are not.
class Preview : public QObject {
    Q_OBJECT
public:
    Preview(const Connector &connector, const Clock &clock, const CollectRules &rules);
    ~Preview() override;

    /// Several at a time; `finished` once all are in. `token`: of the account, where there is one place.
    void start(const QList<Source> &places, const SharedSecret &token = {});

signals:
    /// In the order of `places`.
    void previewed(const parley::ctl::PlacePreview &place);
    void finished();

private:
    class Round;

    void startMore();
    void tellInOrder();

    std::unique_ptr<Connector> m_connector;
    QThreadPool m_readers; ///< Ends before what its work refers to.
    const Clock &m_clock;
    std::shared_ptr<const CollectRules> m_rules;
    HttpClient m_http;
    PictureDecoder m_decoder;
    std::vector<std::unique_ptr<Round>> m_rounds;
    size_t m_started = 0;
    size_t m_told = 0;
    int m_underWay = 0;
};

} // namespace parley::ctl
