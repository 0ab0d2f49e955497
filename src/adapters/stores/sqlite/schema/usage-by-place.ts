/** `place` is empty for what was used for nobody's place, and before places were told apart. */
export const USAGE_BY_PLACE = `
  CREATE TABLE usage_by_place (
    day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    model TEXT NOT NULL,
    place TEXT NOT NULL,
    calls INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    PRIMARY KEY (day, purpose, model, place)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO usage_by_place SELECT day, purpose, model, '', calls, input_tokens, output_tokens FROM usage;
  DROP TABLE usage;
`;
