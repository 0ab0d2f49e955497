import type { Section } from '../domain/article.ts';
import { contentStems } from './sentence-terms.ts';

/** What a topic's words in the heading count for: all the sentences together never reach as much. */
export const HEADING_SHARE = 0.5;
/** A text of few sentences says little about its shares: as if so many more spoke of something else. */
const SMOOTHING = 1;

/**
 * How much a section is about a topic, 0 to 1: the topic's share in its sentences, and whether its heading names it. A
 * section that mentions it in passing is near 0.
 */
export function aboutness(
  section: Pick<Section, 'heading' | 'sentences'>,
  topic: string,
  language: string | null,
): number {
  const terms = [...new Set(contentStems(topic, language))];
  if (terms.length === 0) return 0;
  const share = (text: string): number => {
    const stems = new Set(contentStems(text, language));
    return terms.filter((term) => stems.has(term)).length / terms.length;
  };
  const sum = section.sentences.reduce((total, { text }) => total + share(text), 0);
  const inText = sum / (section.sentences.length + SMOOTHING);
  return HEADING_SHARE * share(section.heading ?? '') + (1 - HEADING_SHARE) * inText;
}
