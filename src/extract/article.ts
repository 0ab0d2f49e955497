import type { Article } from '../domain/article.ts';
import type { RawDocument } from '../domain/source.ts';
import { canonicalUrl } from '../text/urls.ts';
import { openText } from './charset.ts';
import { isBinary, isHtml } from './document-kind.ts';
import { readHtml } from './html/article.ts';
import { readPlainText } from './plain/article.ts';
import { sourceOfText } from './source-text.ts';

/** Larger documents are read up to here. */
const MAX_BYTES = 12_000_000;
/** So much tells what kind of document it is. */
const OPENING = 8_192;

/**
 * The article of a web page or of plain text, told apart by the declared type and by content. Never throws: bytes
 * without a readable text give an article without sections.
 */
export function readArticle(document: RawDocument): Article {
  const bytes =
    document.bytes.length > MAX_BYTES ? document.bytes.subarray(0, MAX_BYTES) : document.bytes;
  const opened = openText(bytes, document.contentType);
  const source = isBinary(opened.slice(0, OPENING)) ? sourceOfText('') : opened;
  const address = canonicalUrl(document.address);
  return isHtml(document, source.slice(0, OPENING))
    ? readHtml(source, address)
    : readPlainText(source.slice(0, source.bytes.length), address);
}
