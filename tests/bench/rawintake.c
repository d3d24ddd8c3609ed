/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/rawprivate.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

/* As core/store/ingest.cpp, in the same order. */

enum {
    BY_KEY = 1, BY_LINK, AUTHOR_FIND, AUTHOR_ADD, SNAPSHOT_ADD, AUTHOR_SET, PARENT_BY_KEY, SIBLING_BY_KEY, TAKEN, NEXT_FREE,
    CONVERSATION_FACTS, CONVERSATION_ADD, CONVERSATION_UPDATE, MESSAGE_ADD, SOURCE_ADD, MATCH_ADD, PAYLOAD_ADD, WAITING_KEY,
    WAITING_LINK, WAITING_LOCAL, VIEW_ADD, HOUR_ADD, HOUR_DROP, POLL_STATE, GAP_FILL, GAP_CLOSE, CURSOR_SAVE, POLL_SAVE
};

typedef struct {
    int64_t id, source, last_activity, first_message, last_message, first_expires;
    int state, n, unread, n_private;
} facts;

typedef struct {
    facts before, after;
    int is_new, used;
} touched;

typedef struct {
    int64_t view, hour, n, unread;
    int used;
} delta;

enum { SLOTS = 1 << 13 };

typedef struct {
    raw_store *store;
    const raw_batch *batch;
    touched conversations[SLOTS];
    int order[SLOTS], order_count;
    delta hours[SLOTS];
    delta views[64];
    int64_t ids[SLOTS];
    int id_count;
} intake;

static ZSTD_CCtx *packer;

static int64_t hash(const raw_store *store, raw_text space, const char *suffix, raw_text text)
{
    unsigned char bytes[8192];
    size_t size = 0;
    memcpy(bytes, space.bytes, (size_t) space.size);
    size += (size_t) space.size;
    memcpy(bytes + size, suffix, strlen(suffix));
    size += strlen(suffix);
    bytes[size++] = 0;
    const size_t room = sizeof bytes - size;
    const size_t length = (size_t) text.size < room ? (size_t) text.size : room;
    memcpy(bytes + size, text.bytes, length);
    uint64_t digest = 0;
    crypto_shorthash((unsigned char *) &digest, bytes, size + length, store->hash_key);
    const int64_t positive = (int64_t) (digest & 0x7fffffffffffffffULL);
    return positive ? positive : 1;
}

static int64_t find_by(raw_store *store, int number, const char *sql, int64_t key)
{
    sqlite3_stmt *statement = raw_statement(store, number, sql);
    sqlite3_bind_int64(statement, 1, key);
    return raw_number(store, statement);
}

static void keep_author(raw_store *store, const raw_batch *batch, const raw_message *message, int64_t *author, int64_t *snap)
{
    const int64_t key = hash(store, batch->platform, "", message->author_id);
    unsigned char content[4096];
    size_t size = 0;
    const raw_text parts[] = {message->author_name, message->author_handle, message->author_url, message->author_bio};
    for (int i = 0; i < 4; ++i) {
        memcpy(content + size, &parts[i].size, sizeof parts[i].size);
        size += sizeof parts[i].size;
        memcpy(content + size, parts[i].bytes, (size_t) parts[i].size);
        size += (size_t) parts[i].size;
    }
    const raw_text all = {(const char *) content, (int) size};
    const raw_text space = {"snapshot", 8};
    const int64_t now = hash(store, space, "", all);

    sqlite3_stmt *find = raw_statement(store, AUTHOR_FIND, "SELECT id, snap, snap_hash FROM author WHERE key = ?1");
    sqlite3_bind_int64(find, 1, key);
    const int known = sqlite3_step(find) == SQLITE_ROW;
    int64_t kept = 0;
    *author = 0;
    if (known) {
        *author = sqlite3_column_int64(find, 0);
        *snap = sqlite3_column_int64(find, 1);
        kept = sqlite3_column_int64(find, 2);
    }
    sqlite3_reset(find);
    if (known && kept == now)
        return;
    if (!known) {
        sqlite3_stmt *add = raw_statement(store, AUTHOR_ADD, "INSERT INTO author(key, platform, ext_id) VALUES(?1, ?2, ?3)");
        sqlite3_bind_int64(add, 1, key);
        raw_bind_text(add, 2, batch->platform);
        raw_bind_text(add, 3, message->author_id);
        raw_run(store, add);
        *author = sqlite3_last_insert_rowid(store->db);
    }
    sqlite3_stmt *add = raw_statement(store, SNAPSHOT_ADD,
        "INSERT INTO snapshot(author, name, handle, profile_url, bio, location, gender, avatar, not_available, not_chosen)"
        " VALUES(?1, ?2, ?3, ?4, ?5, NULL, NULL, NULL, ?6, 0)");
    sqlite3_bind_int64(add, 1, *author);
    for (int i = 0; i < 4; ++i)
        raw_bind_text(add, 2 + i, parts[i]);
    sqlite3_bind_int(add, 6, message->not_available);
    raw_run(store, add);
    *snap = sqlite3_last_insert_rowid(store->db);
    sqlite3_stmt *set = raw_statement(store, AUTHOR_SET, "UPDATE author SET snap = ?2, snap_hash = ?3 WHERE id = ?1");
    sqlite3_bind_int64(set, 1, *author);
    sqlite3_bind_int64(set, 2, *snap);
    sqlite3_bind_int64(set, 3, now);
    raw_run(store, set);
}

