/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/rawprivate.h"

#include <stdlib.h>
#include <string.h>

/* As core/store/conversationlist.cpp, searchindex.cpp and messagestore.cpp. */

enum { LIST_AFTER = 32, LIST_PLACE = 35, VIEW_TOTAL = 38, COUNTS, HIT };

static const char *const conditions[] = {"1", "c.state = 0", "c.unread > 0"};

#define SELECT_ROW \
    "SELECT c.id, c.source, c.state, c.last_activity_ms, c.n, c.unread, c.n_private, c.first_expires_ms," \
    " f.title, substr(f.text, 1, 120), substr(l.text, 1, 240), l.title, s.name, s.handle, o.platform, o.number" \
    " FROM conversation c CROSS JOIN message f ON f.id = c.first_message CROSS JOIN message l ON l.id = c.last_message" \
    " CROSS JOIN snapshot s ON s.id = l.snap CROSS JOIN source o ON o.id = c.source"

/* Copies the row's columns out, as a program that shows them must. */
static void take_row(raw_store *store, sqlite3_stmt *statement, raw_page *page)
{
    char *to = store->sink;
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i) {
        if (sqlite3_column_type(statement, i) == SQLITE_TEXT) {
            const unsigned char *text = sqlite3_column_text(statement, i);
            const size_t size = (size_t) sqlite3_column_bytes(statement, i);
            memcpy(to, text, size);
            to += size;
            page->bytes += size;
        } else {
            const int64_t number = sqlite3_column_int64(statement, i);
            memcpy(to, &number, sizeof number);
            to += sizeof number;
        }
    }
    ++page->rows;
}

static int64_t total_of(raw_store *store, int view)
{
    sqlite3_stmt *total = raw_statement(store, VIEW_TOTAL, "SELECT n FROM view_count WHERE view = ?1");
    sqlite3_bind_int(total, 1, view);
    return raw_number(store, total);
}

static sqlite3_stmt *formatted(raw_store *store, int number, const char *format, const char *condition)
{
    if (store->statements[number])
        return store->statements[number];
    char sql[2048];
    sqlite3_snprintf(sizeof sql, sql, format, condition);
    return raw_statement(store, number, sql);
}

raw_page raw_list(raw_store *store, int view, int64_t before_ms, int64_t before_id, int limit)
{
    sqlite3_stmt *list = formatted(store, LIST_AFTER + view,
        SELECT_ROW " WHERE %s AND (c.last_activity_ms, c.id) < (?1, ?2)"
                   " ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT ?3", conditions[view]);
    sqlite3_bind_int64(list, 1, before_ms ? before_ms : INT64_MAX);
    sqlite3_bind_int64(list, 2, before_ms ? before_id : INT64_MAX);
    sqlite3_bind_int(list, 3, limit + 1);
    raw_page page = {0};
    while (sqlite3_step(list) == SQLITE_ROW) {
        take_row(store, list, &page);
        if (page.rows <= limit) {
            page.last_id = sqlite3_column_int64(list, 0);
            page.last_activity_ms = sqlite3_column_int64(list, 3);
        }
    }
    sqlite3_reset(list);
    total_of(store, view);
    return page;
}

static void load_hours(raw_store *store, int view)
{
    store->hours[view] = malloc(RAW_HOURS * sizeof *store->hours[view]);
    sqlite3_stmt *read = NULL;
    sqlite3_prepare_v2(
        store->db, "SELECT hour, n FROM view_hour WHERE view = ?1 ORDER BY hour DESC", -1, &read, NULL);
    sqlite3_bind_int(read, 1, view);
    int64_t past = 0;
    while (sqlite3_step(read) == SQLITE_ROW && store->hour_count[view] < RAW_HOURS) {
        store->hours[view][store->hour_count[view]++] = (raw_hour) {sqlite3_column_int64(read, 0), past};
        past += sqlite3_column_int64(read, 1);
    }
    sqlite3_finalize(read);
}

raw_page raw_list_at(raw_store *store, int view, int64_t row, int limit)
{
    if (!store->hours[view])
        load_hours(store, view);
    const raw_hour *hours = store->hours[view];
    int low = 0;
    int high = store->hour_count[view];
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        if (hours[middle].past <= row)
            low = middle;
        else
            high = middle;
    }
    sqlite3_stmt *place = formatted(store, LIST_PLACE + view,
        "SELECT c.last_activity_ms, c.id FROM conversation c WHERE %s AND c.last_activity_ms < ?1"
        " ORDER BY c.last_activity_ms DESC, c.id DESC LIMIT 1 OFFSET ?2", conditions[view]);
    sqlite3_bind_int64(place, 1, (hours[low].hour + 1) * 3600000);
    sqlite3_bind_int64(place, 2, row - hours[low].past);
    if (sqlite3_step(place) != SQLITE_ROW) {
        sqlite3_reset(place);
        return (raw_page) {0};
    }
    const int64_t activity = sqlite3_column_int64(place, 0);
    const int64_t id = sqlite3_column_int64(place, 1);
    sqlite3_reset(place);
    return raw_list(store, view, activity, id + 1, limit);
}

int raw_counts(raw_store *store)
{
    sqlite3_stmt *counts = raw_statement(store, COUNTS, "SELECT view, n, unread FROM view_count");
    int rows = 0;
    raw_page page = {0};
    while (sqlite3_step(counts) == SQLITE_ROW) {
        take_row(store, counts, &page);
        ++rows;
    }
    sqlite3_reset(counts);
    return rows;
}

raw_page raw_search(raw_store *store, const char *expression, int64_t before, int limit)
{
    int64_t ids[1024];
    int found = 0;
    const int64_t below = before ? before : INT64_MAX;
    if (store->partition_count == 0)
        raw_load_partitions(store);
    raw_execute(store, "BEGIN");
    for (int i = store->partition_count - 1; i >= 0 && found <= limit; --i) {
        if (below <= store->partitions[i].lo)
            continue;
        sqlite3_stmt *find = store->partitions[i].find;
        sqlite3_bind_text(find, 1, expression, -1, SQLITE_STATIC);
        sqlite3_bind_int64(find, 2, below);
        sqlite3_bind_int(find, 3, limit + 1 - found);
        while (sqlite3_step(find) == SQLITE_ROW)
            ids[found++] = sqlite3_column_int64(find, 0);
        sqlite3_reset(find);
    }
    raw_page page = {0};
    sqlite3_stmt *hit = raw_statement(store, HIT,
        "SELECT m.id, m.conversation, m.source, o.platform, o.number, s.name, s.handle, m.posted_ms, m.title, m.text FROM message m"
        " CROSS JOIN snapshot s ON s.id = m.snap CROSS JOIN source o ON o.id = m.source WHERE m.id = ?1");
    for (int i = 0; i < found && i < limit; ++i) {
        sqlite3_bind_int64(hit, 1, ids[i]);
        if (sqlite3_step(hit) == SQLITE_ROW)
            take_row(store, hit, &page);
        sqlite3_reset(hit);
        page.last_id = ids[i];
    }
    raw_execute(store, "COMMIT");
    return page;
}
