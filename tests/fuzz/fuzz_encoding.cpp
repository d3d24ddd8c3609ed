// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/text/encoding.h"

// The first line is the Content-Type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = input.indexOf('\n');
    const QString text = parley::textFromBytes(input.sliced(line + 1), line < 0 ? QByteArray() : input.first(line));
    std::ignore = parley::withoutDoubleEncoding(text);
    return 0;
}
