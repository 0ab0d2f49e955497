import { sectionText, type Article, type Section } from '../../domain/article.ts';
import { findNames } from './names.ts';
import { findPhrases } from './phrases.ts';
import { words } from '../words.ts';
import type { Steps } from '../steps.ts';

/** A topic of one article: its folded key, the forms in which it stands there, and in how many sections. */
export interface TopicMention {
  readonly key: string;
  readonly forms: ReadonlyMap<string, number>;
  readonly sections: number;
}

/** An article about everything is about nothing: beyond these the rarer ones are left out. */
const MAX_TOPICS = 60;
const MAX_HEADING_LENGTH = 60;
/** Before a post's own heading in a running report: "2026-11-25 15:05 UTC · ", "21:10". */
const POST_TIME = /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d(?: UTC)?(?: · |$)/u;
const QUESTION = /[?？؟]$/u;

interface Found {
  readonly forms: Map<string, number>;
  readonly sections: Set<number>;
}

/** What readers could ask about in an article: names, section headings and phrases that come again. */
export function* findTopics(
  article: Pick<Article, 'headline' | 'sections' | 'language'>,
): Steps<readonly TopicMention[]> {
  const texts = article.sections.map((section) => sectionText(section));
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const phrases = findPhrases(texts, article.language);
  yield size;
  const names = findNames(texts, article.language);
  yield size;
  const found = new Map<string, Found>();
  for (const [index, section] of article.sections.entries()) {
    const forms = [...headingOf(section), ...(names[index] ?? []), ...(phrases[index] ?? [])];
    for (const [form, count] of tally(forms)) add(found, form, { count, section: index });
  }
  yield size;
  return [...found]
    .map(([key, { forms, sections }]) => ({ key, forms, sections: sections.size }))
    .sort((left, right) => right.sections - left.sections || mentions(right) - mentions(left))
    .slice(0, MAX_TOPICS);
}

/** Case and diacritics don't tell two topics apart. */
export function topicKey(form: string): string {
  return words(form)
    .join(' ')
    .slice(0, 2 * MAX_HEADING_LENGTH);
}

/** The form that occurs most often stands for the topic; between equals, the first in the alphabet. */
export function commonForm(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1),
  );
  return best?.[0] ?? '';
}

function headingOf(section: Section): readonly string[] {
  const heading = section.heading?.trim().replace(POST_TIME, '') ?? '';
  const isTopic = heading.length <= MAX_HEADING_LENGTH && !QUESTION.test(heading);
  return heading !== '' && isTopic ? [heading] : [];
}

function tally(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

interface Mention {
  readonly count: number;
  readonly section: number;
}

function add(found: Map<string, Found>, form: string, { count, section }: Mention): void {
  const key = topicKey(form);
  if (key.length < 2) return;
  const topic = found.get(key) ?? { forms: new Map<string, number>(), sections: new Set<number>() };
  topic.forms.set(form, (topic.forms.get(form) ?? 0) + count);
  topic.sections.add(section);
  found.set(key, topic);
}

function mentions(topic: TopicMention): number {
  let total = 0;
  for (const count of topic.forms.values()) total += count;
  return total;
}
