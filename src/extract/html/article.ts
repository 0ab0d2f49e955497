import type { Article } from '../../domain/article.ts';
import { canonicalUrl } from '../../text/urls.ts';
import { makeArticle } from '../build.ts';
import { findAddress } from '../metadata/address.ts';
import { findByline } from '../metadata/byline.ts';
import { metaOf } from '../metadata/facts.ts';
import { findHeadline } from '../metadata/headline.ts';
import { declaredLanguage } from '../metadata/language.ts';
import { findOutlet } from '../metadata/outlet.ts';
import { findPublished } from '../metadata/published.ts';
import type { SourceText } from '../source-text.ts';
import { judgeAccess } from './access.ts';
import { isConsentWall } from './consent.ts';
import { toDraftBlocks } from './draft.ts';
import { findLiveBlocks } from './find-live-blog.ts';
import { openPage, statedBody } from './open.ts';
import { selectBlocks } from './select.ts';
import { withoutCredits } from './without-credits.ts';
import { statedBlocks } from './stated.ts';

/** The article of a web page. `address` is where it came from, for relative links and as a last witness of its date. */
export function readHtml(source: SourceText, address: string | null): Article {
  const open = openPage(source);
  const headline = findHeadline(open, address);
  const url = findAddress(open, address);
  const outlet = findOutlet(open, url);
  const published = findPublished(open, address, headline);
  const image = metaOf(open, ['og:image', 'og:image:url', 'twitter:image']);
  const kept = selectBlocks(open.scene, headline);
  const found = findLiveBlocks(open, kept) ?? toDraftBlocks(withoutCredits(kept));
  const stated = statedBlocks(found, statedBody(open.articles));
  const blocks = isConsentWall(stated) ? [] : stated;
  return makeArticle({
    headline,
    byline: findByline(open, headline, outlet),
    outlet,
    language: declaredLanguage(open),
    publishedAt: published?.instant ?? null,
    ...(published?.offset && { publishedOffset: published.offset }),
    url,
    imageUrl: image === null ? null : canonicalUrl(image, address ?? undefined),
    access: blocks === stated ? judgeAccess(open, blocks) : 'script-only',
    blocks,
  });
}
