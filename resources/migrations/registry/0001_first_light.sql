-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a workspace knows beside its inboxes. Times are UTC milliseconds of the Unix epoch.

CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
--> next
CREATE TABLE organisation(
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  agreement TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  fields INTEGER NOT NULL,
  inbox_key BLOB NOT NULL,
  rights_key BLOB NOT NULL,
  added_ms INTEGER NOT NULL,
  CHECK(length(inbox_key) = 32 AND length(rights_key) = 32)
) STRICT
--> next
CREATE TABLE organisation_name(
  organisation INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY(organisation, place)
) STRICT, WITHOUT ROWID
--> next
-- What an organisation asked us to collect. Never changed: another wish is another record.
CREATE TABLE instruction(
  id INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  names TEXT NOT NULL,
  fields INTEGER NOT NULL,
  sources TEXT NOT NULL,
  purposes TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER,
  who TEXT NOT NULL
) STRICT
--> next
CREATE TRIGGER instruction_fixed BEFORE UPDATE ON instruction WHEN
  old.organisation <> new.organisation OR old.names <> new.names OR old.fields <> new.fields OR old.sources <> new.sources
  OR old.purposes <> new.purposes OR old.from_ms <> new.from_ms OR old.who <> new.who OR old.to_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an instruction is a record'); END
--> next
-- Which terms of a platform were accepted, and when, before its first request.
CREATE TABLE acceptance(
  platform TEXT NOT NULL, terms TEXT NOT NULL, privacy TEXT NOT NULL, at_ms INTEGER NOT NULL, who TEXT NOT NULL,
  PRIMARY KEY(platform, terms, privacy)) STRICT, WITHOUT ROWID
--> next
CREATE TABLE audit(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT
