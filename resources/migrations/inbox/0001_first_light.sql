-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inbox of one organisation. Times are UTC milliseconds (`_ms`) of the Unix epoch; `key` columns hold keyed 63-bit
-- hashes (storage.md, section 1). A line "--> next" parts two statements.

CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID
--> next
CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  platform TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  account TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  own INTEGER NOT NULL DEFAULT 0,
  options TEXT NOT NULL DEFAULT '{}',
  state INTEGER NOT NULL DEFAULT 0,         -- 0 active, 1 paused, 2 switched off, 3 removed
  added_ms INTEGER NOT NULL,
  cursor TEXT NOT NULL DEFAULT '{}',
  memory TEXT NOT NULL DEFAULT '{}',        -- what the gates must remember between two polls
  asked_ms INTEGER,
  good_ms INTEGER,
  next_ms INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  problem_detail TEXT,
  UNIQUE(platform, number)
) STRICT
--> next
-- Known by (platform, immutable platform id); no profile fields here: a snapshot belongs to a message.
CREATE TABLE author(
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  ext_id TEXT NOT NULL,
  snap INTEGER,                             -- the newest snapshot, with
  snap_hash INTEGER                         -- the hash of its content
) STRICT
--> next
CREATE TABLE media(
  id INTEGER PRIMARY KEY,
  origin_key INTEGER NOT NULL UNIQUE,       -- of the address it was fetched from
  file TEXT NOT NULL,
  file_key BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT
--> next
CREATE TABLE snapshot(
  id INTEGER PRIMARY KEY,
  author INTEGER NOT NULL,
  name TEXT,
  handle TEXT,
  profile_url TEXT,
  bio TEXT,
  location TEXT,
  gender TEXT,
  avatar INTEGER,                           -- media.id
  not_available INTEGER NOT NULL,           -- Field flags
  not_chosen INTEGER NOT NULL
) STRICT
--> next
CREATE TABLE conversation(
  id INTEGER PRIMARY KEY AUTOINCREMENT,     -- never used twice: a merged one does not come back as another
  source INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,         -- 0 open, 1 closed
  last_activity_ms INTEGER NOT NULL,        -- the newest message was posted then
  n INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  n_private INTEGER NOT NULL,
  first_message INTEGER NOT NULL,
  last_message INTEGER NOT NULL,
  first_expires_ms INTEGER NOT NULL
) STRICT
--> next
CREATE TABLE message(
  id INTEGER PRIMARY KEY,                   -- in the order of posting: storage.md, section 2
  key INTEGER NOT NULL UNIQUE,
  link_key INTEGER UNIQUE,
  source INTEGER NOT NULL,
  ext_id TEXT NOT NULL CHECK(ext_id <> ''),
  permalink TEXT NOT NULL CHECK(permalink <> ''),
  conversation INTEGER NOT NULL,
  author INTEGER NOT NULL,
  snap INTEGER NOT NULL,
  parent INTEGER,
  parent_key INTEGER,                       -- what it answers, also while that is not here
  parent_link_key INTEGER,
  parent_link TEXT NOT NULL DEFAULT '',
  visibility INTEGER NOT NULL DEFAULT 0,    -- 0 public, 1 private
  direction INTEGER NOT NULL DEFAULT 0,     -- 0 in, 1 out
  unread INTEGER NOT NULL DEFAULT 1,
  posted_ms INTEGER NOT NULL,
  date_certain INTEGER NOT NULL DEFAULT 1,
  edited_ms INTEGER,
  collected_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  class INTEGER NOT NULL DEFAULT 0,         -- retention: 0 = 18 calendar months, else the platform's cap in days
  followers INTEGER,
  lang TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  CHECK(collected_ms - posted_ms <= 259200000),  -- nothing older than three days is collected
  CHECK(posted_ms - collected_ms <= 300000),
  CHECK(expires_ms > collected_ms)
) STRICT
--> next
CREATE INDEX message_conversation ON message(conversation)
--> next
CREATE INDEX message_author ON message(author, snap)
--> next
CREATE INDEX message_expires ON message(expires_ms)
--> next
CREATE INDEX message_waits_key ON message(parent_key) WHERE parent IS NULL AND parent_key IS NOT NULL
--> next
CREATE INDEX message_waits_link ON message(parent_link_key) WHERE parent IS NULL AND parent_link_key IS NOT NULL
--> next
CREATE INDEX message_parent ON message(parent) WHERE parent IS NOT NULL
--> next
CREATE INDEX conversation_all ON conversation(last_activity_ms)
--> next
CREATE INDEX conversation_state ON conversation(state, last_activity_ms)
--> next
CREATE INDEX conversation_source ON conversation(source, last_activity_ms)
--> next
CREATE INDEX conversation_unread ON conversation(last_activity_ms) WHERE unread > 0
--> next
CREATE INDEX conversation_private ON conversation(last_activity_ms) WHERE n_private > 0
--> next
CREATE TABLE message_source(message INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY(message, source)) STRICT, WITHOUT ROWID
--> next
CREATE INDEX message_source_source ON message_source(source)
--> next
CREATE TABLE message_match(
  message INTEGER NOT NULL,
  in_title INTEGER NOT NULL,
  first INTEGER NOT NULL,                   -- UTF-16 units
  past INTEGER NOT NULL,
  name TEXT NOT NULL,                       -- the organisation's registered name
  PRIMARY KEY(message, in_title, first)
) STRICT, WITHOUT ROWID
--> next
CREATE TABLE payload(
  message INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  dropped INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  z BLOB NOT NULL                           -- zstd
) STRICT
--> next
CREATE TABLE attachment(
  id INTEGER PRIMARY KEY,
  message INTEGER NOT NULL,
  url TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT
--> next
CREATE INDEX attachment_message ON attachment(message)
--> next
CREATE TABLE note(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL,
  written_ms INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT
--> next
CREATE INDEX note_conversation ON note(conversation)
--> next
-- A counter per view, and one per view and hour of activity, from which a row's place is found (storage.md, section 6).
CREATE TABLE view_count(view INTEGER PRIMARY KEY, n INTEGER NOT NULL, unread INTEGER NOT NULL) STRICT
--> next
CREATE TABLE view_hour(
  view INTEGER NOT NULL, hour INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(view, hour)) STRICT, WITHOUT ROWID
--> next
-- What was refused leaves a number and nothing else.
CREATE TABLE refusal(
  source INTEGER NOT NULL, hour INTEGER NOT NULL, reason TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY(source, hour, reason)) STRICT, WITHOUT ROWID
--> next
CREATE TABLE gap(
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER,
  cause TEXT NOT NULL,
  filled INTEGER NOT NULL DEFAULT 0
) STRICT
--> next
CREATE INDEX gap_source ON gap(source, filled)
--> next
-- Who did what, when, to which random reference; no personal data. Written in the transaction of the act itself.
CREATE TABLE journal(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT
--> next
-- One full-text table per month of posting and retention class: ftp_<no> over the view fts_src_<no>.
CREATE TABLE fts_part(
  no INTEGER PRIMARY KEY,
  class INTEGER NOT NULL,
  lo INTEGER NOT NULL,                      -- message ids from here
  hi INTEGER NOT NULL,                      -- and below this
  UNIQUE(lo, class)
) STRICT
--> next
CREATE TRIGGER message_fixed BEFORE UPDATE OF
  id, key, source, ext_id, permalink, author, snap, posted_ms, collected_ms, class, title, text ON message
BEGIN SELECT RAISE(ABORT, 'a message is collected once'); END
--> next
CREATE TRIGGER message_once BEFORE INSERT ON message WHEN EXISTS(
  SELECT 1 FROM message WHERE id = new.id OR key = new.key OR (new.link_key IS NOT NULL AND link_key = new.link_key))
BEGIN SELECT RAISE(ABORT, 'a message is collected once'); END
--> next
CREATE TRIGGER snapshot_fixed BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot does not change'); END
--> next
CREATE TRIGGER snapshot_once BEFORE INSERT ON snapshot WHEN EXISTS(SELECT 1 FROM snapshot WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a snapshot does not change'); END
--> next
CREATE TRIGGER snapshot_kept BEFORE DELETE ON snapshot WHEN EXISTS(
  SELECT 1 FROM message WHERE author = old.author AND snap = old.id)
BEGIN SELECT RAISE(ABORT, 'a snapshot goes with its last message'); END
--> next
CREATE TRIGGER message_gone AFTER DELETE ON message
BEGIN
  DELETE FROM message_source WHERE message = old.id;
  DELETE FROM message_match WHERE message = old.id;
  DELETE FROM payload WHERE message = old.id;
  DELETE FROM attachment WHERE message = old.id;
  DELETE FROM snapshot WHERE id = old.snap
    AND NOT EXISTS(SELECT 1 FROM message WHERE author = old.author AND snap = old.snap);
  DELETE FROM author WHERE id = old.author AND NOT EXISTS(SELECT 1 FROM message WHERE author = old.author);
  UPDATE author SET snap = NULL, snap_hash = NULL WHERE id = old.author AND snap = old.snap
    AND NOT EXISTS(SELECT 1 FROM snapshot WHERE id = old.snap);
  UPDATE message SET parent = NULL WHERE parent = old.id;
END
--> next
CREATE TRIGGER conversation_gone AFTER DELETE ON conversation
BEGIN
  DELETE FROM note WHERE conversation = old.id;
END
