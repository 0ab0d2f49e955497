export const EVENTS = `
  CREATE TABLE seen_event (id TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX seen_event_by_time ON seen_event (seen_at);
  CREATE TABLE button_state (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (owner, key)
  ) STRICT, WITHOUT ROWID;
`;
