export const ARTICLES = `
  CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT,
    url_key TEXT,
    print TEXT NOT NULL,
    headline TEXT NOT NULL,
    byline TEXT,
    outlet TEXT,
    language TEXT,
    published_at INTEGER,
    image_url TEXT,
    access TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    news_at INTEGER NOT NULL,
    month INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    withdrawn_at INTEGER,
    sections TEXT NOT NULL
  ) STRICT;
  CREATE INDEX article_by_url ON article (owner, url_key);
  CREATE INDEX article_by_print ON article (owner, print);
  CREATE INDEX article_by_news ON article (owner, news_at DESC);

  CREATE TABLE article_guid (
    source TEXT NOT NULL,
    guid TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (source, guid, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_guid_by_article ON article_guid (article);

  CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    month INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX section_by_article ON section (article);
  CREATE INDEX section_by_month ON section (month, id);

  CREATE TABLE search_month (
    month INTEGER PRIMARY KEY,
    sections INTEGER NOT NULL,
    body_words INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE search_language (language TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
