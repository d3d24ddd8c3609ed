/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/bench/rawstore.h"

#include <sqlite3.h>

/* What the files of "raw" share. */

enum { RAW_STATEMENTS = 48, RAW_PARTITIONS = 64, RAW_HOURS = 40000 };

typedef struct {
    int64_t lo, hi;
    sqlite3_stmt *content, *insert, *find;
} raw_partition;

typedef struct {
    int64_t hour, past; /* Rows of the view in newer hours. */
} raw_hour;

struct raw_store {
    sqlite3 *db;
    sqlite3_stmt *statements[RAW_STATEMENTS];
    unsigned char hash_key[16];
    raw_partition partitions[RAW_PARTITIONS]; /* Oldest first. */
    int partition_count;
    raw_hour *hours[3]; /* Per view, newest first. */
    int hour_count[3];
    char *sink; /* Where rows are copied to. */
};

_Noreturn void raw_fail(raw_store *store, const char *what);
/* The statement of this number, prepared at its first use. */
sqlite3_stmt *raw_statement(raw_store *store, int number, const char *sql);
void raw_execute(raw_store *store, const char *sql);
int64_t raw_number(raw_store *store, sqlite3_stmt *statement); /* First column, and reset; 0: no row. */
void raw_run(raw_store *store, sqlite3_stmt *statement);
void raw_bind_text(sqlite3_stmt *statement, int at, raw_text text);
void raw_load_partitions(raw_store *store);
raw_partition *raw_partition_of(raw_store *store, int64_t id, int create);
