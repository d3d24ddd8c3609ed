-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was begun and not kept yet: it survives a lock, a crash and a restart, and goes with its conversation.

CREATE TABLE draft(
  conversation INTEGER PRIMARY KEY,
  written_ms INTEGER NOT NULL,
  text TEXT NOT NULL CHECK(text <> '')
) STRICT
--> next
CREATE TRIGGER conversation_draft_gone AFTER DELETE ON conversation
BEGIN
  DELETE FROM draft WHERE conversation = old.id;
END
