-- SPDX-License-Identifier: GPL-3.0-or-later
-- The people who work here, and the keys that are sealed for them. An organisation's keys are not its columns any more;
-- raw_key holds them until core/workspace/staffing has sealed them for the one person there was.

CREATE TABLE staff(
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  key_id TEXT NOT NULL UNIQUE,
  public_key BLOB NOT NULL CHECK(length(public_key) = 32),
  name TEXT NOT NULL,
  roles INTEGER NOT NULL,
  everywhere INTEGER NOT NULL CHECK(everywhere IN (0, 1)),
  seal BLOB NOT NULL,
  added_ms INTEGER NOT NULL,
  removed_ms INTEGER
) STRICT
--> next
CREATE TABLE staff_organisation(
  staff INTEGER NOT NULL REFERENCES staff(id) ON DELETE CASCADE,
  organisation INTEGER NOT NULL,
  PRIMARY KEY(staff, organisation)
) STRICT, WITHOUT ROWID
--> next
-- Keys: 'inbox/<uuid>', 'rights/<uuid>', 'cases', 'administration'. Two generations of one are there while a file is being
-- brought from the one to the other.
CREATE TABLE key_grant(
  key TEXT NOT NULL,
  generation INTEGER NOT NULL,
  staff INTEGER NOT NULL REFERENCES staff(id),
  sealed BLOB NOT NULL CHECK(length(sealed) = 80),
  PRIMARY KEY(key, generation, staff)
) STRICT, WITHOUT ROWID
--> next
CREATE TABLE raw_key(key TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID
--> next
INSERT INTO raw_key(key, bytes)
  SELECT 'inbox/' || uuid, inbox_key FROM organisation UNION ALL SELECT 'rights/' || uuid, rights_key FROM organisation
--> next
-- Children first: with foreign keys on, dropping a parent empties them.
CREATE TABLE organisation_next(
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  agreement TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  fields INTEGER NOT NULL,
  added_ms INTEGER NOT NULL
) STRICT
--> next
INSERT INTO organisation_next SELECT id, uuid, name, agreement, contact, fields, added_ms FROM organisation
--> next
CREATE TABLE organisation_name_next(
  organisation INTEGER NOT NULL REFERENCES organisation_next(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY(organisation, place)
) STRICT, WITHOUT ROWID
--> next
INSERT INTO organisation_name_next SELECT organisation, place, name FROM organisation_name
--> next
CREATE TABLE instruction_next(
  id INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL REFERENCES organisation_next(id) ON DELETE CASCADE,
  names TEXT NOT NULL,
  fields INTEGER NOT NULL,
  sources TEXT NOT NULL,
  purposes TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER,
  who TEXT NOT NULL
) STRICT
--> next
INSERT INTO instruction_next SELECT id, organisation, names, fields, sources, purposes, from_ms, to_ms, who FROM instruction
--> next
DROP TABLE organisation_name
--> next
DROP TABLE instruction
--> next
DROP TABLE organisation
--> next
ALTER TABLE organisation_next RENAME TO organisation
--> next
ALTER TABLE organisation_name_next RENAME TO organisation_name
--> next
ALTER TABLE instruction_next RENAME TO instruction
--> next
CREATE TRIGGER instruction_fixed BEFORE UPDATE ON instruction WHEN
  old.organisation <> new.organisation OR old.names <> new.names OR old.fields <> new.fields OR old.sources <> new.sources
  OR old.purposes <> new.purposes OR old.from_ms <> new.from_ms OR old.who <> new.who OR old.to_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an instruction is a record'); END
