/** Which revision of an article a delivery shows, so that a later one finds those that are outdated. */
export const CITATIONS = `
  CREATE TABLE delivery_report (
    delivery TEXT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (article, delivery)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX delivery_report_by_delivery ON delivery_report (delivery);
  CREATE INDEX article_revised ON article (news_at) WHERE revision > 1;
`;
