// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pollbatch.h"
#include "core/http/httpclient.h"
#include "core/media/picturedecoder.h"

#include <chrono>
#include <functional>

namespace parley {

/// Fetches the pictures and files of one poll, one after the other, into its batch. What can't be had is left out: the
/// message says so by having only the link. The token of the source is never sent along, since these addresses come from
/// the platform. Lives with its poller.
class MediaFetch : public QObject {
    Q_OBJECT
public:
    /// `decoding`: once the pictures of one poll took that long, no further one is tried in it.
    MediaFetch(HttpClient &http, PictureDecoder &decoder, const HttpPolicy &policy, QObject *parent,
        std::chrono::milliseconds decoding = std::chrono::seconds(20));

    /// `done` is called once everything was tried, at once if there is nothing.
    void start(const WantedMedia &wanted, PollBatch &batch, std::function<void()> done);

private:
    struct Wish {
        QUrl address;
        bool isAvatar = false;
    };

    bool mayTry(const Wish &wish) const;
    void next();
    void takePicture(const QUrl &address, const QByteArray &bytes);
    void takeFile(const QUrl &address, const QByteArray &bytes);

    HttpClient &m_http;
    PictureDecoder &m_decoder;
    HttpPolicy m_policy;
    QList<Wish> m_wishes;
    PollBatch *m_batch = nullptr;
    std::function<void()> m_done;
    qint64 m_bytesLeft = 0;
    const std::chrono::milliseconds m_mayDecode;
    std::chrono::milliseconds m_decoding {0}; ///< Until now.
};

} // namespace parley
