import type { Section, StoredArticle } from '../domain/article.ts';
import type { SearchQuery, SectionHit } from '../domain/search.ts';
import type { SectionIndex } from '../ports/store.ts';
import { aboutness, topicShare } from '../text/aboutness.ts';

/** A section that is about a topic. */
export interface OnTopic {
  readonly article: StoredArticle;
  readonly sectionIndex: number;
  /** `aboutness` of the section, 0 to 1. */
  readonly aboutness: number;
}

/** Sections that are looked at, best first. */
const MAX_HITS = 40;
/** Sections that are told of. */
const MAX_SECTIONS = 20;
/** Least share of the topic's words that a section must bear, and that beside the section with most of them. */
const MIN_COVERAGE = 0.5;
const COVERAGE_FLOOR = 0.75;
/** A section that is so much less about the topic than the best one mentions it in passing … */
const ABOUTNESS_FLOOR = 0.4;
/** … unless so much of it speaks of the topic: a third of its sentences, or its heading. */
const CLEARLY_ABOUT = 0.15;

/** The sections that are about a topic, those left out that only mention it beside others that are about it. */
export async function sectionsOnTopic(
  store: Pick<SectionIndex, 'searchSections'>,
  query: Omit<SearchQuery, 'text' | 'until' | 'limit'> & { readonly topic: string },
): Promise<readonly OnTopic[]> {
  const { owner, topic, since, source } = query;
  const hits = await store.searchSections({
    owner,
    text: topic,
    since,
    until: null,
    source,
    limit: MAX_HITS,
  });
  const sections = withEnoughWords(hits).map((hit) => onTopic(hit, topic));
  const most = Math.max(0, ...sections.map((section) => section.aboutness));
  const least = Math.min(CLEARLY_ABOUT, most * ABOUTNESS_FLOOR);
  return sections.filter((section) => section.aboutness >= least).slice(0, MAX_SECTIONS);
}

function withEnoughWords(hits: readonly SectionHit[]): readonly SectionHit[] {
  const most = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const least = Math.max(MIN_COVERAGE, most * COVERAGE_FLOOR);
  return hits.filter(({ coverage, article }) => coverage >= least && article.withdrawnAt === null);
}

function onTopic({ article, sectionIndex }: SectionHit, topic: string): OnTopic {
  const section = article.sections[sectionIndex];
  return {
    article,
    sectionIndex,
    aboutness: section === undefined ? 0 : aboutnessOf(section, topic, article),
  };
}

/**
 * What stands before the first heading stands under the headline, where it tells of what that names; and a report begins
 * with what it is about, though most of its sentences then name it otherwise: "the ship".
 */
function aboutnessOf(
  section: Section,
  topic: string,
  { headline, language }: StoredArticle,
): number {
  const own = aboutness(section, topic, language);
  if (section.heading !== null || own === 0) return own;
  const [first] = section.sentences;
  const isBegun = first !== undefined && topicShare(first.text, topic, language) === 1;
  const whole = aboutness({ ...section, heading: headline }, topic, language);
  return isBegun ? Math.max(whole, CLEARLY_ABOUT) : whole;
}
