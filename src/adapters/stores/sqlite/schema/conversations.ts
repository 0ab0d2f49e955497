export const CONVERSATIONS = `
  CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    place TEXT NOT NULL,
    user TEXT NOT NULL,
    text TEXT NOT NULL,
    said_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX turn_by_place ON turn (place, id);
  CREATE INDEX turn_by_time ON turn (said_at);
  CREATE TABLE stopped_conversation (
    place TEXT PRIMARY KEY,
    owner TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE place_setting (
    owner TEXT NOT NULL,
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (place, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE removed_owner (owner TEXT PRIMARY KEY, removed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
