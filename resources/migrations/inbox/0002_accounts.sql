-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sources with an account: its token, what the source itself calls a message, files of private messages, and what has gone
-- at the source.

-- Beside the source and not in it: whoever lists sources does not read it.
CREATE TABLE source_token(source INTEGER PRIMARY KEY, token BLOB NOT NULL) STRICT
--> next
ALTER TABLE message_source ADD COLUMN local_id TEXT NOT NULL DEFAULT ''
--> next
ALTER TABLE message_source ADD COLUMN parent_local TEXT NOT NULL DEFAULT ''
--> next
-- When to ask whether it is still there; NULL: no more. (A comment behind the column would not parse.)
ALTER TABLE message_source ADD COLUMN check_ms INTEGER
--> next
CREATE INDEX message_source_local ON message_source(source, local_id) WHERE local_id <> ''
--> next
CREATE INDEX message_source_parent ON message_source(source, parent_local) WHERE parent_local <> ''
--> next
CREATE INDEX message_source_check ON message_source(source, check_ms) WHERE check_ms IS NOT NULL
--> next
-- media.id: the file itself, of a private message.
ALTER TABLE attachment ADD COLUMN media INTEGER
--> next
CREATE INDEX attachment_media ON attachment(media) WHERE media IS NOT NULL
--> next
-- At the source: 1 removed, 2 hidden.
ALTER TABLE message ADD COLUMN gone INTEGER
--> next
ALTER TABLE message ADD COLUMN gone_ms INTEGER
--> next
DROP TRIGGER message_fixed
--> next
-- The one thing that may happen to a message: nothing is left of it but where it stood.
CREATE TRIGGER message_fixed BEFORE UPDATE OF
  id, key, source, ext_id, permalink, author, snap, posted_ms, collected_ms, class, title, text ON message
WHEN NOT (new.gone IS 1 AND old.gone IS NOT 1 AND new.title = '' AND new.text = ''
  AND (new.id, new.key, new.source, new.ext_id, new.permalink, new.posted_ms, new.collected_ms, new.class)
    = (old.id, old.key, old.source, old.ext_id, old.permalink, old.posted_ms, old.collected_ms, old.class))
BEGIN SELECT RAISE(ABORT, 'a message is collected once'); END
--> next
CREATE TRIGGER message_erased AFTER UPDATE OF gone ON message WHEN new.gone IS 1 AND old.gone IS NOT 1
BEGIN
  DELETE FROM message_match WHERE message = new.id;
  DELETE FROM payload WHERE message = new.id;
  DELETE FROM attachment WHERE message = new.id;
  UPDATE message_source SET check_ms = NULL WHERE message = new.id;
  DELETE FROM snapshot WHERE id = old.snap
    AND NOT EXISTS(SELECT 1 FROM message WHERE author = old.author AND snap = old.snap);
  DELETE FROM author WHERE id = old.author AND NOT EXISTS(SELECT 1 FROM message WHERE author = old.author);
  UPDATE author SET snap = NULL, snap_hash = NULL WHERE id = old.author AND snap = old.snap
    AND NOT EXISTS(SELECT 1 FROM snapshot WHERE id = old.snap);
END
