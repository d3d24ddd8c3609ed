// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/mediafetch.h"

#include "core/collect/avatarpicture.h"

#include <QElapsedTimer>
#include <QMimeDatabase>

#include <algorithm>
#include <utility>

namespace parley {

namespace {

constexpr qsizetype mostAvatars = 20;
constexpr qint64 avatarBytes = 4 * 1024 * 1024;
constexpr qsizetype mostFiles = 40;
constexpr qint64 fileBytes = 32 * 1024 * 1024;
constexpr qint64 bytesOfAll = 128 * 1024 * 1024; // Of one poll: they are in memory until they are stored.

} // namespace

MediaFetch::MediaFetch(HttpClient &http, PictureDecoder &decoder, const HttpPolicy &policy, QObject *parent,
    std::chrono::milliseconds decoding)
    : QObject(parent)
    , m_http(http)
    , m_decoder(decoder)
    , m_policy(policy)
    , m_mayDecode(decoding)
{
}

void MediaFetch::start(const WantedMedia &wanted, PollBatch &batch, std::function<void()> done)
{
    m_batch = &batch;
    m_done = std::move(done);
    m_bytesLeft = bytesOfAll;
    m_decoding = {};
    m_wishes.clear();
    for (const QUrl &address : wanted.attachments.first(std::min(wanted.attachments.size(), mostFiles)))
        m_wishes.append({address, false});
    for (const QUrl &address : wanted.avatars.first(std::min(wanted.avatars.size(), mostAvatars)))
        m_wishes.append({address, true});
    next();
}

bool MediaFetch::mayTry(const Wish &wish) const
{
    return wish.isAvatar ? m_decoding < m_mayDecode : m_bytesLeft > 0;
}

void MediaFetch::next()
{
    while (!m_wishes.isEmpty() && !mayTry(m_wishes.first()))
        m_wishes.removeFirst();
    if (m_wishes.isEmpty()) {
        std::exchange(m_done, {})();
        return;
    }
    const Wish wish = m_wishes.takeFirst();
    HttpRequest request {.url = wish.address};
    request.headers.add("Accept", wish.isAvatar ? "image/png, image/jpeg, image/webp, image/gif" : "*/*");
    request.fromPlatform = true;
    HttpPolicy policy = m_policy;
    policy.bodyLimit = wish.isAvatar ? avatarBytes : std::min(fileBytes, m_bytesLeft);
    ++m_batch->report.asked;
    m_http.send(request, policy).then(this, [this, wish](const Result<HttpResponse> &answer) {
        const bool isWhole = answer && !answer->cutOff && answer->status == 200;
        if (isWhole && wish.isAvatar)
            return takePicture(wish.address, answer->body);
        if (isWhole)
            takeFile(wish.address, answer->body);
        next();
    });
}

void MediaFetch::takePicture(const QUrl &address, const QByteArray &bytes)
{
    QElapsedTimer time;
    time.start();
    m_decoder.decode(bytes, largestAvatar).then(this, [this, address, time](const Result<QImage> &decoded) {
        m_decoding += std::chrono::duration_cast<std::chrono::milliseconds>(time.durationElapsed());
        if (const auto picture = decoded ? encodedAvatar(*decoded) : std::nullopt)
            m_batch->avatars.insert(address, *picture);
        next();
    });
}

void MediaFetch::takeFile(const QUrl &address, const QByteArray &bytes)
{
    m_bytesLeft -= bytes.size();
    m_batch->files.insert(address, {bytes, QMimeDatabase().mimeTypeForData(bytes).name()});
}

} // namespace parley
