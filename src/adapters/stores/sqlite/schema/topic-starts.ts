/** Holds all that a completion shows: a look at each topic's own row costs ten times as much in a large store. */
export const TOPIC_STARTS = `
  DROP INDEX topic_by_start;
  CREATE INDEX topic_by_start ON topic (owner, substr(key, 1, 4), sections DESC, key, name) WHERE sections > 1;
`;
