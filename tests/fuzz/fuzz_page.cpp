// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/onepoll.h"

using namespace Qt::StringLiterals;

// A page whose feeds are looked for.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    readOnce("<!doctype html><html>" + QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)),
        u"https://blog.example/"_s);
    return 0;
}
