import type { ArticleToSave } from '../../../ports/store.ts';
import { isSameArticle, openingOf, printText, urlKey } from '../../../text/article-identity.ts';
import { unpackSections, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';

/** Those that share the address, the text or the guid; which of them is the same is decided by `isSameArticle`. */
const CANDIDATES = `
  SELECT * FROM article WHERE owner = :owner AND (id IN (
    SELECT id FROM article WHERE owner = :owner AND url_key = :url
    UNION SELECT id FROM article WHERE owner = :owner AND print = :print
    UNION SELECT article FROM article_guid WHERE source = :source AND guid = :guid
  )) ORDER BY id LIMIT 20`
  .replaceAll(':owner', '?1')
  .replaceAll(':url', '?2')
  .replaceAll(':print', '?3')
  .replaceAll(':source', '?4')
  .replaceAll(':guid', '?5');

/** The held article that was seen again. */
export function findSame(
  database: Database,
  seen: ArticleToSave,
  print: string,
): ArticleRow | undefined {
  const { article, guid, owner, source } = seen;
  const key = urlKey(article.url);
  const rows = database.all<ArticleRow>(CANDIDATES, owner, key, print, source, guid);
  if (rows.length === 0) return undefined;
  const identity = {
    urlKey: key,
    guid,
    print,
    headline: article.headline,
    opening: openingOf(article),
    textLength: printText(article).length,
  };
  return rows.find((row) =>
    isSameArticle(
      {
        urlKey: row.url_key,
        guids: guidsOf(database, row.id, source),
        print: row.print,
        headline: row.headline,
        get opening() {
          return openingOf({ sections: unpackSections(row.sections) });
        },
        isSameSource: row.source === source,
      },
      identity,
    ),
  );
}

export function guidsOf(database: Database, article: number, source: string): readonly string[] {
  return database
    .all<{ guid: string }>(
      'SELECT guid FROM article_guid WHERE article = ? AND source = ?',
      article,
      source,
    )
    .map((row) => row.guid);
}
