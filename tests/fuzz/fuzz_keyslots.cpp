// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyslotfile.h"

#include <algorithm>

/// A file of key slots from anywhere: what is read can be written, and reads the same again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto file = parley::readKeySlotFile(json);
    if (!file)
        return 0;
    file->version = std::max(file->version, 2); // As KeySlots writes it.
    if (parley::readKeySlotFile(parley::writeKeySlotFile(*file).bytes) != *file)
        __builtin_trap();
    return 0;
}
