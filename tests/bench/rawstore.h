/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * "Raw": what core/store and core/inbox do, done by C over the bare library, with the same schema (from the same
 * migrations), pragmas and statements. It is what the product is measured against. Built with PARLEY_PLAIN it is the same
 * over SQLite, without a key. Where anything fails it says so and ends the program: it is no part of one.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct raw_store raw_store;

/* UTF-8, not ended by a zero. A null pointer is NULL. */
typedef struct {
    const char *bytes;
    int size;
} raw_text;

typedef struct {
    raw_text ext_id, link_key, permalink, parent_id, local_id, title, text, language, payload, payload_type, match;
    raw_text author_id, author_name, author_handle, author_url, author_bio;
    int64_t followers;
    int64_t posted_ms, collected_ms, expires_ms;
    int visibility, direction, match_from, match_to, not_available;
} raw_message;

typedef struct {
    raw_text platform, cursor, memory;
    int64_t source;
    int64_t finished_ms, next_ms;
    const raw_message *messages;
    int count;
} raw_batch;

/* `key` is of 32 bytes, or NULL for a plain file. A new file gets its schema from the .sql files in `migrations`, in the
 * order of their names; `migrations` NULL: it is there already, to be read. */
raw_store *raw_open(const char *path, const unsigned char *key, const char *migrations);
void raw_close(raw_store *store);
void raw_add_source(raw_store *store, int number, const char *platform, const char *endpoint);
void raw_store_batch(raw_store *store, const raw_batch *batch);

/* A page as it is read: every column of every row copied out. */
typedef struct {
    int rows;
    int64_t last_activity_ms, last_id; /* Of the last row: where the next page goes on. */
    size_t bytes;                      /* Of all texts: so that two readers can be compared. */
} raw_page;

enum { RAW_VIEW_ALL = 0, RAW_VIEW_OPEN = 1, RAW_VIEW_UNREAD = 2 };

/* `before_ms` 0: the first page. With the total of the view, as the product gives it. */
raw_page raw_list(raw_store *store, int view, int64_t before_ms, int64_t before_id, int limit);
/* The page that begins at `row`; the hours of the view are read once and kept. */
raw_page raw_list_at(raw_store *store, int view, int64_t row, int limit);
/* All counters of views; their number. */
int raw_counts(raw_store *store);
/* `before` 0: from the newest. */
raw_page raw_search(raw_store *store, const char *expression, int64_t before, int limit);

#ifdef __cplusplus
}
#endif
