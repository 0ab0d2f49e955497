import { createSqliteStore } from '../src/adapters/stores/sqlite/store.ts';
import type { Owner, SourceId } from '../src/domain/identity.ts';
import type { BenchOptions } from './options.ts';
import { readLabels } from './pack.ts';

interface Document {
  readonly id: number;
  readonly text: string;
}

interface Query {
  readonly id: number;
  readonly text: string;
  readonly relevant: readonly number[];
}

interface Prediction {
  readonly id: number;
  readonly ranking: readonly number[];
}

const OWNER = 'bench' as Owner;
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z');
const RANKED = 200;
const TOP = 10;

/** Ranks the documents of a pack for its queries with the store's own search. */
export async function measureRanking(folder: string, options: BenchOptions): Promise<void> {
  const documents = readLabels<readonly Document[]>(folder, 'docs.json');
  const queries = readLabels<readonly Query[]>(folder);
  const predictions = await rank(documents, queries);
  options.writePredictions(predictions);
  console.table({
    all: scores(queries, predictions),
    'first half': scores(queries.filter(isInFirstHalf), predictions),
    'second half': scores(
      queries.filter((query) => !isInFirstHalf(query)),
      predictions,
    ),
  });
}

/** Both halves were seen while constants were chosen: they show how even the figures are, not how they hold elsewhere. */
function isInFirstHalf(query: Query): boolean {
  return query.id % 2 === 0;
}

async function rank(
  documents: readonly Document[],
  queries: readonly Query[],
): Promise<readonly Prediction[]> {
  await using store = createSqliteStore({ path: ':memory:', clock: { now: () => NOW } });
  const ids = new Map<string, number>();
  for (const { id, text } of documents) {
    const section = { heading: null, level: 1, paragraphs: [text], sentences: [] };
    const saved = await store.saveArticle({
      owner: OWNER,
      source: 'pack' as SourceId,
      guid: String(id),
      seenAt: NOW,
      article: {
        headline: '',
        byline: null,
        outlet: null,
        language: 'en',
        publishedAt: null,
        url: null,
        imageUrl: null,
        access: 'full',
        sections: [section],
      },
    });
    ids.set(saved.id, id);
  }
  const predictions: Prediction[] = [];
  for (const { id, text } of queries) {
    const query = { owner: OWNER, text, since: null, until: null, source: null, limit: RANKED };
    const hits = await store.searchSections(query);
    predictions.push({ id, ranking: hits.map(({ article }) => ids.get(article.id) ?? 0) });
  }
  return predictions;
}

function scores(
  queries: readonly Query[],
  predictions: readonly Prediction[],
): Readonly<Record<string, string>> {
  const rankings = new Map(predictions.map(({ id, ranking }) => [id, ranking]));
  const mean = (measure: (query: Query, ranking: readonly number[]) => number): string => {
    const sum = queries.reduce(
      (total, query) => total + measure(query, rankings.get(query.id) ?? []),
      0,
    );
    return (sum / queries.length).toFixed(3);
  };
  return { queries: String(queries.length), MAP: mean(averagePrecision), 'nDCG@10': mean(gain) };
}

function averagePrecision({ relevant }: Query, ranking: readonly number[]): number {
  let found = 0;
  let sum = 0;
  for (const [index, document] of ranking.entries()) {
    if (!relevant.includes(document)) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return sum / relevant.length;
}

function gain({ relevant }: Query, ranking: readonly number[]): number {
  const discount = (index: number): number => 1 / Math.log2(index + 2);
  let sum = 0;
  for (const [index, document] of ranking.slice(0, TOP).entries()) {
    if (relevant.includes(document)) sum += discount(index);
  }
  let best = 0;
  for (let index = 0; index < Math.min(TOP, relevant.length); index += 1) best += discount(index);
  return sum / best;
}
