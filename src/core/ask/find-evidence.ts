import type { Owner } from '../../domain/identity.ts';
import type { SectionHit } from '../../domain/search.ts';
import type { SentenceRef, SummaryPart } from '../../domain/summary.ts';
import type { SectionIndex } from '../../ports/store.ts';
import type { AskedForm } from '../../text/answers/asked-form.ts';
import { readAsked } from '../../text/answers/asked.ts';
import { rankAnswers, type RankedSentence } from '../../text/answers/rank.ts';
import { contentStems } from '../../text/sentence-terms.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { newestFirst, quotesOf } from './order-quotes.ts';
import { passagesOf, type FoundArticle } from './passages.ts';
import type { Question } from './question.ts';

/** What an answer is drawn from: the sections that a model may read, and the sentences that answer. */
export interface Evidence {
  readonly parts: readonly SummaryPart[];
  readonly quotes: readonly SentenceRef[];
  /** All sections that were found, also those that answer nothing. */
  readonly found: readonly SummaryPart[];
}

export interface EvidenceQuery {
  readonly owner: Owner;
  readonly source: string | null;
  /** Sentences to quote at most. */
  readonly count: number;
}

export type Searched = Pick<SectionIndex, 'searchSections' | 'countWords'>;

const MAX_HITS = 30;
/** Sections that a model reads. */
const MAX_SECTIONS = 12;
/** It reads on in sections whose best sentence is so much worse than the best of all. */
const SECTION_MARGIN = 4;

export type WholeQuestion = Omit<Question, 'termsWithDate'>;

/** The sentences of what is held that answer a question; `null` where none does. */
export async function findEvidence(
  store: Searched,
  query: EvidenceQuery,
  question: WholeQuestion,
): Promise<Evidence | null> {
  const { form, hits, found, ranked, byMeaning } = await rankSentences(store, query, question);
  const best = chooseQuotes(ranked, query.count, form);
  const chosen = form === 'whether' ? newestFirst(found, best) : best;
  if (chosen.length === 0 && byMeaning.length === 0) return null;
  const sections = chosen.length === 0 ? [] : sectionsToRead(ranked);
  const parts = partsOf(found, [...sections, ...refsOf(found, byMeaning)]);
  return { parts, quotes: quotesOf(found, chosen), found: partsOf(found, refsOf(found, hits)) };
}

interface RankedQuestion {
  readonly form: AskedForm;
  readonly hits: readonly SectionHit[];
  readonly found: readonly FoundArticle[];
  /** The best first. */
  readonly ranked: readonly RankedSentence[];
  /** Sections that bear no word of the question, but mean the same. */
  readonly byMeaning: readonly SectionHit[];
}

/** The sentences of what a search finds, by how well they answer. */
export async function rankSentences(
  store: Searched,
  { owner, source }: Omit<EvidenceQuery, 'count'>,
  { texts, terms, subjects, since, until }: WholeQuestion,
): Promise<RankedQuestion> {
  const query = { owner, text: terms, since, until, source, limit: MAX_HITS };
  const hits = (await store.searchSections(query)).filter(
    (hit) => hit.article.withdrawnAt === null && tellsOf(subjects, hit),
  );
  const found = passagesOf(hits);
  const language = found[0]?.passages.language ?? null;
  const telling = words(terms).filter((word) => !isStopWord(word, language));
  const asked = readAsked(texts, telling, await store.countWords(owner, telling));
  const ranked = rankAnswers(
    asked,
    found.map(({ passages }) => passages),
  );
  const byMeaning = hits.filter((hit) => hit.isByMeaning === true);
  return { form: asked.form, hits, found, ranked, byMeaning };
}

interface SectionOf {
  /** Index among the found articles. */
  readonly article: number;
  readonly sectionIndex: number;
}

function sectionsToRead(ranked: readonly RankedSentence[]): readonly SectionOf[] {
  const [best] = ranked;
  const near = ranked.filter(({ order }) => order >= (best?.order ?? 0) - SECTION_MARGIN);
  const sections = new Map(
    near.map(({ article, sentence: { sectionIndex } }) => [
      `${article} ${sectionIndex}`,
      { article, sectionIndex },
    ]),
  );
  return [...sections.values()].slice(0, MAX_SECTIONS);
}

function refsOf(found: readonly FoundArticle[], hits: readonly SectionHit[]): readonly SectionOf[] {
  return hits.flatMap(({ article, sectionIndex }) => {
    const index = found.findIndex((one) => one.article.id === article.id);
    return index < 0 ? [] : [{ article: index, sectionIndex }];
  });
}

/** By article, the one with the best section first. */
function partsOf(
  found: readonly FoundArticle[],
  sections: readonly SectionOf[],
): readonly SummaryPart[] {
  return [...Map.groupBy(sections, ({ article }) => article)].flatMap(([index, own]) => {
    const article = found[index]?.article;
    if (article === undefined) return [];
    const indexes = [...new Set(own.map(({ sectionIndex }) => sectionIndex))];
    return [{ id: article.id, article, sections: indexes.toSorted((a, b) => a - b) }];
  });
}

/** Whether a section or its headline names one of the subjects; true where there are none. */
function tellsOf(subjects: readonly string[], { article, sectionIndex }: SectionHit): boolean {
  const { heading = null, paragraphs = [] } = article.sections[sectionIndex] ?? {};
  const text = [article.headline, heading ?? '', ...paragraphs].join('\n');
  const stems = new Set(contentStems(text, article.language));
  const isNamed = (name: string) =>
    contentStems(name, article.language).every((stem) => stems.has(stem));
  return subjects.length === 0 || subjects.some(isNamed);
}
