import type { RawDocument } from '../domain/source.ts';

const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)/i;
const PLAIN_TYPE = /^\s*text\/(?:plain|markdown)/i;
const HTML_NAME = /\.x?html?$/i;
const LOOKS_LIKE_HTML = /<(?:!doctype html|html|head|body|title|meta|article|div|p|h[1-6])[\s>]/i;
const SNIFFED = 4_096;

/** Whether a document is a page rather than plain text: told by its declared type, its name and how its text begins. */
export function isHtml({ contentType, address }: RawDocument, text: string): boolean {
  if (contentType !== null && HTML_TYPE.test(contentType)) return true;
  const looksLikeHtml = LOOKS_LIKE_HTML.test(text.slice(0, SNIFFED));
  if (contentType !== null && PLAIN_TYPE.test(contentType))
    return looksLikeHtml && text.trimStart().startsWith('<');
  return HTML_NAME.test(address) || looksLikeHtml;
}
