export const TOPICS = `
  CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    sections INTEGER NOT NULL,
    UNIQUE (owner, key)
  ) STRICT;
  CREATE INDEX topic_by_count ON topic (owner, sections DESC) WHERE sections > 1;
  CREATE INDEX topic_by_letter ON topic (owner, substr(key, 1, 1), sections DESC) WHERE sections > 1;
  CREATE INDEX topic_by_letters ON topic (owner, substr(key, 1, 2), sections DESC) WHERE sections > 1;
  CREATE INDEX topic_by_triple ON topic (owner, substr(key, 1, 3), sections DESC) WHERE sections > 1;
  CREATE INDEX topic_by_start ON topic (owner, substr(key, 1, 4), sections DESC) WHERE sections > 1;
  CREATE TABLE topic_form (
    topic INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (topic, form)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE topic_word (
    owner TEXT NOT NULL,
    word TEXT NOT NULL,
    topic INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    PRIMARY KEY (owner, word, topic)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX topic_word_by_topic ON topic_word (topic);
  CREATE INDEX topic_word_by_tail ON topic_word (owner, substr(word, 2, 3));
`;
