import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printOf } from '../src/adapters/stores/sqlite/article-rows.ts';
import { writeArticle } from '../src/adapters/stores/sqlite/articles.ts';
import { openDatabase } from '../src/adapters/stores/sqlite/database.ts';
import { createSqliteStore } from '../src/adapters/stores/sqlite/store.ts';
import type { Article } from '../src/domain/article.ts';
import type { Owner, SourceId } from '../src/domain/identity.ts';
import { findArticleWords } from '../src/text/search/article-words.ts';
import { runSteps } from '../src/text/steps.ts';
import type { BenchOptions } from './options.ts';
import { createRandom, createVocabulary, type Vocabulary } from './search-vocabulary.ts';

type SqliteStore = ReturnType<typeof createSqliteStore>;

const OWNER = 'bench' as Owner;
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z');
const DEFAULT_SECTIONS = 1_000_000;
const SECTIONS_OF_ARTICLE = 5;
const WORDS_OF_SECTION = 90;
const MONTHS = 36;
const SAVED_AT_ONCE = 500;
const REPETITIONS = 300;

/**
 * Fills a store with generated articles of 36 months and prints how long searches and completions take. A second word
 * names a file in which the store is kept, and used again by the next run.
 */
export async function measureSpeed({ rest }: BenchOptions): Promise<void> {
  const sections = Number(rest[0] ?? DEFAULT_SECTIONS);
  const kept = rest[1];
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    const path = kept ?? join(folder, 'broadsheet.db');
    await using store = createSqliteStore({ path, clock: { now: () => NOW } });
    const vocabulary = createVocabulary();
    const held = await store.countArticles(OWNER);
    if (held === 0) fill(path, vocabulary, sections);
    else console.log(`${held} articles of ${SECTIONS_OF_ARTICLE} sections are held`);
    console.table(await measure(store, vocabulary));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Filling is not what is measured: a large cache, and no wait for the disk. */
const FILLING =
  'PRAGMA cache_size = -1000000; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 50000';

/** By many articles in one transaction. */
function fill(path: string, vocabulary: Vocabulary, sections: number): void {
  const started = performance.now();
  const articles = Math.ceil(sections / SECTIONS_OF_ARTICLE);
  const random = createRandom(1);
  const database = openDatabase(path);
  database.execute(FILLING);
  const write = (index: number): void => {
    const hours = (1 - index / articles) * MONTHS * 30 * 24;
    const publishedAt = NOW.subtract({ minutes: Math.round(hours * 60) });
    const article = makeArticle(vocabulary, random, publishedAt);
    const source = 'bench' as SourceId;
    const seen = { owner: OWNER, source, guid: String(index), seenAt: NOW, article };
    const words = runSteps(findArticleWords(article));
    writeArticle(database, { seen, print: printOf(article), words, replaced: null });
  };
  for (let first = 0; first < articles; first += SAVED_AT_ONCE) {
    const last = Math.min(articles, first + SAVED_AT_ONCE);
    database.transact(() => {
      for (let index = first; index < last; index += 1) write(index);
    });
  }
  database.close();
  const seconds = (performance.now() - started) / 1_000;
  console.log(`${sections} sections in ${seconds.toFixed(0)} s`);
}

function makeArticle(
  { word, name }: Vocabulary,
  random: () => number,
  publishedAt: Temporal.Instant,
): Article {
  const sections = Array.from({ length: SECTIONS_OF_ARTICLE }, (_, index) => {
    const words = Array.from({ length: WORDS_OF_SECTION }, () => word(random));
    const text = `The ${words.slice(0, 40).join(' ')} of ${name(random)} ${words.slice(40).join(' ')}.`;
    const heading = index === 0 ? null : `${word(random)} ${word(random)}`;
    return { heading, level: 1, paragraphs: [text], sentences: [] };
  });
  return {
    headline: `${name(random)} ${word(random)} ${word(random)} ${word(random)}`,
    byline: null,
    outlet: 'Bench',
    language: 'en',
    publishedAt,
    url: null,
    imageUrl: null,
    access: 'full',
    sections,
  };
}

type Row = Readonly<Record<'p50' | 'p95' | 'p99' | 'max' | 'p50 CPU' | 'p99 CPU', string>>;

async function measure(
  store: SqliteStore,
  vocabulary: Vocabulary,
): Promise<Readonly<Record<string, Row>>> {
  const random = createRandom(2);
  const pick = (from: number, to: number): string =>
    vocabulary.wordOfRank(Math.floor(from + random() * (to - from)));
  const search = (text: () => string) => () =>
    store.searchSections({
      owner: OWNER,
      text: text(),
      since: null,
      until: null,
      source: null,
      limit: 10,
    });
  const complete = (length: number) => async () => {
    const name = vocabulary.name(random).toLowerCase();
    return await store.completeTopics(OWNER, name.slice(0, length), 25);
  };
  const rows: Record<string, () => Promise<unknown>> = {
    'very common word': search(() => pick(1, 30)),
    'common word': search(() => pick(30, 500)),
    'medium word': search(() => pick(500, 5_000)),
    'rare word': search(() => pick(20_000, 60_000)),
    'unknown word': search(() => `zz${pick(1, 1_000)}zz`),
    'two words': search(() => `${pick(30, 500)} ${pick(500, 20_000)}`),
    'two common words': search(() => `${pick(1, 30)} ${pick(1, 30)}`),
    'a question of eight words': search(() =>
      [1, 2, 3, 4].map((step) => `${pick(1, 100)} ${pick(100 * step, 5_000 * step)}`).join(' '),
    ),
    'completion of 1 letter': complete(1),
    'completion of 3 letters': complete(3),
    'completion of 6 letters': complete(6),
    'nearest topics': async () =>
      await store.nearestTopics(OWNER, `${vocabulary.name(random)}x`, 5),
  };
  const table: Record<string, Row> = {};
  for (const [name, work] of Object.entries(rows)) table[name] = await time(work);
  return table;
}

/** CPU time counts beside the clock's, for a machine that does other things as well. */
async function time(work: () => Promise<unknown>): Promise<Row> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let index = 0; index < REPETITIONS; index += 1) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(cpu);
    times.push(performance.now() - started);
    cpuTimes.push((user + system) / 1_000);
  }
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    max: quantile(times, 1),
    'p50 CPU': quantile(cpuTimes, 0.5),
    'p99 CPU': quantile(cpuTimes, 0.99),
  };
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((left, right) => left - right);
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return `${(sorted[index] ?? 0).toFixed(2)} ms`;
}
