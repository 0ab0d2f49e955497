import { decodeHTMLAttribute } from 'entities';
import type { SourceText } from '../source-text.ts';
import { attributesOf, blankAttributes, NO_ATTRIBUTES } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { createNameTable, isNameAt } from './names.ts';
import { TAGS } from './tags.ts';

/** What a page is made of, told in order. Texts are told by their places in the source. */
export interface ScanHandler {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  /** Text whose entities stand for characters. */
  text(start: number, end: number): void;
  /** The content of an element that has no markup in it. */
  raw(start: number, end: number): void;
}

export interface ScanOptions {
  /** Longer values are cut. */
  readonly maxValue: number;
  /** Where reading ends at the latest. */
  readonly maxLength: number;
}

/** Elements whose content is text up to their own end tag (HTML standard, 13.2.5.2–13.2.5.5). */
const RAW_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
]);

const TAG_NAMES = createNameTable(TAGS);

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

/** Takes HTML apart in one pass without looking back: linear in its length whatever it holds. */
export function scanHtml(source: SourceText, handler: ScanHandler, options: ScanOptions): void {
  const html = source.bytes.subarray(0, options.maxLength);
  const context = { html, source, handler, options };
  let at = 0;
  while (at < html.length) {
    const less = find(html, LESS, at);
    if (less > at) handler.text(at, less);
    at = less < html.length ? readMarkup(context, less) : less;
  }
}

interface Context {
  readonly html: Buffer;
  readonly source: SourceText;
  readonly handler: ScanHandler;
  readonly options: ScanOptions;
}

/** Reads what a "<" begins; gives where the text goes on. */
function readMarkup(context: Context, less: number): number {
  const { html, handler } = context;
  const next = codeAt(html, less + 1);
  if (isLetter(next)) return readStartTag(context, less + 1);
  if (next === SLASH) return readEndTag(context, less + 2);
  if (next === EXCLAMATION || next === QUESTION) return skipComment(html, less);
  handler.text(less, less + 1);
  return less + 1;
}

function skipComment(html: Buffer, less: number): number {
  if (!isNameAt(html, less, '<!--')) return find(html, GREATER, less) + 1;
  if (isNameAt(html, less + 4, '>') || isNameAt(html, less + 4, '->'))
    return find(html, GREATER, less) + 1;
  const end = html.indexOf('-->', less + 2);
  return end === -1 ? html.length : end + 3;
}

function readEndTag(context: Context, start: number): number {
  const { html, handler } = context;
  const end = find(html, GREATER, start) + 1;
  if (isLetter(codeAt(html, start))) {
    handler.close(tagName(context, start, Math.min(endOfTagName(html, start), end)));
  }
  return end;
}

function readStartTag(context: Context, start: number): number {
  const { html, handler } = context;
  const nameEnd = endOfTagName(html, start);
  const tag = tagName(context, start, nameEnd);
  const names = attributesOf(tag);
  let attributes: ReturnType<typeof blankAttributes> | null = null;
  let at = skipBlank(html, nameEnd);
  for (; at < html.length && codeAt(html, at) !== GREATER; at = skipBlank(html, at)) {
    const end = endOfAttributeName(html, at);
    const name = names.find(html, at, end);
    const value = readValue(html, end);
    if (name !== null && attributes?.[name] === undefined) {
      attributes ??= blankAttributes();
      attributes[name] = attributeValue(context, value);
    }
    at = value.next;
  }
  if (at >= html.length) return at;
  handler.open(tag, attributes ?? NO_ATTRIBUTES);
  return RAW_TEXT.has(tag) ? readRawText(context, tag, at + 1) : at + 1;
}

function attributeValue({ source, options }: Context, { start, end }: Span): string {
  const text = source.slice(start, Math.min(end, start + options.maxValue));
  return text.includes('&') ? decodeHTMLAttribute(text) : text;
}

function readRawText({ html, handler }: Context, tag: string, start: number): number {
  const end = findEndTag(html, tag, start);
  handler.raw(start, end);
  return end;
}

function findEndTag(html: Buffer, tag: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + tag.length;
    if (isNameAt(html, at + 2, tag) && endsTagName(codeAt(html, end))) return at;
  }
  return html.length;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function readValue(html: Buffer, nameEnd: number): Span {
  const equals = skipSpace(html, nameEnd);
  if (codeAt(html, equals) !== EQUALS) return { start: nameEnd, end: nameEnd, next: nameEnd };
  const start = skipSpace(html, equals + 1);
  const quote = codeAt(html, start);
  if (quote === DOUBLE || quote === SINGLE) {
    const end = find(html, quote, start + 1);
    if (end === html.length) return { start: html.length, end: html.length, next: html.length };
    return { start: start + 1, end, next: end + 1 };
  }
  let end = start;
  while (end < html.length && !isSpace(codeAt(html, end)) && codeAt(html, end) !== GREATER)
    end += 1;
  return { start, end, next: end };
}

function tagName({ html, source }: Context, start: number, end: number): string {
  return TAG_NAMES.find(html, start, end) ?? source.slice(start, end).toLowerCase();
}

function endOfTagName(html: Buffer, start: number): number {
  let at = start;
  while (at < html.length && !endsTagName(codeAt(html, at))) at += 1;
  return at;
}

function endsTagName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code);
}

/** An equals sign at the start belongs to the name. */
function endOfAttributeName(html: Buffer, start: number): number {
  let at = start + 1;
  for (; at < html.length; at++) {
    const code = codeAt(html, at);
    if (code === EQUALS || endsTagName(code)) break;
  }
  return at;
}

/** The first place of a code from `start` on; what is searched for stands near, so that a loop is quickest. */
function find(html: Buffer, code: number, start: number): number {
  let at = start;
  while (at < html.length && html[at] !== code) at += 1;
  return at;
}

/** -1 behind the end. */
function codeAt(html: Buffer, at: number): number {
  return html[at] ?? -1;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function skipSpace(html: Buffer, from: number): number {
  let at = from;
  while (isSpace(codeAt(html, at))) at += 1;
  return at;
}

function skipBlank(html: Buffer, from: number): number {
  let at = from;
  while (isSpace(codeAt(html, at)) || codeAt(html, at) === SLASH) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
