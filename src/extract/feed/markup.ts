import { decodeHTMLStrict } from 'entities';
import { cleanLine } from '../../text/normalize.ts';

const CDATA = '<![CDATA[';
/** Elements whose content nobody reads. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object']);
/** Elements that stand within a line; all others part words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const TAG_NAME = /[A-Za-z][A-Za-z0-9:_-]{0,39}/y;

/** The text that an element's source stands for: CDATA as it is, entities elsewhere decoded once. */
export function unescapeSource(source: string): string {
  if (!source.includes('<![')) return source.includes('&') ? decodeHTMLStrict(source) : source;
  return mapOutsideCdata(source, decodeHTMLStrict, (text) => text);
}

/** The markup that stands in an element's source; CDATA in it is text. */
export function inlineMarkup(source: string): string {
  if (!source.includes('<![')) return source;
  return mapOutsideCdata(source, (markup) => markup, escapeText);
}

function mapOutsideCdata(
  source: string,
  outside: (text: string) => string,
  inside: (text: string) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf(CDATA, at);
    if (open === -1) break;
    parts.push(outside(source.slice(at, open)));
    const close = source.indexOf(']]>', open);
    const end = close === -1 ? source.length : close;
    parts.push(inside(source.slice(open + CDATA.length, end)));
    at = Math.min(end + 3, source.length);
  }
  parts.push(outside(source.slice(at)));
  return parts.join('');
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One line of plain text from markup, at most about `limit` characters: tags and unread elements taken out. */
export function markupToLine(markup: string, limit: number): string {
  if (!markup.includes('<')) {
    const text = markup.slice(0, limit * 2);
    return cleanLine(text.includes('&') ? decodeHTMLStrict(text) : text);
  }
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  // Twice the limit leaves room for the white space that cleaning takes out.
  while (at < markup.length && length < limit * 2) {
    const open = markup.indexOf('<', at);
    const text = markup.slice(at, open === -1 ? markup.length : open);
    parts.push(text);
    length += text.length;
    if (open === -1) break;
    const tag = skipTag(markup, open);
    parts.push(tag.text);
    at = tag.end;
  }
  const joined = parts.join('');
  return cleanLine(joined.includes('&') ? decodeHTMLStrict(joined) : joined);
}

/** What a tag leaves in the text, and where reading goes on after it. */
function skipTag(markup: string, open: number): { text: string; end: number } {
  if (markup.startsWith('<!--', open)) {
    const close = markup.indexOf('-->', open + 4);
    return { text: '', end: close === -1 ? markup.length : close + 3 };
  }
  const isEnd = markup[open + 1] === '/';
  const nameStart = isEnd ? open + 2 : open + 1;
  TAG_NAME.lastIndex = nameStart;
  const name = TAG_NAME.exec(markup)?.[0].toLowerCase();
  const isDeclaration = name === undefined && /[!?]/.test(markup[open + 1] ?? '');
  if (name === undefined && !isDeclaration) return { text: '<', end: open + 1 };
  const close = markup.indexOf('>', nameStart);
  if (close === -1) return { text: '', end: markup.length };
  if (isEnd || name === undefined || !UNREAD.has(name)) {
    return { text: name === undefined || INLINE.has(name) ? '' : ' ', end: close + 1 };
  }
  const finish = markup.indexOf(`</${name}`, close);
  // Without an end it reaches to the end, as in browsers; so no tag is looked for twice.
  return { text: ' ', end: finish === -1 ? markup.length : finish };
}
