/* SPDX-License-Identifier: GPL-3.0-or-later */
/* notmuch_peer DATABASE CONFIG: each line on standard input is a search; the answer is the CPU time in nanoseconds of its
 * first page of 50 messages, newest first, with date, sender and subject, and how many there were. */
#include <notmuch.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int argc, char **argv)
{
    notmuch_database_t *database = NULL;
    if (argc != 3
        || notmuch_database_open_with_config(argv[1], NOTMUCH_DATABASE_MODE_READ_ONLY, argv[2], NULL, &database, NULL)
            != NOTMUCH_STATUS_SUCCESS)
        return 1;
    char line[1024];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        const long long begin = now();
        notmuch_query_t *query = notmuch_query_create(database, line);
        notmuch_query_set_sort(query, NOTMUCH_SORT_NEWEST_FIRST);
        notmuch_messages_t *messages = NULL;
        int rows = 0;
        size_t size = 0;
        if (notmuch_query_search_messages(query, &messages) != NOTMUCH_STATUS_SUCCESS)
            return 1;
        for (; notmuch_messages_valid(messages) && rows < 50; notmuch_messages_move_to_next(messages)) {
            notmuch_message_t *message = notmuch_messages_get(messages);
            size += strlen(notmuch_message_get_header(message, "from")) + strlen(notmuch_message_get_header(message, "subject"))
                + (notmuch_message_get_date(message) != 0);
            ++rows;
            notmuch_message_destroy(message);
        }
        notmuch_query_destroy(query);
        printf("%lld %d %zu\n", now() - begin, rows, size);
        fflush(stdout);
    }
    notmuch_database_destroy(database);
    return 0;
}
