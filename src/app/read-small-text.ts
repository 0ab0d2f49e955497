import type { Article } from '../domain/article.ts';
import type { RawDocument } from '../domain/source.ts';
import { isHtml } from '../extract/document-kind.ts';
import { readPlainText } from '../extract/plain/article.ts';
import { canonicalUrl } from '../text/urls.ts';

/** The article of a text file in UTF-8; `null` for a page. */
export function readSmallText(document: RawDocument): Article | null {
  const text = new TextDecoder().decode(document.bytes);
  return isHtml(document, text) ? null : readPlainText(text, canonicalUrl(document.address));
}
