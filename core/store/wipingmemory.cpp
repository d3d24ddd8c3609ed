// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wipingmemory.h"

#include "core/base/logging.h"
#include "core/base/secretbytes.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace parley {

namespace {

sqlite3_mem_methods usual = {};

void wipeAndFree(void *memory)
{
    if (!memory)
        return;
    wipe(memory, size_t(usual.xSize(memory)));
    usual.xFree(memory);
}

void *moveAndWipe(void *memory, int size)
{
    const int before = usual.xSize(memory);
    if (size <= before && size > before / 2)
        return memory; // It fits, and realloc() would have left it where it is.
    void *moved = usual.xMalloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, size_t(std::min(size, before)));
    wipeAndFree(memory);
    return moved;
}

bool install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK)
        return false;
    sqlite3_mem_methods wiping = usual;
    wiping.xFree = wipeAndFree;
    wiping.xRealloc = moveAndWipe;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK;
}

} // namespace

void wipeSqliteMemory()
{
    static const bool isInstalled = install();
    if (!isInstalled)
        qCWarning(logStore, "SQLite does not wipe what it frees");
}

} // namespace parley
