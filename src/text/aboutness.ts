import type { Section } from '../domain/article.ts';
import { contentStems } from './sentence-terms.ts';
import { kinOf, KIN_SHARE } from './word-families.ts';

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
  const share = shareOf(topic, language);
  const sum = section.sentences.reduce((total, { text }) => total + share(text), 0);
  const inText = sum / (section.sentences.length + SMOOTHING);
  return HEADING_SHARE * share(section.heading ?? '') + (1 - HEADING_SHARE) * inText;
}

/** The part of a topic's words that a text holds, 0 to 1; a word of the family counts for less than the word itself. */
export function topicShare(text: string, topic: string, language: string | null): number {
  return shareOf(topic, language)(text);
}

function shareOf(topic: string, language: string | null): (text: string) => number {
  const terms = [...new Set(contentStems(topic, language))];
  const kin = terms.map((term) => kinOf(term, language));
  return (text) => {
    const stems = new Set(contentStems(text, language));
    const borne = terms.map((term, index) => {
      if (stems.has(term)) return 1;
      return kin[index]?.some((other) => stems.has(other)) === true ? KIN_SHARE : 0;
    });
    return borne.reduce((sum: number, one) => sum + one, 0) / Math.max(1, terms.length);
  };
}
