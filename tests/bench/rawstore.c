/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/rawprivate.h"

#include <dirent.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SINK = 1 << 20, EPOCH = 946684800 };

_Noreturn void raw_fail(raw_store *store, const char *what)
{
    fprintf(stderr, "raw: %s: %s\n", what, store && store->db ? sqlite3_errmsg(store->db) : "no database");
    exit(1);
}

sqlite3_stmt *raw_statement(raw_store *store, int number, const char *sql)
{
    sqlite3_stmt **statement = &store->statements[number];
    if (!*statement && sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
        raw_fail(store, sql);
    return *statement;
}

void raw_execute(raw_store *store, const char *sql)
{
    if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        raw_fail(store, sql);
}

int64_t raw_number(raw_store *store, sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raw_fail(store, sqlite3_sql(statement));
    const int64_t number = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return number;
}

void raw_run(raw_store *store, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        raw_fail(store, sqlite3_sql(statement));
    sqlite3_reset(statement);
}

void raw_bind_text(sqlite3_stmt *statement, int at, raw_text text)
{
    if (text.bytes)
        sqlite3_bind_text(statement, at, text.bytes, text.size, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, at);
}

static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

static int is_sql(const struct dirent *entry)
{
    return strstr(entry->d_name, ".sql") != NULL;
}

static void migrate_by(raw_store *store, const char *path)
{
    static char text[1 << 18];
    FILE *file = fopen(path, "rb");
    if (!file)
        raw_fail(store, path);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    for (char *step = text; step;) {
        char *end = strstr(step, "\n--> next");
        if (end)
            *end = '\0';
        raw_execute(store, step);
        step = end ? end + strlen("\n--> next") : NULL;
    }
}

static void migrate(raw_store *store, const char *folder)
{
    struct dirent **entries = NULL;
    const int count = scandir(folder, &entries, is_sql, by_name);
    if (count <= 0)
        raw_fail(store, folder);
    for (int i = 0; i < count; ++i) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        migrate_by(store, path);
        free(entries[i]);
    }
    free(entries);
    sqlite3_stmt *set = raw_statement(store, 0, "INSERT INTO meta(name, value) VALUES('hash_key', ?1)");
    crypto_shorthash_keygen(store->hash_key);
    sqlite3_bind_blob(set, 1, store->hash_key, sizeof store->hash_key, SQLITE_STATIC);
    raw_run(store, set);
}

