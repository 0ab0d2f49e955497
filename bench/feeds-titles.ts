import { escapeText } from 'entities';
import { Parser } from 'htmlparser2';
import { decodeText } from '../src/extract/charset.ts';
import type { RawDocument } from '../src/domain/source.ts';
import { feedBase } from '../src/extract/feed/head.ts';
import { TITLE_NAMES } from '../src/extract/feed/item.ts';
import { absoluteLink, innerBase } from '../src/extract/feed/links.ts';
import { pickValue } from '../src/extract/feed/pick.ts';
import type { FeedPart } from '../src/extract/feed/scan.ts';
import { scanFeed } from '../src/extract/feed/scan.ts';
import { readAttributes } from '../src/extract/feed/tag.ts';

const KEPT = new Set(
  'a abbr acronym b big br cite code del dfn div em font i img ins kbd p q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
const DROPPED = new Set(['script', 'style', 'applet', 'iframe', 'object', 'embed', 'frame']);
const LINKS = new Set(['href', 'src']);
const STYLE =
  /^(?:display|width|height|color|float|font|background-color|background-x|background-y|text-\w+)\s*:/;

export interface TitleMarkup {
  readonly feed: string | null;
  readonly item: string | null;
}

/**
 * The titles of a feed and of its first item as safe markup with absolute links: so the cases of feedparser and
 * gofeed want them. The product itself keeps titles as plain text, from the same values.
 */
export function titleMarkup(document: RawDocument): TitleMarkup {
  let item: FeedPart | null = null;
  const { head } = scanFeed(decodeText(document.bytes, document.contentType), (part) => {
    item ??= part;
    return 'more';
  });
  const base = feedBase(head, document.address);
  return { feed: titleOf(head, base), item: item === null ? null : titleOf(item, base) };
}

function titleOf(part: FeedPart, outer: string | null): string | null {
  const value = pickValue(part, TITLE_NAMES);
  if (value === null) return null;
  const { source, attributes } = value.element;
  if (value.isPlain)
    return value.markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const itemBase = innerBase(readAttributes(part.attributes).get('xml:base'), outer);
  const base = innerBase(readAttributes(attributes).get('xml:base'), itemBase);
  if (!/<[A-Za-z!/]/.test(value.markup)) return value.markup;
  const isXhtml = /type\s*=\s*["']xhtml/.test(attributes) && /^\s*<(?:\w+:)?div/.test(source);
  return safeMarkup(
    isXhtml ? value.markup.replace(/^\s*<[^>]*>|<\/[^<>]*>[^<>]*$/g, '') : value.markup,
    base,
  );
}

function safeMarkup(markup: string, base: string | null): string {
  const parts: string[] = [];
  let dropped = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (DROPPED.has(name)) dropped += 1;
        if (dropped > 0 || !KEPT.has(name)) return;
        parts.push(
          `<${name}${safeAttributes(attributes, base)}${name === 'img' || name === 'br' ? ' />' : '>'}`,
        );
      },
      ontext: (text) => {
        if (dropped === 0) parts.push(text);
      },
      onclosetag: (name) => {
        if (dropped === 0 && KEPT.has(name) && name !== 'img' && name !== 'br')
          parts.push(`</${name}>`);
        if (DROPPED.has(name)) dropped -= 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(markup);
  return parts.join('').trim();
}

function safeAttributes(attributes: Readonly<Record<string, string>>, base: string | null): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (LINKS.has(name)) return ` ${name}="${escapeText(absoluteLink(value, base) ?? '')}"`;
      if (name === 'style') return ` style="${safeStyle(value)}"`;
      return name === 'title' || name === 'alt' ? ` ${name}="${value}"` : '';
    })
    .join('');
}

function safeStyle(style: string): string {
  const rules = style.split(';').map((rule) => rule.trim());
  return rules
    .filter((rule) => STYLE.test(rule))
    .map((rule) => `${rule.replace(/\s*:\s*/, ': ')};`)
    .join(' ');
}