static touched *slot_of(intake *run, int64_t id)
{
    int slot = (int) ((uint64_t) id * 0x9e3779b97f4a7c15ULL >> 51);
    while (run->conversations[slot].used && run->conversations[slot].after.id != id)
        slot = (slot + 1) % SLOTS;
    if (!run->conversations[slot].used) {
        run->conversations[slot].used = 1;
        run->order[run->order_count++] = slot;
    }
    return &run->conversations[slot];
}

static touched *conversation_of(intake *run, int64_t id)
{
    touched *slot = slot_of(run, id);
    if (slot->after.id == id)
        return slot;
    sqlite3_stmt *read = raw_statement(run->store, CONVERSATION_FACTS,
        "SELECT id, source, state, last_activity_ms, n, unread, n_private, first_message, last_message, first_expires_ms"
        " FROM conversation WHERE id = ?1");
    sqlite3_bind_int64(read, 1, id);
    if (sqlite3_step(read) != SQLITE_ROW)
        raw_fail(run->store, "no such conversation");
    slot->before = (facts) {.id = id, .source = sqlite3_column_int64(read, 1), .state = sqlite3_column_int(read, 2),
        .last_activity = sqlite3_column_int64(read, 3), .n = sqlite3_column_int(read, 4),
        .unread = sqlite3_column_int(read, 5), .n_private = sqlite3_column_int(read, 6),
        .first_message = sqlite3_column_int64(read, 7), .last_message = sqlite3_column_int64(read, 8),
        .first_expires = sqlite3_column_int64(read, 9)};
    slot->after = slot->before;
    sqlite3_reset(read);
    return slot;
}

