import type { StoredArticle } from '../../domain/article.ts';
import type { SectionHit } from '../../domain/search.ts';
import type { AnswerPassages } from '../../text/answers/passages.ts';

/** What is read of one article for an answer. */
export interface FoundArticle {
  readonly article: StoredArticle;
  /** In reading order. */
  readonly sections: readonly number[];
  readonly passages: AnswerPassages;
}

/** Articles that are read for an answer. */
const MAX_ARTICLES = 8;

/** The articles that were found, the best first, each with the sections that were found and its lede. */
export function passagesOf(hits: readonly SectionHit[]): readonly FoundArticle[] {
  const byArticle = Map.groupBy(hits, ({ article }) => article.id);
  return [...byArticle.values()].slice(0, MAX_ARTICLES).flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const sections = [...new Set([0, ...found.map(({ sectionIndex }) => sectionIndex)])];
    sections.sort((left, right) => left - right);
    return [{ article: first.article, sections, passages: read(first.article, sections) }];
  });
}

function read(article: StoredArticle, sections: readonly number[]): AnswerPassages {
  const { language, headline } = article;
  const sentences = sections.flatMap((sectionIndex) => {
    const { heading = null, sentences: own = [] } = article.sections[sectionIndex] ?? {};
    return own.map(({ text }, sentence) => ({ text, heading, sectionIndex, sentence }));
  });
  return { language, headline, sentences };
}
