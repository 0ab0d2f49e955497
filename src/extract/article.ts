import type { Article } from '../domain/article.ts';
import type { RawDocument } from '../domain/source.ts';
import { canonicalUrl } from '../text/urls.ts';
import { decodeText } from './charset.ts';
import { readHtml } from './html/article.ts';
import { readPlainText } from './plain/article.ts';

/** Larger documents are read up to here. */
const MAX_BYTES = 12_000_000;

const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)/i;
const PLAIN_TYPE = /^\s*text\/(?:plain|markdown)/i;
const HTML_NAME = /\.x?html?$/i;
const LOOKS_LIKE_HTML = /<(?:!doctype html|html|head|body|title|meta|article|div|p|h[1-6])[\s>]/i;
const SNIFFED = 4_096;

/**
 * The article of a web page or of plain text, told apart by the declared type and by content. Never throws: bytes
 * without a readable text give an article without sections.
 */
export function readArticle(document: RawDocument): Article {
  const bytes =
    document.bytes.length > MAX_BYTES ? document.bytes.subarray(0, MAX_BYTES) : document.bytes;
  const text = decodeText(bytes, document.contentType);
  const address = canonicalUrl(document.address);
  return isHtml(document, text) ? readHtml(text, address) : readPlainText(text, address);
}

function isHtml({ contentType, address }: RawDocument, text: string): boolean {
  if (contentType !== null && HTML_TYPE.test(contentType)) return true;
  const looksLikeHtml = LOOKS_LIKE_HTML.test(text.slice(0, SNIFFED));
  if (contentType !== null && PLAIN_TYPE.test(contentType))
    return looksLikeHtml && text.trimStart().startsWith('<');
  return HTML_NAME.test(address) || looksLikeHtml;
}
