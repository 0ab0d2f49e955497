import { newsInstant } from '../domain/article.ts';
import type { ArticleId, Owner } from '../domain/identity.ts';
import type { Claim, Summary, SummaryLength, SummaryPart } from '../domain/summary.ts';
import type { OfferedTopics } from '../domain/topic.ts';
import type { SectionIndex } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';
import { HEADING_SHARE } from '../text/aboutness.ts';
import { figureDifferences } from './figure-differences.ts';
import { looseMatchNote } from './loose-match.ts';
import { offerTopics, type TopicOffers } from './offer-topics.ts';
import { groupIntoStories } from './stories.ts';
import { sectionsOnTopic, type OnTopic } from './summarize-sections.ts';

export interface TopicSummaryNeeds {
  readonly store: Pick<SectionIndex, 'searchSections'> & TopicOffers;
  readonly summarizer: Summarizer;
}

export interface TopicSummaryInput {
  readonly owner: Owner;
  /** A person's words, as typed. */
  readonly topic: string;
  /** News from then on; `null` for all that is held. */
  readonly since: Temporal.Instant | null;
  readonly length: SummaryLength;
  /** A source's name or an outlet; `null` for all. */
  readonly source: string | null;
  /** The language to write in; `null` for the article's own. */
  readonly language: string | null;
  /** Shown the summary while it grows. */
  readonly showSummary?: (summary: Summarized) => void;
}

/** What one section says on the topic. Its claims cite it first; a further citation says the same elsewhere. */
export interface TopicSection {
  readonly article: ArticleId;
  readonly headline: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly publishedAt: Temporal.Instant | null;
  /** `null` for the lede. */
  readonly heading: string | null;
  readonly sectionIndex: number;
  readonly claims: readonly Claim[];
}

/** One event, over outlets. */
export interface TopicStory {
  readonly title: string;
  readonly updatedAt: Temporal.Instant;
  readonly sections: readonly TopicSection[];
}

interface Summarized {
  readonly kind: 'summarized';
  /** Newest news first. */
  readonly stories: readonly TopicStory[];
  readonly articles: number;
  readonly outlets: number;
  /** Of the newest article whose outlet says when it was published. */
  readonly publishedAt: Temporal.Instant | null;
  readonly omittedClaims: number;
  readonly writtenBy: string;
  readonly notes: readonly string[];
}

export type TopicSummary =
  | Summarized
  | { readonly kind: 'nothing-held'; readonly offered: OfferedTopics };

/** Stories that one summary tells of. */
const MAX_STORIES = 10;

/** What is held on a topic: the sections that are about it, by story, newest news first. */
export async function summarizeTopic(
  needs: TopicSummaryNeeds,
  input: TopicSummaryInput,
): Promise<TopicSummary> {
  const sections = await sectionsOnTopic(needs.store, input);
  const stories: TopicStory[] = [];
  const summaries: Summary[] = [];
  const told: SummaryPart[] = [];
  for (const group of (await groupByStory(sections)).slice(0, MAX_STORIES)) {
    const parts = partsOf(group);
    const summary = await needs.summarizer.summarize(
      {
        parts,
        focus: input.topic,
        length: input.length,
        language: input.language,
      },
      (claims) => {
        const growing = { claims, omittedClaims: 0, writtenBy: needs.summarizer.id, notes: [] };
        const story = storyOf(group, growing);
        if (story === null) return;
        input.showSummary?.(summarized([...stories, story], [...summaries, growing]));
      },
    );
    const story = storyOf(group, summary);
    if (story === null) continue;
    stories.push(story);
    summaries.push(summary);
    told.push(...parts);
  }
  if (stories.length === 0) {
    const offered = await offerTopics(needs.store, input.owner, input.topic);
    return { kind: 'nothing-held', offered };
  }
  const whole = summarized(stories, summaries);
  const differences = figureDifferences(told).map(({ text }) => text);
  const found = sections.map(({ article }) => article);
  const loose = looseMatchNote(input.topic, found);
  return {
    ...whole,
    notes: [...(loose === null ? [] : [loose]), ...whole.notes, ...differences],
  };
}

/** The sections of each story together, the story with the newest news first. */
async function groupByStory(
  sections: readonly OnTopic[],
): Promise<readonly (readonly OnTopic[])[]> {
  const articles = new Map(sections.map(({ article }) => [article.id, article]));
  const oldestFirst = [...articles.values()].toSorted((left, right) =>
    Temporal.Instant.compare(newsInstant(left), newsInstant(right)),
  );
  return (await groupIntoStories(oldestFirst))
    .toSorted((left, right) => Temporal.Instant.compare(right.updatedAt, left.updatedAt))
    .map((story) =>
      story.articles.flatMap((id) =>
        sections.filter(({ article }) => article.id === id).toSorted(inReadingOrder),
      ),
    );
}

/** Of one article: what stands under a heading that names the topic, then the others, as they are read. */
function inReadingOrder(left: OnTopic, right: OnTopic): number {
  const isNamed = ({ aboutness }: OnTopic): boolean => aboutness >= HEADING_SHARE;
  return Number(isNamed(right)) - Number(isNamed(left)) || left.sectionIndex - right.sectionIndex;
}

function partsOf(group: readonly OnTopic[]): readonly SummaryPart[] {
  const articles = new Map(group.map(({ article }) => [article.id, article]));
  return [...articles.values()].map((article) => ({
    id: article.id,
    article,
    sections: group
      .filter((one) => one.article.id === article.id)
      .map(({ sectionIndex }) => sectionIndex)
      .toSorted((left, right) => left - right),
  }));
}

/** Puts each claim under the section that it cites first; `null` where no claim was made. */
function storyOf(group: readonly OnTopic[], { claims }: Summary): TopicStory | null {
  const sections = group
    .map(({ article, sectionIndex }): TopicSection => {
      const { id, headline, url, outlet, publishedAt } = article;
      const heading = article.sections[sectionIndex]?.heading ?? null;
      const own = claims.filter(
        ({ citations: [first] }) =>
          first !== undefined && first.article === id && first.sectionIndex === sectionIndex,
      );
      return {
        article: id,
        headline,
        url,
        outlet,
        publishedAt,
        heading,
        sectionIndex,
        claims: own,
      };
    })
    .filter((section) => section.claims.length > 0);
  const [newest] = group;
  if (sections.length === 0 || newest === undefined) return null;
  return {
    title: newest.article.headline,
    updatedAt: newsInstant(newest.article),
    sections,
  };
}

function summarized(stories: readonly TopicStory[], summaries: readonly Summary[]): Summarized {
  const sections = stories.flatMap((story) => story.sections);
  return {
    kind: 'summarized',
    stories,
    articles: new Set(sections.map(({ article }) => article)).size,
    outlets: new Set(sections.flatMap(({ outlet }) => outlet ?? [])).size,
    publishedAt: newestOf(sections.flatMap(({ publishedAt }) => publishedAt ?? [])),
    omittedClaims: summaries.reduce((sum, { omittedClaims }) => sum + omittedClaims, 0),
    writtenBy: [...new Set(summaries.map(({ writtenBy }) => writtenBy))].join(', '),
    notes: [...new Set(summaries.flatMap(({ notes }) => notes))],
  };
}

function newestOf(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  return instants.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? null;
}
