import { newsInstant, type StoredArticle } from '../../../domain/article.ts';
import type { Owner } from '../../../domain/identity.ts';
import type { SearchQuery, SectionHit } from '../../../domain/search.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SectionIndex } from '../../../ports/store.ts';
import { rankNearTopics, type KeyedTopic } from '../../../text/search/near.ts';
import { parseQuery, type QueryTerm } from '../../../text/search/query.ts';
import { rankSections } from '../../../text/search/rank.ts';
import { commonForm, topicKey } from '../../../text/search/topics.ts';
import { isReadableBy, type Shelf, type ShelvedSection } from './shelf.ts';

export function createSectionIndex(shelf: Shelf, clock: Pick<Clock, 'now'>): SectionIndex {
  return {
    async searchSections(query) {
      return searchSections(shelf, query, clock.now().epochMilliseconds);
    },
    async countWords(owner, words) {
      const held = [...shelf.articles.values()].filter(({ article }) =>
        isReadableBy(owner, article),
      );
      const languages = [...new Set(held.map(({ article }) => article.language))];
      const sections = held.flatMap((shelved) => shelved.sections);
      const counts = words.map((word): readonly [string, number] => [
        word,
        Math.max(0, ...parseQuery(word, languages).map((term) => countTerm(sections, term))),
      ]);
      return { sections: sections.length, held: new Map(counts) };
    },
    async completeTopics(owner, prefix, limit) {
      const key = topicKey(prefix);
      return topicsOf(shelf, owner)
        .filter((topic) => topic.key.startsWith(key))
        .slice(0, limit)
        .map(({ name, sections }) => ({ name, sections }));
    },
    async nearestTopics(owner, text, limit) {
      return rankNearTopics(text, topicsOf(shelf, owner), limit);
    },
  };
}

function searchSections(shelf: Shelf, query: SearchQuery, now: number): readonly SectionHit[] {
  const held = [...shelf.articles.values()].filter(({ article }) =>
    isReadableBy(query.owner, article),
  );
  const languages = [...new Set(held.map(({ article }) => article.language))];
  const terms = parseQuery(query.text, languages);
  const sections = held.flatMap((shelved) => shelved.sections);
  const words = sections.reduce((sum, section) => sum + section.body.length, 0);
  const searched = held.filter(({ article }) => isSearched(shelf, article, query));
  const ranked = rankSections(
    terms,
    searched.flatMap((shelved) => shelved.sections),
    {
      sections: sections.length,
      frequency: (term) => countTerm(sections, term),
      bodyWords: words / Math.max(1, sections.length),
      now,
    },
  );
  return ranked.slice(0, query.limit).flatMap(({ section, score, coverage }) => {
    const article = shelf.articles.get(section.article)?.article;
    return article === undefined
      ? []
      : [{ article, sectionIndex: section.sectionIndex, score, coverage }];
  });
}

function countTerm(sections: readonly ShelvedSection[], { forms, kin }: QueryTerm): number {
  return countHolders(sections, forms) || countHolders(sections, kin);
}

function countHolders(sections: readonly ShelvedSection[], forms: readonly string[]): number {
  return sections.filter(({ headline, heading, body }) =>
    [headline, heading, body].some((field) => forms.some((form) => field.includes(form))),
  ).length;
}

/** Whether an article meets what a query asks beside its words. */
export function isSearched(
  shelf: Shelf,
  article: StoredArticle,
  query: Omit<SearchQuery, 'text'>,
): boolean {
  const newsAt = newsInstant(article);
  if (article.withdrawnAt !== null) return false;
  if (query.since !== null && Temporal.Instant.compare(newsAt, query.since) < 0) return false;
  if (query.until !== null && Temporal.Instant.compare(newsAt, query.until) > 0) return false;
  if (query.source === null) return true;
  const wanted = query.source.toLowerCase();
  const name = shelf.sources.get(article.source)?.name;
  return name?.toLowerCase() === wanted || article.outlet?.toLowerCase() === wanted;
}

/** Most frequent first. */
function topicsOf(shelf: Shelf, owner: Owner): readonly KeyedTopic[] {
  const topics = new Map<string, { forms: Map<string, number>; sections: number }>();
  for (const { article, topics: mentions } of shelf.articles.values()) {
    if (!isReadableBy(owner, article)) continue;
    for (const mention of mentions) {
      const topic = topics.get(mention.key) ?? { forms: new Map(), sections: 0 };
      topic.sections += mention.sections;
      for (const [form, count] of mention.forms) {
        topic.forms.set(form, (topic.forms.get(form) ?? 0) + count);
      }
      topics.set(mention.key, topic);
    }
  }
  return [...topics]
    .map(([key, { forms, sections }]) => ({ key, name: commonForm(forms), sections }))
    .sort((left, right) => right.sections - left.sections || (left.key < right.key ? -1 : 1));
}