raw_store *raw_open(const char *path, const unsigned char *key, const char *migrations)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* As the product; of no effect where it was first. */
    raw_store *store = calloc(1, sizeof *store);
    store->sink = malloc(SINK);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (migrations ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path, &store->db, flags, NULL) != SQLITE_OK)
        raw_fail(store, path);
    if (key) {
#ifdef PARLEY_PLAIN
        raw_fail(store, "a plain file has no key");
#else
        char hex[70] = "x'";
        for (int i = 0; i < 32; ++i)
            snprintf(hex + 2 + 2 * i, 3, "%02x", key[i]);
        strcat(hex, "'");
        raw_execute(store, "PRAGMA cipher_memory_security = OFF");
        if (sqlite3_key_v2(store->db, "main", hex, (int) strlen(hex)) != SQLITE_OK)
            raw_fail(store, "key");
#endif
    }
    if (migrations)
        raw_execute(store, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL");
    raw_execute(store, "PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536; PRAGMA synchronous = NORMAL;"
                       "PRAGMA wal_autocheckpoint = 4000;"
                       "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;"
                       "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    if (migrations)
        migrate(store, migrations);
    return store;
}

void raw_close(raw_store *store)
{
    for (int i = 0; i < RAW_STATEMENTS; ++i)
        sqlite3_finalize(store->statements[i]);
    for (int i = 0; i < store->partition_count; ++i) {
        sqlite3_finalize(store->partitions[i].content);
        sqlite3_finalize(store->partitions[i].insert);
        sqlite3_finalize(store->partitions[i].find);
    }
    if (sqlite3_close(store->db) != SQLITE_OK)
        raw_fail(store, "close");
    free(store->sink);
    for (int view = 0; view < 3; ++view)
        free(store->hours[view]);
    free(store);
}

void raw_add_source(raw_store *store, int number, const char *platform, const char *endpoint)
{
    sqlite3_stmt *add = NULL;
    const char *sql = "INSERT INTO source(number, platform, endpoint, added_ms) VALUES(?1, ?2, ?3, 0)";
    if (sqlite3_prepare_v2(store->db, sql, -1, &add, NULL) != SQLITE_OK)
        raw_fail(store, sql);
    sqlite3_bind_int(add, 1, number);
    sqlite3_bind_text(add, 2, platform, -1, SQLITE_STATIC);
    sqlite3_bind_text(add, 3, endpoint, -1, SQLITE_STATIC);
    raw_run(store, add);
    sqlite3_finalize(add);
}

static void prepare_partition(raw_store *store, int64_t no, int64_t lo, int64_t hi)
{
    if (store->partition_count == RAW_PARTITIONS)
        raw_fail(store, "too many months");
    raw_partition *partition = &store->partitions[store->partition_count++];
    partition->lo = lo;
    partition->hi = hi;
    char sql[512];
    snprintf(sql, sizeof sql, "SELECT text, who, meta FROM fts_src_%lld WHERE id = ?1", (long long) no);
    if (sqlite3_prepare_v2(store->db, sql, -1, &partition->content, NULL) != SQLITE_OK)
        raw_fail(store, sql);
    snprintf(sql, sizeof sql, "INSERT INTO ftp_%lld(rowid, text, who, meta) VALUES(?1, ?2, ?3, ?4)", (long long) no);
    if (sqlite3_prepare_v2(store->db, sql, -1, &partition->insert, NULL) != SQLITE_OK)
        raw_fail(store, sql);
    snprintf(sql, sizeof sql, "SELECT rowid FROM ftp_%lld WHERE ftp_%lld MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3",
        (long long) no, (long long) no);
    if (sqlite3_prepare_v2(store->db, sql, -1, &partition->find, NULL) != SQLITE_OK)
        raw_fail(store, sql);
}

void raw_load_partitions(raw_store *store)
{
    sqlite3_stmt *list = NULL;
    sqlite3_prepare_v2(store->db, "SELECT no, lo, hi FROM fts_part ORDER BY lo", -1, &list, NULL);
    while (sqlite3_step(list) == SQLITE_ROW)
        prepare_partition(store, sqlite3_column_int64(list, 0), sqlite3_column_int64(list, 1), sqlite3_column_int64(list, 2));
    sqlite3_finalize(list);
}

/* The first id of the month of `id`, or of the one after it. */
static int64_t month_begin(int64_t id, int after)
{
    time_t seconds = (time_t) (id >> 4) + EPOCH;
    struct tm day;
    gmtime_r(&seconds, &day);
    struct tm first = {.tm_year = day.tm_year, .tm_mon = day.tm_mon + after, .tm_mday = 1};
    return ((int64_t) timegm(&first) - EPOCH) * 16;
}

raw_partition *raw_partition_of(raw_store *store, int64_t id, int create)
{
    for (int i = store->partition_count - 1; i >= 0; --i) {
        if (id >= store->partitions[i].lo && id < store->partitions[i].hi)
            return &store->partitions[i];
    }
    if (!create)
        raw_fail(store, "a message has no partition");
    const int64_t lo = month_begin(id, 0);
    const int64_t hi = month_begin(id, 1);
    char sql[1024];
    snprintf(sql, sizeof sql, "INSERT INTO fts_part(class, lo, hi) VALUES(0, %lld, %lld)", (long long) lo, (long long) hi);
    raw_execute(store, sql);
    const int64_t no = sqlite3_last_insert_rowid(store->db);
    snprintf(sql, sizeof sql,
        "CREATE VIEW fts_src_%lld AS SELECT m.id AS id, m.title || char(10) || m.text AS text,"
        " coalesce(s.name, '') || ' ' || coalesce(s.handle, '') AS who,"
        " 'a' || m.author || ' s' || m.source || ' l' || m.lang AS meta"
        " FROM message m JOIN snapshot s ON s.id = m.snap WHERE m.id >= %lld AND m.id < %lld AND m.class = 0;"
        "CREATE VIRTUAL TABLE ftp_%lld USING fts5(text, who, meta, content='fts_src_%lld', content_rowid='id', columnsize=0,"
        " tokenize='unicode61 remove_diacritics 2')",
        (long long) no, (long long) lo, (long long) hi, (long long) no, (long long) no);
    raw_execute(store, sql);
    prepare_partition(store, no, lo, hi);
    return &store->partitions[store->partition_count - 1];
}
