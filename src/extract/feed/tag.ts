import type { Find } from './finder.ts';

export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** The source between name and end. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Index after the ">". */
  readonly end: number;
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const LESS = 0x3c;

/** The start tag at `open` (a "<" and a letter); `null` where another "<" comes before its end: then it is text. */
export function readTag(text: string, open: number, find: Find): Tag | null {
  const nameEnd = skipName(text, open + 1);
  const name = text.slice(open + 1, nameEnd);
  if (text.charCodeAt(nameEnd) === GREATER) {
    return { name, attributes: '', isEmpty: false, end: nameEnd + 1 };
  }
  const close = findTagEnd(text, nameEnd, find);
  if (close === -1) return null;
  const isEmpty = text.charCodeAt(close - 1) === SLASH;
  const attributes = text.slice(nameEnd, isEmpty ? close - 1 : close);
  return { name, attributes, isEmpty, end: close + 1 };
}

/** Letters, "_" and ":" begin names; every letter beyond ASCII counts. */
export function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code > 0x7f
  );
}

export function skipName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === SLASH || code === GREATER || code === LESS) break;
    at += 1;
  }
  return at;
}

/** The ">" outside of quotes. A quote that never ends is none. */
function findTagEnd(text: string, from: number, find: Find): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) return -1;
    const quote = code === 0x22 ? '"' : code === 0x27 ? "'" : null;
    const end = quote === null ? -1 : find(quote, at + 1);
    at = end === -1 ? at + 1 : end + 1;
  }
  return -1;
}

const ATTRIBUTE = /(?<=^|[\s"'])([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Attributes by lower-case name, as written; a map, for a name may be `__proto__`. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  if (!source.includes('=')) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}
