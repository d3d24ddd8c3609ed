// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/mediafetch.h"

#include "core/collect/avatarpicture.h"

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

MediaFetch::MediaFetch(HttpClient &http, const HttpPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_policy(policy)
{
}

void MediaFetch::start(const WantedMedia &wanted, PollBatch &batch, std::function<void()> done)
{
    m_batch = &batch;
    m_done = std::move(done);
    m_bytesLeft = bytesOfAll;
    m_wishes.clear();
    for (const QUrl &address : wanted.attachments.first(std::min(wanted.attachments.size(), mostFiles)))
        m_wishes.append({address, false});
    for (const QUrl &address : wanted.avatars.first(std::min(wanted.avatars.size(), mostAvatars)))
        m_wishes.append({address, true});
    next();
}

void MediaFetch::next()
{
    if (m_wishes.isEmpty() || m_bytesLeft <= 0) {
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
        if (answer && !answer->cutOff && answer->status == 200)
            take(wish, answer->body);
        next();
    });
}

void MediaFetch::take(const Wish &wish, const QByteArray &bytes)
{
    if (wish.isAvatar) {
        if (const auto picture = encodedAvatar(bytes))
            m_batch->avatars.insert(wish.address, *picture);
        return;
    }
    m_bytesLeft -= bytes.size();
    m_batch->files.insert(wish.address, {bytes, QMimeDatabase().mimeTypeForData(bytes).name()});
}

} // namespace parley
