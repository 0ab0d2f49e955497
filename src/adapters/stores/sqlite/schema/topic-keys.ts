/** Hold all that a completion shows, as `topic_by_start` does: for the first letters, and in the order of the alphabet. */
export const TOPIC_KEYS = `
  DROP INDEX topic_by_letter;
  CREATE INDEX topic_by_letter ON topic (owner, substr(key, 1, 1), sections DESC, key, name) WHERE sections > 1;
  DROP INDEX topic_by_letters;
  CREATE INDEX topic_by_letters ON topic (owner, substr(key, 1, 2), sections DESC, key, name) WHERE sections > 1;
  DROP INDEX topic_by_triple;
  CREATE INDEX topic_by_triple ON topic (owner, substr(key, 1, 3), sections DESC, key, name) WHERE sections > 1;
  CREATE INDEX topic_by_key ON topic (owner, key, sections, name);
`;
