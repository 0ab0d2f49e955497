import type { RawDocument } from '../domain/source.ts';

const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)/i;
const PLAIN_TYPE = /^\s*text\/(?:plain|markdown)/i;
const HTML_NAME = /\.x?html?$/i;
const LOOKS_LIKE_HTML = /<(?:!doctype html|html|head|body|title|meta|article|div|p|h[1-6])[\s>]/i;
const SNIFFED = 4_096;
/** Of what no text holds: everything below the space but tabs, line ends and form feeds. */
const CONTROLS = /(?![\s\u0080-\u009f])\p{Cc}/gu;
/** A few stray ones may stand in a text; in compressed data a tenth of all characters are. */
const MAX_CONTROLS = 8;
const MAX_CONTROL_SHARE = 0.02;

/** Whether a document is a page rather than plain text: told by its declared type, its name and how its text begins. */
export function isHtml({ contentType, address }: RawDocument, text: string): boolean {
  if (contentType !== null && HTML_TYPE.test(contentType)) return true;
  const looksLikeHtml = LOOKS_LIKE_HTML.test(text.slice(0, SNIFFED));
  if (contentType !== null && PLAIN_TYPE.test(contentType))
    return looksLikeHtml && text.trimStart().startsWith('<');
  return HTML_NAME.test(address) || looksLikeHtml;
}

/** Whether decoded bytes are no text at all: an image, an archive, a PDF. */
export function isBinary(text: string): boolean {
  // It begins with a page of plain letters.
  if (text.startsWith('%PDF-')) return true;
  const start = text.slice(0, SNIFFED);
  const most = Math.max(MAX_CONTROLS, start.length * MAX_CONTROL_SHARE);
  return (start.match(CONTROLS)?.length ?? 0) > most;
}
