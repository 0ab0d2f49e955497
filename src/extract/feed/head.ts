import type { Feed, FeedFormat } from '../../domain/source.ts';
import { decodeHTMLStrict } from 'entities';
import { cleanLine } from '../../text/normalize.ts';
import { itemLink } from './item.ts';
import { absoluteLink, innerBase } from './links.ts';
import { elementsNamed, pickLine, pickText } from './pick.ts';
import type { FeedPart } from './scan.ts';
import { readAttributes } from './tag.ts';

/** What is known of a feed besides its items. */
export type FeedHead = Omit<Feed, 'items' | 'problems'>;

const MAX_TITLE = 300;
const FORMATS: Readonly<Record<string, FeedFormat>> = { feed: 'atom', 'rdf:rdf': 'rdf' };
/** Minutes in the units of `sy:updatePeriod` (RSS 1.0 syndication module). */
const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** The base of a feed's relative links: `xml:base`, else the address that it came from. */
export function feedBase(head: FeedPart, address: string): string | null {
  const outer = /^https?:\/\//i.test(address) ? address : null;
  return innerBase(readAttributes(head.attributes).get('xml:base'), outer);
}

export function readHead(head: FeedPart, root: string | null, address: string): FeedHead {
  const base = feedBase(head, address);
  const attributes = readAttributes(head.attributes);
  const language =
    pickText(head, ['language', 'dc:language']) ?? attributes.get('xml:lang') ?? null;
  return {
    format: FORMATS[root ?? ''] ?? 'rss',
    title: pickLine(head, ['title', 'dc:title', 'itunes:title', 'media:title'], MAX_TITLE),
    link: itemLink({ ...head, elements: head.elements.filter(isNoId) }, base),
    language: readLanguage(language),
    selfLink: selfLink(head, base),
    refreshMinutes: readRefresh(head),
  };
}

/** A feed's id names the feed, not its page. */
function isNoId(element: { readonly name: string }): boolean {
  return element.name !== 'id' && element.name !== 'guid';
}

/** BCP 47 with hyphens, or `null` for what can't be a language. */
export function readLanguage(text: string | null): string | null {
  const language = cleanLine(text ?? '').replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(language) ? language : null;
}

function selfLink(head: FeedPart, base: string | null): string | null {
  for (const element of elementsNamed(head, ['link'])) {
    const attributes = readAttributes(element.attributes);
    if (attributes.get('rel')?.toLowerCase() !== 'self') continue;
    return absoluteLink(decodeHTMLStrict(attributes.get('href') ?? ''), base);
  }
  return null;
}

function readRefresh(head: FeedPart): number | null {
  const ttl = Number(pickText(head, ['ttl']) ?? Number.NaN);
  if (Number.isInteger(ttl) && ttl > 0) return ttl;
  const period = pickText(head, ['sy:updateperiod'])?.toLowerCase() ?? '';
  if (!Object.hasOwn(PERIOD_MINUTES, period)) return null;
  const frequency = Number(pickText(head, ['sy:updatefrequency']) ?? 1);
  return Math.max(1, Math.round((PERIOD_MINUTES[period] ?? 0) / (frequency > 0 ? frequency : 1)));
}
