import { decodeHTMLStrict } from 'entities';
import type { FeedItem } from '../../domain/source.ts';
import { cleanLine } from '../../text/normalize.ts';
import { readAuthors } from './authors.ts';
import { pickDate } from './dates.ts';
import { itemImage } from './images.ts';
import { absoluteLink, innerBase } from './links.ts';
import {
  cutLine,
  elementsNamed,
  elementText,
  pickLine,
  pickText,
  pickValue,
  valueLine,
} from './pick.ts';
import type { FeedValue } from './pick.ts';
import type { FeedElement, FeedPart } from './scan.ts';
import { readAttributes } from './tag.ts';

export const TITLE_NAMES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const CONTENT_NAMES = ['content:encoded', 'content', 'fullitem', 'xhtml:body', 'body', 'xhtml:div'];
const SUMMARY_NAMES = [
  'description',
  'summary',
  'abstract',
  'dc:description',
  'media:description',
  'itunes:summary',
  'itunes:subtitle',
];
const PUBLISHED_NAMES = [
  'pubdate',
  'published',
  'dc:date',
  'issued',
  'dcterms:issued',
  'created',
  'dcterms:created',
  'prism:publicationdate',
  'date',
];
const UPDATED_NAMES = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'];
const CATEGORY_NAMES = ['category', 'dc:subject', 'itunes:keywords', 'media:keywords'];

const MAX_TITLE = 500;
/** A teaser's length, in characters. */
const MAX_SUMMARY = 500;
const MAX_ID = 2_000;
const MAX_CATEGORIES = 50;
const MAX_CATEGORY = 100;

/** What an item is read in: the base of its relative links, and when the feed was fetched. */
export interface ItemContext {
  readonly base: string | null;
  readonly fetchedAt: Temporal.Instant;
}

export function readItem(part: FeedPart, context: ItemContext): FeedItem {
  const own = readAttributes(part.attributes);
  const base = innerBase(own.get('xml:base'), context.base);
  const id = pickText(part, ['guid', 'id', 'dc:identifier']) ?? own.get('rdf:about') ?? null;
  const content = pickValue(part, CONTENT_NAMES);
  const summary = pickValue(part, SUMMARY_NAMES);
  const published = pickDate(part, PUBLISHED_NAMES, context.fetchedAt);
  const updated = pickDate(part, UPDATED_NAMES, context.fetchedAt);
  return {
    id: id === null || id === '' ? null : cleanLine(id).slice(0, MAX_ID),
    title: pickLine(part, TITLE_NAMES, MAX_TITLE),
    link: itemLink(part, base) ?? absoluteLink(own.get('href') ?? own.get('rdf:about') ?? '', base),
    publishedAt: published ?? updated,
    updatedAt: updated,
    authors: readAuthors(part),
    summary: summaryLine(summary ?? content),
    summaryHtml: summary?.markup ?? null,
    contentHtml: content?.markup ?? null,
    categories: readCategories(part),
    imageUrl: itemImage(part, base, content ?? summary),
  };
}

function summaryLine(value: FeedValue | null): string | null {
  return value === null ? null : valueLine(value, MAX_SUMMARY);
}

/** RSS: the link's text. Atom: its `href`, of the relation "alternate". Else a guid that is an address. */
export function itemLink(part: FeedPart, base: string | null): string | null {
  const links = elementsNamed(part, ['link']);
  const written = links.find(
    (link) => link.source.trim() !== '' && !link.attributes.includes('href'),
  );
  const text = written === undefined ? null : resolve(elementText(written), written, base);
  if (text !== null) return text;
  const alternate = bestAlternate(links);
  const linked = alternate && resolve(alternate.href, alternate.element, base);
  return linked ?? permanentLink(part, base);
}

/** `xml:base` of the element itself counts before that of what holds it. */
function resolve(href: string, element: FeedElement, base: string | null): string | null {
  if (!element.attributes.includes('xml:base')) return absoluteLink(href, base);
  return absoluteLink(href, innerBase(readAttributes(element.attributes).get('xml:base'), base));
}

function bestAlternate(
  links: readonly FeedElement[],
): { readonly href: string; readonly element: FeedElement } | null {
  let found: { href: string; element: FeedElement } | null = null;
  for (const element of links) {
    const attributes = readAttributes(element.attributes);
    const href = attributes.get('href');
    const rel = (attributes.get('rel') ?? 'alternate').toLowerCase();
    if (href === undefined || rel !== 'alternate') continue;
    const isPage = /html/i.test(attributes.get('type') ?? 'text/html');
    if (isPage) return { href: decodeHTMLStrict(href), element };
    found ??= { href: decodeHTMLStrict(href), element };
  }
  return found;
}

function permanentLink(part: FeedPart, base: string | null): string | null {
  const guid = elementsNamed(part, ['guid', 'id']).find((element) => element.source !== '');
  if (guid === undefined || /ispermalink\s*=\s*["']?false/i.test(guid.attributes)) return null;
  const text = elementText(guid);
  return /^https?:\/\//i.test(text) ? resolve(text, guid, base) : null;
}

function readCategories(part: FeedPart): readonly string[] {
  const elements = elementsNamed(part, CATEGORY_NAMES);
  if (elements.length === 0) return [];
  const found = new Set<string>();
  for (const element of elements) {
    if (found.size >= MAX_CATEGORIES) break;
    const attributes = readAttributes(element.attributes);
    const label = attributes.get('label') ?? attributes.get('term') ?? attributes.get('text');
    const text = label === undefined ? elementText(element) : decodeHTMLStrict(label);
    const names = element.name.endsWith('keywords') ? text.split(',') : [text];
    for (const name of names) {
      const clean = cleanLine(name.slice(0, MAX_CATEGORY * 2));
      if (clean !== '')
        found.add(clean.length > MAX_CATEGORY ? cutLine(clean, MAX_CATEGORY) : clean);
    }
  }
  return [...found];
}
