export const INSTALLATIONS = `
  CREATE TABLE installation (
    owner TEXT PRIMARY KEY,
    sealed BLOB NOT NULL,
    installed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
