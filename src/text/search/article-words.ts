import { indexSections, type SectionWords } from './section-words.ts';
import { findTopics, type TopicMention } from './topics.ts';
import type { Article } from '../../domain/article.ts';
import type { Steps } from '../steps.ts';

/** What an article is found by. */
export interface ArticleWords {
  readonly sections: readonly SectionWords[];
  readonly topics: readonly TopicMention[];
}

export function* findArticleWords(
  article: Pick<Article, 'headline' | 'sections' | 'language'>,
): Steps<ArticleWords> {
  const sections = yield* indexSections(article);
  const topics = yield* findTopics(article);
  return { sections, topics };
}
