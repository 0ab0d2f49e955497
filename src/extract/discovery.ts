import { decodeHTMLStrict } from 'entities';
import type { RawDocument } from '../domain/source.ts';
import type { FeedLink } from '../ports/parser.ts';
import { takeGraphemes } from '../text/graphemes.ts';
import { cleanLine } from '../text/normalize.ts';
import { decodeText } from './charset.ts';
import { createFinder } from './feed/finder.ts';
import type { Find } from './feed/finder.ts';
import { absoluteLink } from './feed/links.ts';
import { markupToLine } from './feed/markup.ts';
import { readAttributes, readTag } from './feed/tag.ts';
import type { Tag } from './feed/tag.ts';

/** Feeds told of one page. */
const MAX_FEEDS = 20;
const MAX_TITLE = 200;
/** Characters after an anchor in which its text is looked for. */
const ANCHOR_TEXT = 300;
const FEED_TYPE =
  /^(?:application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|rss|atom|json|xml)|text\/(?:xml|rss|rss\+xml))\s*(?:;|$)/i;
const FEED_ADDRESS =
  /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:\.(?:xml|json|rdf|php))?\/?(?:[?#]|$)|\.(?:rss|atom|rdf)(?:[?#]|$)|[?&]feed=|\/(?:index|feeds?)\.xml$/i;
const COMMENT_FEED = /comment/i;
const TAGS = /<(?:(link|base|a)(?=[\s/])|(script|style|template|textarea)(?=[\s>])|!--)/gi;

interface Found extends FeedLink {
  /** 0 for announced feeds, 1 for links that look like one, more for feeds of comments. */
  readonly rank: number;
}

/** The feeds that a page announces in its head, then those that it links to; absolute addresses, the best first. */
export function findFeeds(document: RawDocument): readonly FeedLink[] {
  const text = decodeText(document.bytes, document.contentType);
  const find = createFinder(text);
  const found = new Map<string, Found>();
  let base: string | null = document.address;
  TAGS.lastIndex = 0;
  for (let match = TAGS.exec(text); match !== null; match = TAGS.exec(text)) {
    if (match[1] === undefined) {
      TAGS.lastIndex = skipUnread(match, find);
      continue;
    }
    const tag = readTag(text, match.index, find);
    if (tag === null) continue;
    TAGS.lastIndex = tag.end;
    const attributes = readAttributes(tag.attributes);
    const href = decodeHTMLStrict(attributes.get('href') ?? '');
    const name = tag.name.toLowerCase();
    if (name === 'base') base = absoluteLink(href, document.address) ?? base;
    const link =
      name === 'link' ? announced(attributes, href, base) : linked(text, tag, href, base);
    if (link !== null && link.rank < (found.get(link.url)?.rank ?? Infinity))
      found.set(link.url, link);
  }
  const ranked = [...found.values()].sort((a, b) => a.rank - b.rank).slice(0, MAX_FEEDS);
  return ranked.map(({ url, title }) => ({ url, title }));
}

function skipUnread(match: RegExpExecArray, find: Find): number {
  const start = match.index + match[0].length;
  const end = find(match[2] === undefined ? '-->' : `</${match[2]}`, start);
  return end === -1 ? start : end;
}

function announced(
  attributes: ReadonlyMap<string, string>,
  href: string,
  base: string | null,
): Found | null {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const isFeed =
    relations.includes('feed') ||
    (relations.includes('alternate') && FEED_TYPE.test(attributes.get('type')?.trim() ?? ''));
  const url = isFeed ? absoluteLink(href.replace(/^feed:(?:\/\/)?/i, ''), base) : null;
  // WordPress announces its own data interface as JSON beside its feeds.
  if (url === null || /\/wp-json\//.test(url)) return null;
  const title = takeGraphemes(
    cleanLine(decodeHTMLStrict(attributes.get('title') ?? '')),
    MAX_TITLE,
  );
  return { url, title: title === '' ? null : title, rank: rankOf(url, title, 0) };
}

function linked(text: string, tag: Tag, href: string, base: string | null): Found | null {
  if (tag.name.toLowerCase() !== 'a' || !FEED_ADDRESS.test(href)) return null;
  const url = absoluteLink(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''), base);
  if (url === null) return null;
  const label = text.slice(tag.end, tag.end + ANCHOR_TEXT).split(/<\/a/i)[0] ?? '';
  const title = takeGraphemes(markupToLine(label, MAX_TITLE), MAX_TITLE);
  return { url, title: title === '' ? null : title, rank: rankOf(url, title, 1) };
}

function rankOf(url: string, title: string, rank: number): number {
  return COMMENT_FEED.test(`${url} ${title}`) ? rank + 2 : rank;
}
