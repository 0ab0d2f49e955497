import type { StoredArticle } from '../../../domain/article.ts';
import type { SearchQuery, SectionHit, WordCounts } from '../../../domain/search.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SectionIndex } from '../../../ports/store.ts';
import { parseQuery, selectiveTerms, type QueryTerm } from '../../../text/search/query.ts';
import { rarity } from '../../../text/search/rarity.ts';
import {
  inRank,
  rankSections,
  type RankedSection,
  type SearchStatistics,
} from '../../../text/search/rank.ts';
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
/** Nor once something is found at this cost: about 20 ms, but counted, since a clock would answer a busy machine worse. */
const MOST_WORK = 15_000;
/** What it costs to read a section and rank it anew, in rows that SQLite matches and ranks. */
const SECTION_WORK = 30;
/** The same in a store whose pages are seldom at hand. */
const FAR_SECTION_WORK = 120;
/** A store of so many sections is at hand: some 500 MB. */
const SECTIONS_AT_HAND = 200_000;
/** The same for a look into a table that finds nothing. */
const LOOK_WORK = 80;

export function createSections(
  database: Database,
  clock: Pick<Clock, 'now'>,
): Pick<SectionIndex, 'searchSections' | 'countWords'> {
  return {
    async countWords(_, words) {
      return countWords(database, words);
    },
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
  const terms = parseQuery(query.text, languagesOf(database));
  if (terms.length === 0) return [];
  const months = listMonths(database);
  const statistics = { ...sampleTerms(database, months, terms), bodyWords: meanWords(months), now };
  const ranked = collectRanked(database, query, terms, { months, statistics });
  return readHits(database, ranked.toSorted(inRank).slice(0, query.limit));
}

/** All owners' sections tell how common a word is, as in a search. */
function countWords(database: Database, words: readonly string[]): WordCounts {
  const languages = languagesOf(database);
  const terms = words.map((word) => parseQuery(word, languages));
  const { sections, frequency } = sampleTerms(database, listMonths(database), terms.flat());
  const held = words.map((word, index): readonly [string, number] => [
    word,
    Math.max(0, ...(terms[index] ?? []).map(frequency)),
  ]);
  return { sections, held: new Map(held) };
}

interface Ground {
  readonly months: readonly Month[];
  readonly statistics: SearchStatistics;
}

/** Phase by phase, newest months first, until enough is found. */
function collectRanked(
  database: Database,
  query: SearchQuery,
  terms: readonly QueryTerm[],
  { months, statistics }: Ground,
): readonly RankedSection<PooledSection>[] {
  const selective = selectiveTerms(terms, statistics);
  const phases = phasesOf(database, query, selective, {
    weigh: (term) => rarity(statistics.frequency(term), statistics.sections),
    share: (some) => shareOfMatches(some, statistics),
    sections: heldIn(months),
  });
  const searched = monthsOf(months, query);
  const sectionWork = workOfSection(months);
  const enough = Math.max(ENOUGH_AT_LEAST, ENOUGH_FOR_EACH * query.limit);
  const ranked = new Map<number, RankedSection<PooledSection>>();
  let good = 0;
  let work = 0;
  let isOverflowing = false;
  for (const phase of phases) {
    if (phase.isOverflow && !isOverflowing) continue;
    const before = ranked.size;
    for (const pool of poolsOf(database, searched, phase, query)) {
      const fresh = pool.sections.filter(({ id }) => !ranked.has(id));
      work += LOOK_WORK + sectionWork * pool.sections.length + phase.share * pool.rows;
      for (const found of rankSections(terms, fresh, statistics)) {
        ranked.set(found.section.id, found);
        if (found.coverage >= GOOD_COVERAGE) good += 1;
      }
      if (ranked.size > 0 && work > MOST_WORK) return [...ranked.values()];
      if (phase.isRanked && good >= enough) break;
    }
    if (good >= enough) break;
    isOverflowing = ranked.size - before >= phase.limit;
  }
  return [...ranked.values()];
}

function workOfSection(months: readonly Month[]): number {
  return heldIn(months) <= SECTIONS_AT_HAND ? SECTION_WORK : FAR_SECTION_WORK;
}

function heldIn(months: readonly Month[]): number {
  return months.reduce((sum, { sections }) => sum + sections, 0);
}

/** How many of the sections hold one of the terms, at most, as far as the sample tells: 0 to 1. */
function shareOfMatches(terms: readonly QueryTerm[], statistics: SearchStatistics): number {
  const sampled = terms.reduce((sum, term) => sum + statistics.frequency(term), 0);
  return Math.min(1, sampled / Math.max(1, statistics.sections));
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
  const sections = heldIn(months);
  const words = months.reduce((sum, month) => sum + month.body_words, 0);
  return words / Math.max(1, sections);
}
