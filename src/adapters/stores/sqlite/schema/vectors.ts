export const VECTORS = `
  CREATE TABLE section_vector (
    owner TEXT NOT NULL,
    model TEXT NOT NULL,
    section INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
    vector BLOB NOT NULL,
    PRIMARY KEY (owner, model, section)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX section_vector_by_section ON section_vector (section);
`;
