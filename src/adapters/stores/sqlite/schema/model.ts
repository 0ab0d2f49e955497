export const MODEL = `
  CREATE TABLE generation (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    kept_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX generation_by_time ON generation (kept_at);
  CREATE TABLE usage (
    day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    model TEXT NOT NULL,
    calls INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    PRIMARY KEY (day, purpose, model)
  ) STRICT, WITHOUT ROWID;
`;
