import { findArticleWords } from '../../../text/search/article-words.ts';
import { INDEX_VERSION } from '../../../text/search/section-words.ts';
import { runSteps } from '../../../text/steps.ts';
import { indexArticle } from './article-index.ts';
import { readArticle, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { listMonths, tableOf } from './months.ts';

const SETTING = 'index-version';
const KEEP = 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)';

/**
 * Builds the index anew where another version made it: words that are found in another way than they were written
 * would not be found. One transaction, so that a kill leaves the old index.
 */
export function rebuildIndex(database: Database, version: number = INDEX_VERSION): void {
  const row = database.get<{ value: string }>('SELECT value FROM setting WHERE name = ?', SETTING);
  if (row?.value === String(version)) return;
  database.transact(() => {
    for (const { month } of listMonths(database)) database.execute(`DROP TABLE ${tableOf(month)}`);
    database.execute('DELETE FROM search_month; DELETE FROM section; DELETE FROM topic');
    const ids = database.all<{ id: number }>('SELECT id FROM article ORDER BY id');
    for (const { id } of ids) {
      const article = database.get<ArticleRow>('SELECT * FROM article WHERE id = ?', id);
      if (article === undefined) continue;
      indexArticle(database, article, runSteps(findArticleWords(readArticle(article))));
    }
    database.run(KEEP, SETTING, String(version));
  });
}
