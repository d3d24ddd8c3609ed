// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/feedredaction.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray payload(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const parley::Redacted json = parley::redactedJsonItem(parley::allFields(), payload);
    const parley::Redacted xml = parley::redactedXmlItem(parley::allFields(), payload);
    // Once everything is out there is nothing left to take.
    if (!xml.payload.isEmpty() && parley::redactedXmlItem(parley::allFields(), xml.payload).dropped != 0)
        __builtin_trap();
    if (!json.payload.isEmpty() && parley::redactedJsonItem(parley::allFields(), json.payload).dropped != 0)
        __builtin_trap();
    return 0;
}
