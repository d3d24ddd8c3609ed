// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/jsonfeedreader.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto feed = parley::readJsonFeed(text, QUrl(u"https://blog.example/feed.json"_s));
    if (feed) {
        for (const parley::FeedItem &item : feed->items) {
            if (item.guid.isEmpty())
                __builtin_trap();
        }
    }
    return 0;
}
