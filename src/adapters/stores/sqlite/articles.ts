import { randomBytes } from 'node:crypto';
import { newsInstant } from '../../../domain/article.ts';
import type { ArticleId } from '../../../domain/identity.ts';
import type { ArticleStore, ArticleToSave, SavedArticle } from '../../../ports/store.ts';
import { urlKey } from '../../../text/article-identity.ts';
import { createBreath } from '../../../text/breath.ts';
import { findArticleWords, type ArticleWords } from '../../../text/search/article-words.ts';
import { findTopics, type TopicMention } from '../../../text/search/topics.ts';
import { runSteps, type Steps } from '../../../text/steps.ts';
import { indexArticle, unindexSections } from './article-index.ts';
import { findSame, guidsOf } from './article-lookup.ts';
import {
  packSections,
  printOf,
  readArticle,
  writeInstant,
  type ArticleRow,
} from './article-rows.ts';
import type { Database } from './database.ts';
import { monthOf } from './months.ts';
import { removeTopics } from './topic-counts.ts';
import { createWriteGroup } from './write-group.ts';

const COLUMNS = `owner, source, url, url_key, print, headline, byline, outlet, language, published_at, image_url,
  access, sections, seen_at, news_at, month`;
const INSERT = `INSERT INTO article (${COLUMNS}, key, revision)
  VALUES (${'?, '.repeat(16)}?, 1) RETURNING *`;
const UPDATE = `UPDATE article SET (${COLUMNS}, revision) = (${'?, '.repeat(16)}revision + 1)
  WHERE id = ? RETURNING *`;

/** An article with what is made of its text before it is written: its fingerprint (`printOf`) and its words. */
export interface Sighting {
  readonly seen: ArticleToSave;
  readonly print: string;
  readonly words: ArticleWords;
  /** The topics of the text that it is about to replace. */
  readonly replaced: ReplacedTopics | null;
}

interface ReplacedTopics {
  readonly print: string;
  readonly topics: readonly TopicMention[];
}

export function createArticles(
  database: Database,
): Pick<ArticleStore, 'saveArticle' | 'withdrawArticle'> {
  const breathe = createBreath();
  const write = createWriteGroup(database, (sighting: Sighting) =>
    writeArticle(database, sighting),
  );
  return {
    async saveArticle(seen) {
      const print = printOf(seen.article);
      // What is unchanged is by far the most, and costs no write.
      const known = findSame(database, seen, print);
      if (known?.print === print && isGuidKnown(database, known, seen)) return unchanged(known);
      const words = await breathe(findArticleWords(seen.article));
      const replaced = known === undefined ? null : await breathe(findReplaced(known));
      return await write({ seen, print, words, replaced });
    },
    async withdrawArticle(id, at) {
      const sql = `UPDATE article SET withdrawn_at = ?1, revision = revision + 1
        WHERE key = ?2 AND (withdrawn_at IS NULL) <> (?1 IS NULL)`;
      database.run(sql, writeInstant(at), id);
    },
  };
}

function* findReplaced(held: ArticleRow): Steps<ReplacedTopics> {
  return { print: held.print, topics: yield* findTopics(readArticle(held)) };
}

/** Adds or changes it, in the transaction that is open. */
export function writeArticle(database: Database, sighting: Sighting): SavedArticle {
  const { seen, print } = sighting;
  const held = findSame(database, seen, print);
  if (held === undefined) return addArticle(database, sighting);
  keepGuid(database, held.id, seen);
  return held.print === print ? unchanged(held) : changeArticle(database, held, sighting);
}

function unchanged(row: ArticleRow): SavedArticle {
  return { id: row.key as ArticleId, outcome: 'unchanged' };
}

function isGuidKnown(database: Database, held: ArticleRow, seen: ArticleToSave): boolean {
  return seen.guid === null || guidsOf(database, held.id, seen.source).includes(seen.guid);
}

function keepGuid(database: Database, article: number, seen: ArticleToSave): void {
  if (seen.guid === null) return;
  const sql = 'INSERT OR IGNORE INTO article_guid (source, guid, article) VALUES (?, ?, ?)';
  database.run(sql, seen.source, seen.guid, article);
}

function addArticle(database: Database, { seen, print, words }: Sighting): SavedArticle {
  const key = randomBytes(9).toString('base64url') as ArticleId;
  const row = database.get<ArticleRow>(INSERT, ...columnsOf(seen, print), key);
  if (row === undefined) throw new Error('SQLite gave no row for an article that it took');
  keepGuid(database, row.id, seen);
  indexArticle(database, row, words);
  return { id: key, outcome: 'added' };
}

function changeArticle(database: Database, held: ArticleRow, sighting: Sighting): SavedArticle {
  const { seen, print, words, replaced } = sighting;
  const { seenAt, source } = readArticle(held);
  // Another text may have come in between.
  const { topics } = replaced?.print === held.print ? replaced : runSteps(findReplaced(held));
  removeTopics(database, held.owner, topics);
  unindexSections(database, held);
  const columns = columnsOf({ ...seen, seenAt, source }, print);
  const row = database.get<ArticleRow>(UPDATE, ...columns, held.id);
  if (row === undefined) throw new Error('SQLite gave no row for an article that it changed');
  indexArticle(database, row, words);
  return { id: held.key as ArticleId, outcome: 'changed' };
}

function columnsOf(seen: ArticleToSave, print: string): readonly (string | number | null)[] {
  const { article, owner, seenAt, source } = seen;
  const newsAt = newsInstant({ publishedAt: article.publishedAt, seenAt }).epochMilliseconds;
  return [
    owner,
    source,
    article.url,
    urlKey(article.url),
    print,
    article.headline,
    article.byline,
    article.outlet,
    article.language,
    writeInstant(article.publishedAt),
    article.imageUrl,
    article.access,
    packSections(article.sections),
    seenAt.epochMilliseconds,
    newsAt,
    monthOf(newsAt),
  ];
}
