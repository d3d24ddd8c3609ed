// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/date.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto date = parley::dateFromText(text);
    // A date that is none would reach the gates as one.
    if (date && (!date->isValid() || date->timeSpec() != Qt::UTC))
        __builtin_trap();
    return 0;
}
