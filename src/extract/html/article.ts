import type { Article } from '../../domain/article.ts';
import { cleanLine } from '../../text/normalize.ts';
import { canonicalUrl, hostName } from '../../text/urls.ts';
import { makeArticle } from '../build.ts';
import { toDraftBlocks } from './draft.ts';
import { parsePage } from './parse.ts';
import type { HtmlPage } from './page.ts';
import { selectBlocks } from './select.ts';

/** The article of a web page. */
export function readHtml(html: string, address: string | null): Article {
  const page = parsePage(html);
  const blocks = selectBlocks(page);
  const url = address === null ? null : canonicalUrl(address);
  return makeArticle({
    headline: cleanLine(meta(page, 'og:title') ?? page.title ?? ''),
    byline: meta(page, 'author'),
    outlet: meta(page, 'og:site_name') ?? (url === null ? null : hostName(url)),
    language: page.language?.split('-')[0]?.toLowerCase() || null,
    publishedAt: null,
    url,
    imageUrl: meta(page, 'og:image'),
    access: 'full',
    blocks: toDraftBlocks(blocks),
  });
}

function meta(page: HtmlPage, name: string): string | null {
  const content = page.metas.find((candidate) => candidate.name === name)?.content;
  return content === undefined ? null : cleanLine(content) || null;
}
