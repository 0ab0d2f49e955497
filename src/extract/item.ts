import type { Access, Article } from '../domain/article.ts';
import type { Feed, FeedItem } from '../domain/source.ts';
import { takeGraphemes } from '../text/graphemes.ts';
import { cleanLine } from '../text/normalize.ts';
import { canonicalUrl, hostName } from '../text/urls.ts';
import { makeArticle } from './build.ts';
import type { DraftBlock } from './draft-block.ts';
import { readFragment } from './html/fragment.ts';
import { primarySubtag } from './language.ts';

/** Shorter texts are teasers, unless the feed gave them as the full text. */
const FULL_TEXT_MIN = 600;
/** A full text below this is a teaser too: feeds put their excerpts into either field. */
const GIVEN_FULL_TEXT_MIN = 280;
const CUT_OFF =
  /(?:\[(?:…|\.{3}|&hellip;)\]|…|\.{3}|»|→|\b(?:read more|continue reading|weiterlesen|lire la suite|leer más|czytaj więcej|читать далее|подробнее)\W*)$/iu;
const APPEARED_FIRST = /^The post .+ (?:appeared first on|first appeared on) .+\.?$/;

/** The article that a feed's item carries: its full text, else its summary, said to be an excerpt where it is one. */
export function readItem(item: FeedItem, feed: Pick<Feed, 'title' | 'link' | 'language'>): Article {
  const url = item.link === null ? null : canonicalUrl(item.link, feed.link ?? undefined);
  const blocks = itemBlocks(item);
  const host = url === null ? null : hostName(url);
  return makeArticle({
    headline: cleanLine(item.title ?? '') || takeGraphemes(blocks[0]?.text ?? '', 100),
    byline: item.authors.map(cleanLine).filter(Boolean).join(', ') || null,
    outlet: cleanLine(feed.title ?? '') || host,
    language: primarySubtag(feed.language),
    publishedAt: item.publishedAt ?? item.updatedAt,
    url,
    imageUrl: item.imageUrl === null ? null : canonicalUrl(item.imageUrl),
    access: accessOf(item, blocks),
    blocks,
  });
}

/** Whether an article is only a teaser, so that its page is to be fetched for the full text. */
export function isExcerpt(article: Pick<Article, 'access'>): boolean {
  return article.access !== 'full';
}

function itemBlocks(item: FeedItem): readonly DraftBlock[] {
  const html = longer(item.contentHtml, item.summaryHtml) ?? item.summary ?? '';
  return readFragment(html).filter((block) => !APPEARED_FIRST.test(block.text));
}

function longer(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return other.length > one.length ? other : one;
}

function accessOf(item: FeedItem, blocks: readonly DraftBlock[]): Access {
  const text = blocks.map((block) => block.text).join('\n');
  if (CUT_OFF.test(text)) return 'excerpt';
  const least = item.contentHtml === null ? FULL_TEXT_MIN : GIVEN_FULL_TEXT_MIN;
  return text.length >= least ? 'full' : 'excerpt';
}
