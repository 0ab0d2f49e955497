import { sectionText, type Article, type StoredArticle } from '../domain/article.ts';
import type { ArticleToSave } from '../ports/store.ts';
import { correctionNote } from '../text/editors-note.ts';
import { words } from '../text/words.ts';

/** Below this share of common sentences a page is read otherwise than the text that is held (a feed's own). */
const SAME_READING = 0.5;

/**
 * The held article with the page's text, where that is the held one with sentences changed; `null` where there is
 * nothing to keep. Dates and headline stay the feed's word.
 */
export function revisedArticle(
  held: StoredArticle,
  page: Article,
): Omit<ArticleToSave, 'seenAt'> | null {
  const share = sharedSentences(held, page);
  const hasNote = correctionNote(page) !== correctionNote(held);
  if (page.access !== 'full' || share < SAME_READING || (share === 1 && !hasNote)) return null;
  const { owner, source, headline, byline, outlet, language, publishedAt, url, imageUrl } = held;
  const facts = { headline, byline, outlet, language, publishedAt, url, imageUrl };
  const { sections, access } = page;
  return { owner, source, guid: null, article: { ...facts, sections, access } };
}

/** Which share of the held sentences stands in the page. */
function sharedSentences(held: StoredArticle, page: Article): number {
  const text = ` ${words(page.sections.map(sectionText).join('\n')).join(' ')} `;
  const own = held.sections.flatMap(({ sentences }) =>
    sentences.map((sentence) => ` ${words(sentence.text).join(' ')} `),
  );
  return own.length === 0
    ? 0
    : own.filter((sentence) => text.includes(sentence)).length / own.length;
}
