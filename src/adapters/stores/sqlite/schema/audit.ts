export const AUDIT = `
  CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    channel TEXT NOT NULL,
    user TEXT NOT NULL,
    user_name TEXT,
    command TEXT NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX change_by_owner ON change (owner, id);
  CREATE INDEX change_by_time ON change (changed_at);
`;
