import type { SearchQuery, SectionHit } from '../domain/search.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Log } from '../ports/log.ts';
import type { SectionIndex } from '../ports/store.ts';
import type { VectorHit, VectorStore } from '../ports/store-vectors.ts';
import { packVector } from '../text/vectors.ts';

export interface MeaningNeeds {
  readonly store: Pick<SectionIndex, 'searchSections'> & Pick<VectorStore, 'nearestSections'>;
  readonly embedder: Embedder;
  readonly log: Pick<Log, 'warn'>;
}

type Search = SectionIndex['searchSections'];

/** Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009), with their constant. */
const RANK_OFFSET = 60;
/** Without a word of the query, a section is taken where it is so much nearer than the others held. */
const STANDS_OUT = 3;
/** What such a section is taken to bear, unless others bear more. */
const COVERAGE = 0.5;
/** Queries whose vectors are kept: buttons and pages search the same again. */
const KEPT = 200;

/** Searches by words and by meaning, fused by rank; by words alone where the vector can't be had. Never fails for it. */
export function createMeaningSearch({ store, embedder, log }: MeaningNeeds): Search {
  const vectors = new Map<string, Int8Array>();

  async function vectorOf(text: string): Promise<Int8Array> {
    const known = vectors.get(text);
    if (known !== undefined) return known;
    const [numbers = []] = (await embedder.embed([text])).vectors;
    const vector = packVector(numbers);
    const [oldest] = vectors.keys();
    if (vectors.size >= KEPT && oldest !== undefined) vectors.delete(oldest);
    vectors.set(text, vector);
    return vector;
  }

  async function byMeaning({ text, ...query }: SearchQuery): Promise<readonly VectorHit[]> {
    try {
      const vector = await vectorOf(text);
      return await store.nearestSections({ ...query, model: embedder.name, vector });
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      log.warn('searching by words alone', { code: error.code, reason: error.message });
      return [];
    }
  }

  return async (query) => {
    const [words, meaning] = await Promise.all([store.searchSections(query), byMeaning(query)]);
    return meaning.length === 0 ? words : fuse(words, meaning).slice(0, query.limit);
  };
}

function fuse(words: readonly SectionHit[], meaning: readonly VectorHit[]): readonly SectionHit[] {
  const ranks = new Map(meaning.map((hit, rank) => [keyOf(hit), rank]));
  const known = new Set(words.map(keyOf));
  const coverage = Math.max(COVERAGE, ...words.map((hit) => hit.coverage));
  const shared = words.map((hit, rank) => {
    const other = ranks.get(keyOf(hit));
    return { ...hit, score: share(rank) + (other === undefined ? 0 : share(other)) };
  });
  const added = meaning
    .map((hit, rank) => ({ hit, score: share(rank) }))
    .filter(({ hit }) => !known.has(keyOf(hit)) && hit.distinction >= STANDS_OUT)
    .map(({ hit: { article, sectionIndex }, score }) => ({
      article,
      sectionIndex,
      score,
      coverage,
      isByMeaning: true as const,
    }));
  return [...shared, ...added].toSorted((left, right) => right.score - left.score);
}

function share(rank: number): number {
  return 1 / (RANK_OFFSET + 1 + rank);
}

function keyOf({ article, sectionIndex }: Pick<SectionHit, 'article' | 'sectionIndex'>): string {
  return `${article.id} ${sectionIndex}`;
}
