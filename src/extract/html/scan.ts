import { decodeHTML, decodeHTMLAttribute } from 'entities';

type Attributes = Readonly<Record<string, string>>;

/** What a page is made of, told in order. */
export interface ScanHandler {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  text(text: string): void;
}

export interface ScanOptions {
  /** Whether an attribute's value is asked for; all others are passed over. */
  readonly wants: (name: string) => boolean;
  /** Longer values are cut. */
  readonly maxValue: number;
}

/** Elements whose content is text up to their own end tag (HTML standard, 13.2.5.2–13.2.5.5). */
const RAW_TEXT: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp'].map((tag) => [
    tag,
    new RegExp(`</${tag}(?=[\\s/>])`, 'gi'),
  ]),
);
const DECODED_RAW_TEXT: ReadonlySet<string> = new Set(['title', 'textarea']);

const TAG_END = /[\s/>]/g;
const NAME_END = /[\s=/>]/g;
const VALUE_END = /[\s>]/g;
const NO_ATTRIBUTES: Attributes = Object.freeze({});

const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

/** Takes HTML apart in one pass without looking back: linear in its length whatever it holds. */
export function scanHtml(html: string, handler: ScanHandler, options: ScanOptions): void {
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf('<', at);
    if (less === -1) {
      handler.text(decodeText(html.slice(at)));
      return;
    }
    if (less > at) handler.text(decodeText(html.slice(at, less)));
    at = readMarkup(html, less, { handler, options });
  }
}

interface Context {
  readonly handler: ScanHandler;
  readonly options: ScanOptions;
}

/** Reads what a "<" begins; gives where the text goes on. */
function readMarkup(html: string, less: number, context: Context): number {
  const next = html.charCodeAt(less + 1);
  if (isLetter(next)) return readStartTag(html, less + 1, context);
  if (next === SLASH) return readEndTag(html, less + 2, context);
  if (next === EXCLAMATION || next === QUESTION) return skipComment(html, less);
  context.handler.text('<');
  return less + 1;
}

function skipComment(html: string, less: number): number {
  if (!html.startsWith('<!--', less)) return after(html, '>', less);
  if (html.startsWith('>', less + 4) || html.startsWith('->', less + 4))
    return after(html, '>', less);
  return after(html, '-->', less + 2);
}

function readEndTag(html: string, start: number, { handler }: Context): number {
  const end = after(html, '>', start);
  if (isLetter(html.charCodeAt(start))) {
    const nameEnd = find(TAG_END, html, start);
    handler.close(html.slice(start, Math.min(nameEnd, end)).toLowerCase());
  }
  return end;
}

function readStartTag(html: string, start: number, context: Context): number {
  const nameEnd = find(TAG_END, html, start);
  const tag = html.slice(start, nameEnd).toLowerCase();
  let attributes: Record<string, string> | null = null;
  let at = nameEnd;
  for (;;) {
    at = skipBlank(html, at);
    if (at >= html.length) return at;
    if (html.charCodeAt(at) === GREATER) break;
    const name = readName(html, at);
    const value = readValue(html, name.end);
    if (context.options.wants(name.text) && attributes?.[name.text] === undefined) {
      attributes ??= {};
      const text = html.slice(
        value.start,
        Math.min(value.end, value.start + context.options.maxValue),
      );
      attributes[name.text] = text.includes('&') ? decodeHTMLAttribute(text) : text;
    }
    at = value.next;
  }
  context.handler.open(tag, attributes ?? NO_ATTRIBUTES);
  const rawEnd = RAW_TEXT[tag];
  return rawEnd === undefined ? at + 1 : readRawText(html, at + 1, { ...context, tag, rawEnd });
}

interface RawContext extends Context {
  readonly tag: string;
  readonly rawEnd: RegExp;
}

function readRawText(html: string, start: number, { handler, tag, rawEnd }: RawContext): number {
  const end = find(rawEnd, html, start);
  const text = html.slice(start, end);
  handler.text(DECODED_RAW_TEXT.has(tag) ? decodeText(text) : text);
  return end;
}

function readName(html: string, start: number): { readonly text: string; readonly end: number } {
  // An equals sign at the start belongs to the name.
  const end = find(NAME_END, html, start + 1);
  return { text: html.slice(start, end).toLowerCase(), end };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function readValue(html: string, nameEnd: number): Span {
  const equals = skipSpace(html, nameEnd);
  if (html.charCodeAt(equals) !== EQUALS) return { start: nameEnd, end: nameEnd, next: nameEnd };
  const start = skipSpace(html, equals + 1);
  const quote = html.charCodeAt(start);
  if (quote === DOUBLE || quote === SINGLE) {
    const end = html.indexOf(quote === DOUBLE ? '"' : "'", start + 1);
    if (end === -1) return { start: html.length, end: html.length, next: html.length };
    return { start: start + 1, end, next: end + 1 };
  }
  const end = find(VALUE_END, html, start);
  return { start, end, next: end };
}

function decodeText(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function find(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function skipBlank(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === SLASH) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
