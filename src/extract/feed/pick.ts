import { decodeHTMLStrict } from 'entities';
import type { FeedElement, FeedPart } from './scan.ts';
import { readAttributes } from './tag.ts';
import { escapeText, inlineMarkup, markupToLine, unescapeSource } from './markup.ts';

/** A value as markup: text constructs are escaped into it, so that one reading serves all kinds. */
export interface FeedValue {
  readonly markup: string;
  readonly isPlain: boolean;
  readonly element: FeedElement;
}

/** Elements within these belong to something else: a picture, a search box, the feed that an item was copied from. */
const FOREIGN = new Set([
  'image',
  'textinput',
  'source',
  'cloud',
  'itunes:owner',
  'skiphours',
  'skipdays',
]);
const NONE: readonly FeedElement[] = [];
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;
const MARKUP_TYPE = /x?html|^xhtml|\+xml$|\/xml$/i;

/** Earlier names first; none of what belongs to something else. */
export function elementsNamed(part: FeedPart, names: readonly string[]): readonly FeedElement[] {
  let found: FeedElement[] | null = null;
  for (const name of names) {
    for (const element of part.elements) {
      if (element.name !== name || FOREIGN.has(element.parent)) continue;
      found ??= [];
      found.push(element);
    }
  }
  return found ?? NONE;
}

/** The first element of these names, earlier names first, that holds a text. */
export function pickValue(part: FeedPart, names: readonly string[]): FeedValue | null {
  for (const name of names) {
    for (const element of part.elements) {
      if (element.name !== name || FOREIGN.has(element.parent) || element.source === '') continue;
      const value = readValue(element);
      if (value.markup.trim() !== '') return value;
    }
  }
  return null;
}

export function pickLine(part: FeedPart, names: readonly string[], limit: number): string | null {
  const value = pickValue(part, names);
  return value === null ? null : valueLine(value, limit);
}

export function valueLine(value: FeedValue, limit: number): string | null {
  const line = markupToLine(value.markup, limit);
  if (line !== '') return line.length > limit ? cutLine(line, limit) : line;
  return null;
}

/** Cut after the last whole word that fits, with an ellipsis. */
export function cutLine(line: string, limit: number): string {
  const cut = line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
}

/** Plain text without any reading of markup: for ids, links and dates. */
export function pickText(part: FeedPart, names: readonly string[]): string | null {
  for (const element of elementsNamed(part, names)) {
    const text = elementText(element);
    if (text !== '') return text;
  }
  return null;
}

export function elementText(element: FeedElement): string {
  const { source } = element;
  return (source.includes('<![') ? unescapeSource(source) : decodeHTMLStrict(source)).trim();
}

/** Atom's text constructs (`type`, and `mode` of Atom 0.3), and the escaped HTML of RSS. */
function readValue(element: FeedElement): FeedValue {
  const { source } = element;
  if (element.attributes === '' && element.name !== 'body' && !element.name.startsWith('xhtml:')) {
    return { markup: unescapeSource(source), isPlain: false, element };
  }
  const attributes = readAttributes(element.attributes);
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  const mode = attributes.get('mode')?.trim().toLowerCase() ?? '';
  if (isBase64(mode, attributes.get('encoding') ?? '', type)) {
    const decoded = decodeBase64(element);
    if (decoded !== null) return valueOf(element, decoded, type);
  }
  if (type === 'xhtml' || mode === 'xml' || isInline(element, type, mode)) {
    return { markup: inlineMarkup(source), isPlain: false, element };
  }
  return valueOf(element, unescapeSource(source), type);
}

function valueOf(element: FeedElement, text: string, type: string): FeedValue {
  const isPlain = type === 'text' || type === 'text/plain';
  return { markup: isPlain ? escapeText(text) : text, isPlain, element };
}

/** Markup that stands unescaped in the feed. */
function isInline(element: FeedElement, type: string, mode: string): boolean {
  if (mode === 'escaped' || type === 'html') return false;
  if (element.name === 'body' || element.name.startsWith('xhtml:')) return true;
  return MARKUP_TYPE.test(type) && type !== 'text/html' && /^\s*<[A-Za-z]/.test(element.source);
}

function isBase64(mode: string, encoding: string, type: string): boolean {
  if (mode === 'base64' || encoding === 'base64') return true;
  return type !== '' && type.includes('/') && !type.startsWith('text/') && !type.endsWith('xml');
}

function decodeBase64(element: FeedElement): string | null {
  const text = elementText(element);
  return BASE64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : null;
}