static int64_t begin_conversation(intake *run, const raw_message *message, int64_t id)
{
    const int is_private = message->visibility == 1;
    facts begun = {.source = run->batch->source, .last_activity = message->posted_ms, .n = 1,
        .unread = message->direction == 0, .n_private = is_private, .first_message = id, .last_message = id,
        .first_expires = message->expires_ms};
    sqlite3_stmt *add = raw_statement(run->store, CONVERSATION_ADD,
        "INSERT INTO conversation(source, state, last_activity_ms, n, unread, n_private, first_message, last_message,"
        " first_expires_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    sqlite3_bind_int64(add, 1, begun.source);
    sqlite3_bind_int(add, 2, begun.state);
    sqlite3_bind_int64(add, 3, begun.last_activity);
    sqlite3_bind_int(add, 4, begun.n);
    sqlite3_bind_int(add, 5, begun.unread);
    sqlite3_bind_int(add, 6, begun.n_private);
    sqlite3_bind_int64(add, 7, begun.first_message);
    sqlite3_bind_int64(add, 8, begun.last_message);
    sqlite3_bind_int64(add, 9, begun.first_expires);
    raw_run(run->store, add);
    begun.id = sqlite3_last_insert_rowid(run->store->db);
    touched *slot = slot_of(run, begun.id);
    slot->is_new = 1;
    slot->before = slot->after = begun;
    return begun.id;
}

static void join_conversation(intake *run, int64_t conversation, const raw_message *message, int64_t id)
{
    facts *now = &conversation_of(run, conversation)->after;
    now->n += 1;
    now->unread += message->direction == 0;
    now->n_private += message->visibility == 1;
    if (id < now->first_message)
        now->first_message = id;
    if (id > now->last_message)
        now->last_message = id;
    if (message->posted_ms > now->last_activity)
        now->last_activity = message->posted_ms;
    if (message->expires_ms < now->first_expires)
        now->first_expires = message->expires_ms;
    if (message->direction == 0)
        now->state = 0;
}

static int64_t free_id(raw_store *store, int64_t posted_ms)
{
    const int64_t first = (posted_ms / 1000 - 946684800) * 16;
    if (!find_by(store, TAKEN, "SELECT 1 FROM message WHERE id = ?1", first))
        return first;
    return find_by(store, NEXT_FREE,
        "SELECT m.id + 1 FROM message m WHERE m.id >= ?1 AND NOT EXISTS(SELECT 1 FROM message n WHERE n.id = m.id + 1)"
        " ORDER BY m.id LIMIT 1", first);
}

static void insert_parts(intake *run, const raw_message *message, int64_t id)
{
    raw_store *store = run->store;
    sqlite3_stmt *source = raw_statement(store, SOURCE_ADD,
        "INSERT OR IGNORE INTO message_source(message, source, local_id, parent_local, check_ms) VALUES(?1, ?2, ?3, '', ?4)");
    sqlite3_bind_int64(source, 1, id);
    sqlite3_bind_int64(source, 2, run->batch->source);
    raw_bind_text(source, 3, message->local_id);
    sqlite3_bind_int64(source, 4, message->collected_ms + 900000);
    raw_run(store, source);
    sqlite3_stmt *match = raw_statement(store, MATCH_ADD,
        "INSERT OR IGNORE INTO message_match(message, in_title, first, past, name) VALUES(?1, 0, ?2, ?3, ?4)");
    sqlite3_bind_int64(match, 1, id);
    sqlite3_bind_int(match, 2, message->match_from);
    sqlite3_bind_int(match, 3, message->match_to);
    raw_bind_text(match, 4, message->match);
    raw_run(store, match);

    static char frame[1 << 20];
    const size_t packed = ZSTD_compressCCtx(
        packer, frame, sizeof frame, message->payload.bytes, (size_t) message->payload.size, 3);
    if (ZSTD_isError(packed))
        raw_fail(store, "zstd");
    sqlite3_stmt *payload = raw_statement(store, PAYLOAD_ADD,
        "INSERT INTO payload(message, type, dropped, bytes, z) VALUES(?1, ?2, 0, ?3, ?4)");
    sqlite3_bind_int64(payload, 1, id);
    raw_bind_text(payload, 2, message->payload_type);
    sqlite3_bind_int(payload, 3, message->payload.size);
    sqlite3_bind_blob(payload, 4, frame, (int) packed, SQLITE_STATIC);
    raw_run(store, payload);
}

static void expect_none_waiting(raw_store *store, sqlite3_stmt *waiting)
{
    /* The messages come in the order of posting, so nothing ever waits for its parent; it has to be asked all the same. */
    if (raw_number(store, waiting) != 0)
        raw_fail(store, "an answer came before its question");
}

static void store_message(intake *run, const raw_message *message)
{
    raw_store *store = run->store;
    const int64_t key = hash(store, run->batch->platform, "", message->ext_id);
    const int64_t link = hash(store, run->batch->platform, ":link", message->link_key);
    const int64_t parent_key = message->parent_id.size ? hash(store, run->batch->platform, "", message->parent_id) : 0;
    if (find_by(store, BY_KEY, "SELECT id FROM message WHERE key = ?1", key)
        || find_by(store, BY_LINK, "SELECT id FROM message WHERE link_key = ?1", link))
        return;
    int64_t author = 0;
    int64_t snap = 0;
    keep_author(store, run->batch, message, &author, &snap);

    int64_t parent = 0;
    int64_t conversation = 0;
    if (parent_key) {
        sqlite3_stmt *find
            = raw_statement(store, PARENT_BY_KEY, "SELECT id, conversation FROM message WHERE key = ?1");
        sqlite3_bind_int64(find, 1, parent_key);
        if (sqlite3_step(find) == SQLITE_ROW) {
            parent = sqlite3_column_int64(find, 0);
            conversation = sqlite3_column_int64(find, 1);
        }
        sqlite3_reset(find);
        if (!conversation)
            conversation = find_by(store, SIBLING_BY_KEY,
                "SELECT conversation FROM message WHERE parent_key = ?1 AND parent IS NULL LIMIT 1", parent_key);
    }
    const int64_t id = free_id(store, message->posted_ms);
    if (conversation)
        join_conversation(run, conversation, message, id);
    else
        conversation = begin_conversation(run, message, id);

    sqlite3_stmt *add = raw_statement(store, MESSAGE_ADD,
        "INSERT INTO message(id, key, link_key, source, ext_id, permalink, conversation, author, snap, parent, parent_key,"
        " parent_link_key, parent_link, visibility, direction, unread, posted_ms, date_certain, edited_ms, collected_ms,"
        " expires_ms, class, followers, lang, title, text) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, '',"
        " ?12, ?13, ?14, ?15, 1, NULL, ?16, ?17, 0, ?18, ?19, ?20, ?21)");
    sqlite3_bind_int64(add, 1, id);
    sqlite3_bind_int64(add, 2, key);
    sqlite3_bind_int64(add, 3, link);
    sqlite3_bind_int64(add, 4, run->batch->source);
    raw_bind_text(add, 5, message->ext_id);
    raw_bind_text(add, 6, message->permalink);
    sqlite3_bind_int64(add, 7, conversation);
    sqlite3_bind_int64(add, 8, author);
    sqlite3_bind_int64(add, 9, snap);
    if (parent)
        sqlite3_bind_int64(add, 10, parent);
    else
        sqlite3_bind_null(add, 10);
    if (parent_key)
        sqlite3_bind_int64(add, 11, parent_key);
    else
        sqlite3_bind_null(add, 11);
    sqlite3_bind_int(add, 12, message->visibility);
    sqlite3_bind_int(add, 13, message->direction);
    sqlite3_bind_int(add, 14, message->direction == 0);
    sqlite3_bind_int64(add, 15, message->posted_ms);
    sqlite3_bind_int64(add, 16, message->collected_ms);
    sqlite3_bind_int64(add, 17, message->expires_ms);
    sqlite3_bind_int64(add, 18, message->followers);
    raw_bind_text(add, 19, message->language);
    raw_bind_text(add, 20, message->title);
    raw_bind_text(add, 21, message->text);
    raw_run(store, add);
    insert_parts(run, message, id);

    sqlite3_stmt *waiting = raw_statement(store, WAITING_KEY,
        "SELECT conversation FROM message WHERE parent_key = ?1 AND parent IS NULL");
    sqlite3_bind_int64(waiting, 1, key);
    expect_none_waiting(store, waiting);
    waiting = raw_statement(store, WAITING_LINK,
        "SELECT conversation FROM message WHERE parent_link_key = ?1 AND parent IS NULL");
    sqlite3_bind_int64(waiting, 1, link);
    expect_none_waiting(store, waiting);
    waiting = raw_statement(store, WAITING_LOCAL,
        "SELECT m.conversation FROM message_source s JOIN message m ON m.id = s.message"
        " WHERE s.source = ?1 AND s.parent_local = ?2 AND s.parent_local <> '' AND m.parent IS NULL");
    sqlite3_bind_int64(waiting, 1, run->batch->source);
    raw_bind_text(waiting, 2, message->local_id);
    expect_none_waiting(store, waiting);
    run->ids[run->id_count++] = id;
}

static void count_in(intake *run, int64_t view, const facts *now, int sign)
{
    delta *total = &run->views[view < 1000 ? view : view - 1000 + 8];
    total->view = view;
    total->n += sign;
    total->unread += now->unread > 0 ? sign : 0;
    total->used = 1;
    const int64_t hour = now->last_activity / 3600000;
    int slot = (int) ((uint64_t) (hour * 4096 + view) * 0x9e3779b97f4a7c15ULL >> 51);
    while (run->hours[slot].used && (run->hours[slot].view != view || run->hours[slot].hour != hour))
        slot = (slot + 1) % SLOTS;
    run->hours[slot] = (delta) {.view = view, .hour = hour, .n = run->hours[slot].n + sign, .used = 1};
}

static void count(intake *run, const facts *now, int sign)
{
    count_in(run, 0, now, sign);
    count_in(run, 1000 + now->source, now, sign);
    count_in(run, now->state == 0 ? 1 : 3, now, sign);
    if (now->unread > 0)
        count_in(run, 2, now, sign);
    if (now->n > now->n_private)
        count_in(run, 4, now, sign);
    if (now->n_private > 0)
        count_in(run, 5, now, sign);
}

static void flush_conversations(intake *run)
{
    raw_store *store = run->store;
    sqlite3_stmt *update = raw_statement(store, CONVERSATION_UPDATE,
        "UPDATE conversation SET state = ?2, last_activity_ms = ?3, n = ?4, unread = ?5, n_private = ?6,"
        " first_message = ?7, last_message = ?8, first_expires_ms = ?9 WHERE id = ?1");
    for (int i = 0; i < run->order_count; ++i) {
        const touched *each = &run->conversations[run->order[i]];
        const facts *now = &each->after;
        const int changed = memcmp(&each->before, now, sizeof *now) != 0;
        if (!each->is_new && !changed)
            continue;
        if (!each->is_new)
            count(run, &each->before, -1);
        count(run, now, 1);
        if (!changed)
            continue;
        sqlite3_bind_int64(update, 1, now->id);
        sqlite3_bind_int(update, 2, now->state);
        sqlite3_bind_int64(update, 3, now->last_activity);
        sqlite3_bind_int(update, 4, now->n);
        sqlite3_bind_int(update, 5, now->unread);
        sqlite3_bind_int(update, 6, now->n_private);
        sqlite3_bind_int64(update, 7, now->first_message);
        sqlite3_bind_int64(update, 8, now->last_message);
        sqlite3_bind_int64(update, 9, now->first_expires);
        raw_run(store, update);
    }
}

static void flush_counters(intake *run)
{
    raw_store *store = run->store;
    sqlite3_stmt *view = raw_statement(store, VIEW_ADD,
        "INSERT INTO view_count(view, n, unread) VALUES(?1, ?2, ?3)"
        " ON CONFLICT(view) DO UPDATE SET n = n + ?2, unread = unread + ?3");
    for (int i = 0; i < 64; ++i) {
        const delta *each = &run->views[i];
        if (!each->used || (each->n == 0 && each->unread == 0))
            continue;
        sqlite3_bind_int64(view, 1, each->view);
        sqlite3_bind_int64(view, 2, each->n);
        sqlite3_bind_int64(view, 3, each->unread);
        raw_run(store, view);
    }
    sqlite3_stmt *hour = raw_statement(store, HOUR_ADD,
        "INSERT INTO view_hour(view, hour, n) VALUES(?1, ?2, ?3) ON CONFLICT(view, hour) DO UPDATE SET n = n + ?3");
    sqlite3_stmt *drop
        = raw_statement(store, HOUR_DROP, "DELETE FROM view_hour WHERE view = ?1 AND hour = ?2 AND n = 0");
    for (int i = 0; i < SLOTS; ++i) {
        const delta *each = &run->hours[i];
        if (!each->used || each->n == 0)
            continue;
        sqlite3_bind_int64(hour, 1, each->view);
        sqlite3_bind_int64(hour, 2, each->hour);
        sqlite3_bind_int64(hour, 3, each->n);
        raw_run(store, hour);
        if (each->n < 0) {
            sqlite3_bind_int64(drop, 1, each->view);
            sqlite3_bind_int64(drop, 2, each->hour);
            raw_run(store, drop);
        }
    }
}

static void save_poll(intake *run)
{
    raw_store *store = run->store;
    const raw_batch *batch = run->batch;
    sqlite3_stmt *fill = raw_statement(store, GAP_FILL,
        "UPDATE gap SET filled = 1, to_ms = coalesce(to_ms, ?3) WHERE source = ?1 AND filled = 0 AND from_ms >= ?2");
    sqlite3_bind_int64(fill, 1, batch->source);
    sqlite3_bind_int64(fill, 2, 0);
    sqlite3_bind_int64(fill, 3, batch->finished_ms);
    raw_run(store, fill);
    sqlite3_stmt *close = raw_statement(store, GAP_CLOSE,
        "UPDATE gap SET to_ms = max(from_ms, ?2) WHERE source = ?1 AND to_ms IS NULL");
    sqlite3_bind_int64(close, 1, batch->source);
    sqlite3_bind_int64(close, 2, 0);
    raw_run(store, close);
    sqlite3_stmt *cursor = raw_statement(store, CURSOR_SAVE, "UPDATE source SET cursor = ?2 WHERE id = ?1");
    sqlite3_bind_int64(cursor, 1, batch->source);
    raw_bind_text(cursor, 2, batch->cursor);
    raw_run(store, cursor);
    sqlite3_stmt *poll = raw_statement(store, POLL_SAVE,
        "UPDATE source SET asked_ms = ?2, good_ms = ?2, next_ms = ?3, memory = ?4, failures = 0, problem = NULL,"
        " problem_detail = NULL WHERE id = ?1");
    sqlite3_bind_int64(poll, 1, batch->source);
    sqlite3_bind_int64(poll, 2, batch->finished_ms);
    sqlite3_bind_int64(poll, 3, batch->next_ms);
    raw_bind_text(poll, 4, batch->memory);
    raw_run(store, poll);
}

/* Not INSERT ... SELECT: its savepoint makes FTS5 write out what it has gathered, for each message anew. */
static void index_message(raw_store *store, raw_partition *partition, int64_t id)
{
    sqlite3_bind_int64(partition->content, 1, id);
    if (sqlite3_step(partition->content) != SQLITE_ROW)
        raw_fail(store, "a message is in no view");
    sqlite3_bind_int64(partition->insert, 1, id);
    for (int column = 0; column < 3; ++column)
        sqlite3_bind_text(partition->insert, column + 2, (const char *) sqlite3_column_text(partition->content, column),
            sqlite3_column_bytes(partition->content, column), SQLITE_STATIC);
    raw_run(store, partition->insert);
    sqlite3_reset(partition->content);
}

void raw_store_batch(raw_store *store, const raw_batch *batch)
{
    static intake run;
    memset(&run, 0, sizeof run);
    run.store = store;
    run.batch = batch;
    if (!packer)
        packer = ZSTD_createCCtx();
    if (batch->count > SLOTS / 4)
        raw_fail(store, "a batch is too large");
    raw_execute(store, "BEGIN IMMEDIATE");
    sqlite3_stmt *state = raw_statement(store, POLL_STATE, "SELECT good_ms FROM source WHERE id = ?1");
    sqlite3_bind_int64(state, 1, batch->source);
    raw_number(store, state);
    for (int i = 0; i < batch->count; ++i)
        store_message(&run, &batch->messages[i]);
    save_poll(&run);
    flush_conversations(&run);
    flush_counters(&run);
    for (int i = 0; i < run.id_count; ++i)
        raw_partition_of(store, run.ids[i], 1);
    for (int i = 0; i < run.id_count; ++i) {
        raw_partition *partition = raw_partition_of(store, run.ids[i], 0);
        index_message(store, partition, run.ids[i]);
    }
    raw_execute(store, "COMMIT");
}
