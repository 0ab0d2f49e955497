export const SOURCES = `
  CREATE TABLE source (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    is_paused INTEGER NOT NULL,
    UNIQUE (owner, address)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX source_by_name ON source (name_key);
  CREATE TABLE source_health (
    source TEXT PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    last_tried_at INTEGER,
    last_succeeded_at INTEGER,
    next_poll_at INTEGER,
    failures INTEGER NOT NULL,
    failing_since INTEGER,
    fault TEXT,
    etag TEXT,
    last_modified TEXT,
    item_count INTEGER NOT NULL,
    change_minutes REAL
  ) STRICT, WITHOUT ROWID;
`;
