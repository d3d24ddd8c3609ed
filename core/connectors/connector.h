// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/httpmessage.h"
#include "core/base/result.h"
#include "core/domain/message.h"
#include "core/domain/platform.h"
#include "core/domain/pollbatch.h"
#include "core/domain/source.h"

#include <chrono>
#include <optional>

namespace parley {

/// What one answer of a platform came to.
struct Harvest {
    QList<FoundMessage> messages; ///< In the order of the answer.
    QList<Withdrawal> withdrawn = {}; ///< What the source says has become of messages, stored or not.
    QStringList checked = {}; ///< platformId of PollContext::stored on which there was an answer.
    /// Next page, comments of an article, the feed that a page points to. The poller bounds their number and asks
    /// them in order.
    QList<HttpRequest> followUps;
    /// The next poll goes on from here; committed with the messages. None: the cursor stays as it was.
    std::optional<Cursor> next;
    /// False: the answer was cut or partly unreadable. Its complete items are kept; a connector leaves validators
    /// (ETag, Last-Modified) out of `next` then.
    bool complete = true;
    QString title;  ///< What the place calls itself; empty: not said.
    std::optional<std::chrono::seconds> pause; ///< The platform asks for at least this pause (ttl, max-age).
};

/// What a connector is told of the moment, beside the source itself.
struct PollContext {
    /// The one that the poll started from, or the `next` of an earlier answer of the same poll.
    Cursor cursor;
    QDateTime now; ///< UTC; for rules such as "once a day without conditions".
    QList<StoredItem> stored = {}; ///< Collected lately and due to be asked after again.
    QStringList names = {}; ///< The organisation's registered names, for platforms that are asked for them.
};

/// A payload less the fields that were not chosen.
struct Redacted {
    QByteArray payload;
    int dropped = 0; ///< Values that were there and are out.
};

/// All that Parley needs to know of a platform. Stateless and pure: requests out, bytes in, values out. It opens no
/// socket, reads no clock and no file, keeps nothing between two calls, and one instance serves all sources from any
/// thread. Whatever the bytes are, `read` returns: it is fuzzed. It never throws.
class Connector {
public:
    virtual ~Connector() = default;

    virtual PlatformInfo platform() const = 0;

    /// An endpoint as a person typed it, made whole (`blog.example` -> `https://blog.example/`), or why it can't be one.
    [[nodiscard]] virtual Result<Source> prepared(const Source &typed) const = 0;

    /// The first request of a poll.
    [[nodiscard]] virtual HttpRequest poll(const Source &source, const PollContext &context) const = 0;

    /// Reads the answer to `asked`, which this connector made.
    [[nodiscard]] virtual Result<Harvest> read(
        const Source &source, const PollContext &context, const HttpRequest &asked, const HttpResponse &answer) const
        = 0;

    /// `payload` of one of this connector's messages, of `type`, without what it says of `fields`. A payload that can't
    /// be read any more comes back empty: what can't be judged is not kept.
    [[nodiscard]] virtual Redacted without(Fields fields, const QByteArray &payload, const QString &type) const = 0;
};

} // namespace parley
