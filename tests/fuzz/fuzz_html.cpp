// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/html.h"
#include "core/connectors/text/simplehtml.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto html = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QUrl base(u"https://blog.example/storing"_s);
    const parley::HtmlReading reading = parley::readHtml(html, base);
    std::ignore = parley::readHtml(parley::withOnlyKnownTags(html), base, parley::HtmlReading::Links::Hidden);
    std::ignore = parley::looksLikeHtml(html);
    const auto simple = parley::textOfSimpleHtml(html);
    if (simple && *simple != parley::readHtml(html + u"<wbr>"_s, base).text)
        __builtin_trap();
    for (const QUrl &image : reading.images) {
        if (image.scheme() != u"http" && image.scheme() != u"https")
            __builtin_trap();
    }
    return 0;
}
