import type { StoredArticle } from '../../../domain/article.ts';
import type { SearchQuery, SectionHit } from '../../../domain/search.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SectionIndex } from '../../../ports/store.ts';
import { parseQuery, selectiveTerms, type QueryTerm } from '../../../text/search-query.ts';
import { rarity } from '../../../text/search-rarity.ts';
import {
  inRank,
  rankSections,
  type RankedSection,
  type SearchStatistics,
} from '../../../text/search-rank.ts';
import { readArticle, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { listMonths, type Month } from './months.ts';
import { phasesOf } from './search-phases.ts';
import { monthsOf, poolsOf, type PooledSection } from './search-pool.ts';
import { sampleTerms } from './search-sample.ts';

/** Older months are no longer looked at once this many sections (for each one asked) bear most of the query. */
const ENOUGH_FOR_EACH = 3;
const ENOUGH_AT_LEAST = 40;
const GOOD_COVERAGE = 0.75;
/** Nor once something is found and this time is over. */
const TIME_LIMIT_MS = 25;

export function createSections(
  database: Database,
  clock: Pick<Clock, 'now'>,
): Pick<SectionIndex, 'searchSections'> {
  return {
    async searchSections(query) {
      return searchSections(database, query, clock.now().epochMilliseconds);
    },
  };
}

function searchSections(
  database: Database,
  query: SearchQuery,
  now: number,
): readonly SectionHit[] {
  const started = performance.now();
  const terms = parseQuery(query.text, languagesOf(database));
  if (terms.length === 0) return [];
  const months = listMonths(database);
  const statistics = { ...sampleTerms(database, months, terms), bodyWords: meanWords(months), now };
  const ranked = collectRanked(database, query, terms, { months, statistics, started });
  return readHits(database, ranked.toSorted(inRank).slice(0, query.limit));
}

interface Ground {
  readonly months: readonly Month[];
  readonly statistics: SearchStatistics;
  /** By `performance.now()`. */
  readonly started: number;
}

/** Phase by phase, newest months first, until enough is found. */
function collectRanked(
  database: Database,
  query: SearchQuery,
  terms: readonly QueryTerm[],
  { months, statistics, started }: Ground,
): readonly RankedSection<PooledSection>[] {
  const phases = phasesOf(database, query, selectiveTerms(terms, statistics), {
    weigh: (term) => rarity(statistics.frequency(term), statistics.sections),
    expected: (some) => expectedSections(some, months, statistics),
  });
  const searched = monthsOf(months, query);
  const enough = Math.max(ENOUGH_AT_LEAST, ENOUGH_FOR_EACH * query.limit);
  const ranked = new Map<number, RankedSection<PooledSection>>();
  let good = 0;
  let isOverflowing = false;
  for (const phase of phases) {
    if (phase.isOverflow && !isOverflowing) continue;
    const before = ranked.size;
    for (const pool of poolsOf(database, searched, phase, query)) {
      const fresh = pool.filter(({ id }) => !ranked.has(id));
      for (const found of rankSections(terms, fresh, statistics)) {
        ranked.set(found.section.id, found);
        if (found.coverage >= GOOD_COVERAGE) good += 1;
      }
      if (ranked.size > 0 && performance.now() - started > TIME_LIMIT_MS)
        return [...ranked.values()];
      if (phase.isRanked && good >= enough) break;
    }
    if (good >= enough) break;
    isOverflowing = ranked.size - before >= phase.limit;
  }
  return [...ranked.values()];
}

function expectedSections(
  terms: readonly QueryTerm[],
  months: readonly Month[],
  statistics: SearchStatistics,
): number {
  const held = months.reduce((sum, { sections }) => sum + sections, 0);
  const sampled = terms.reduce((sum, term) => sum + statistics.frequency(term), 0);
  return (sampled * held) / Math.max(1, statistics.sections);
}

function readHits(
  database: Database,
  ranked: readonly RankedSection<PooledSection>[],
): readonly SectionHit[] {
  const articles = new Map<number, StoredArticle>();
  return ranked.flatMap(({ section, score, coverage }) => {
    const article = articles.get(section.article) ?? findById(database, section.article);
    if (article === null) return [];
    articles.set(section.article, article);
    return [{ article, sectionIndex: section.position, score, coverage }];
  });
}

function findById(database: Database, id: number): StoredArticle | null {
  const row = database.get<ArticleRow>('SELECT * FROM article WHERE id = ?', id);
  return row === undefined ? null : readArticle(row);
}

function languagesOf(database: Database): readonly (string | null)[] {
  const rows = database.all<{ language: string }>('SELECT language FROM search_language');
  return rows.length === 0
    ? [null]
    : rows.map(({ language }) => (language === '' ? null : language));
}

function meanWords(months: readonly Month[]): number {
  const sections = months.reduce((sum, month) => sum + month.sections, 0);
  const words = months.reduce((sum, month) => sum + month.body_words, 0);
  return words / Math.max(1, sections);
}
