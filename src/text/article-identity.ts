import { sectionText, type Article } from '../domain/article.ts';
import { words } from './words.ts';

/** What of a held article tells whether another one is the same. */
export interface HeldIdentity {
  readonly urlKey: string | null;
  /** Guids under which the seen article's source gave it. */
  readonly guids: readonly string[];
  readonly print: string;
  readonly headline: string;
  readonly opening: string;
  readonly isSameSource: boolean;
}

/** An article that has just been seen. */
export interface SeenIdentity {
  readonly urlKey: string | null;
  readonly guid: string | null;
  readonly print: string;
  readonly headline: string;
  readonly opening: string;
  readonly textLength: number;
}

/** From this length on (in UTF-16 units) the same text at another address is the same article, whoever brings it. */
const TELLING_LENGTH = 200;
const OPENING_LENGTH = 1_000;
/** Share of common words from which two texts are versions of one. */
const ALIKE = 0.6;

/** Headline and text in one string, white space evened out: two articles with the same print text are the same. */
export function printText(article: Pick<Article, 'headline' | 'sections'>): string {
  const parts = article.sections.map(
    (section) => `${section.heading ?? ''}\n${sectionText(section)}`,
  );
  return [article.headline, ...parts].join('\n').replace(/\s+/g, ' ').trim();
}

/** The beginning of an article's text, enough to see whether two are versions of one. */
export function openingOf(article: Pick<Article, 'sections'>): string {
  return article.sections.map(sectionText).join('\n').slice(0, OPENING_LENGTH);
}

/** An address without what changes though the page is the same: scheme, "www.", a last slash. */
export function urlKey(url: string | null): string | null {
  if (url === null) return null;
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
}

/**
 * Whether a held article is the one that was seen. An address decides unless both came with different guids and are
 * nothing alike (a feed whose items all link to its home page); a guid decides unless the addresses differ and they
 * are nothing alike (a feed that gives every item the same guid).
 */
export function isSameArticle(held: HeldIdentity, seen: SeenIdentity): boolean {
  if (held.print === seen.print && isTellingPrint(held, seen)) return true;
  const hasSameGuid = seen.guid !== null && held.guids.includes(seen.guid);
  if (held.urlKey !== null && held.urlKey === seen.urlKey) {
    const hasOtherGuid = seen.guid !== null && held.guids.length > 0 && !hasSameGuid;
    return !hasOtherGuid || areAlike(held, seen);
  }
  if (!hasSameGuid) return false;
  if (held.urlKey === null || seen.urlKey === null) return true;
  const path = pathOf(held.urlKey);
  return (path !== null && path === pathOf(seen.urlKey)) || areAlike(held, seen);
}

function isTellingPrint(held: HeldIdentity, seen: SeenIdentity): boolean {
  if (seen.textLength >= TELLING_LENGTH) return true;
  return held.isSameSource || held.urlKey === seen.urlKey;
}

/** `null` for a home page. */
function pathOf(key: string): string | null {
  const slash = key.indexOf('/');
  return slash === -1 ? null : key.slice(slash);
}

function areAlike(held: HeldIdentity, seen: SeenIdentity): boolean {
  return (
    overlap(held.headline, seen.headline) >= ALIKE || overlap(held.opening, seen.opening) >= ALIKE
  );
}

/** Share of words that two texts have in common (Jaccard). */
function overlap(left: string, right: string): number {
  const first = new Set(words(left));
  const second = new Set(words(right));
  if (first.size === 0 || second.size === 0) return 0;
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}
