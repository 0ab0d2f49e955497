import { createFinder } from './finder.ts';
import type { Find } from './finder.ts';
import { createNameReader } from './names.ts';
import type { NameReader } from './names.ts';
import { isNameStart, readTag, skipName } from './tag.ts';
import type { Tag } from './tag.ts';
import { findValueEnd } from './value.ts';

/** An element whose content is a value: its source, still escaped. */
export interface FeedElement {
  readonly name: string;
  readonly attributes: string;
  readonly source: string;
  /** The element that holds it. */
  readonly parent: string;
}

/** An item or the feed's own head, as found. */
export interface FeedPart {
  readonly attributes: string;
  readonly elements: readonly FeedElement[];
}

export interface ScannedFeed {
  /** The first element that only feeds have: "rss", "rdf:rdf", "feed" or "channel"; `null` where there is none. */
  readonly root: string | null;
  readonly head: FeedPart;
  /** Whether the last item breaks off. */
  readonly isCut: boolean;
  readonly unclosedItems: number;
  /** Whether `onItem` asked for no more. */
  readonly isStopped: boolean;
}

const ROOTS = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const ITEMS = new Set(['item', 'entry']);
/** Elements that hold a value; all others are only walked through. */
const VALUES = new Set(
  (
    'title link id guid pubdate published updated issued modified created lastbuilddate date description summary ' +
    'content content:encoded body xhtml:body fullitem subtitle tagline abstract author creator category language ' +
    'ttl enclosure dc:title dc:creator dc:author dc:date dc:subject dc:language dc:identifier dc:description ' +
    'dc:publisher dcterms:created dcterms:issued dcterms:modified dcterms:date sy:updateperiod sy:updatefrequency ' +
    'itunes:author itunes:summary itunes:subtitle itunes:title itunes:image itunes:keywords media:title ' +
    'media:description media:thumbnail media:keywords prism:publicationdate xhtml:div url managingeditor'
  ).split(' '),
);
/** Both: their attributes count, and their content is walked through. */
const OPEN_VALUES = new Set(['media:content']);
/** How far up an end tag looks for its start; beyond it, it is a stray one. */
const MAX_STRAY_SEARCH = 64;

interface Scan {
  readonly text: string;
  readonly find: Find;
  readonly names: NameReader;
  readonly stack: string[];
  readonly head: { attributes: string; elements: FeedElement[] };
  item: { name: string; attributes: string; elements: FeedElement[] } | null;
  root: string | null;
  unclosedItems: number;
  brokenValues: number;
  isStopped: boolean;
  readonly onItem: (item: FeedPart, head: FeedPart) => 'more' | 'enough';
}

/**
 * Walks a feed's markup once from front to back, whatever is wrong with it, and hands over each item when it is
 * whole. Nothing is expanded or loaded; a feed of any size needs the memory of one item.
 */
export function scanFeed(
  text: string,
  onItem: (item: FeedPart, head: FeedPart) => 'more' | 'enough',
): ScannedFeed {
  const scan: Scan = {
    text,
    onItem,
    find: createFinder(text),
    names: createNameReader(),
    stack: [],
    head: { attributes: '', elements: [] },
    item: null,
    root: null,
    unclosedItems: 0,
    brokenValues: 0,
    isStopped: false,
  };
  let at = text.indexOf('<');
  while (at !== -1 && !scan.isStopped) at = text.indexOf('<', step(scan, at));
  const { root, head, unclosedItems, isStopped } = scan;
  return { root, head, unclosedItems, isStopped, isCut: scan.item !== null && !isStopped };
}

/** Reads what begins with the "<" at `open`; the index from which to go on. */
function step(scan: Scan, open: number): number {
  const { text, find } = scan;
  const code = text.charCodeAt(open + 1);
  if (isNameStart(code)) {
    const tag = readTag(text, open, find);
    return tag === null ? open + 1 : openElement(scan, tag);
  }
  if (code === 0x2f) return closeElement(scan, open);
  if (code === 0x3f) return endOf(find('?>', open), open + 2, 2);
  if (text.startsWith('<!--', open)) return endOf(find('-->', open + 4), open + 4, 3);
  if (text.startsWith('<![CDATA[', open)) return endOf(find(']]>', open), open + 9, 3);
  return open + 1;
}

function endOf(found: number, otherwise: number, length: number): number {
  return found === -1 ? otherwise : found + length;
}

function openElement(scan: Scan, tag: Tag): number {
  const { names, stack } = scan;
  if (tag.attributes.includes('xmlns')) names.declare(tag.attributes);
  const name = names.read(tag.name);
  if (ITEMS.has(name)) return openItem(scan, tag);
  if (ROOTS.has(name) && scan.item === null) {
    scan.root ??= name;
    scan.head.attributes += ` ${tag.attributes}`;
  }
  if (VALUES.has(name) && scan.root !== null) return takeValue(scan, tag, name);
  if (OPEN_VALUES.has(name)) addElement(scan, name, tag.attributes, '');
  if (!tag.isEmpty) stack.push(name);
  return tag.end;
}

function openItem(scan: Scan, tag: Tag): number {
  if (scan.item !== null) {
    scan.unclosedItems += 1;
    finishItem(scan);
  }
  scan.item = { name: tag.name, attributes: tag.attributes, elements: [] };
  scan.stack.push('item');
  if (tag.isEmpty) finishItem(scan);
  return tag.end;
}

function finishItem(scan: Scan): void {
  const { item, stack } = scan;
  if (item === null) return;
  scan.item = null;
  stack.length = Math.max(0, stack.lastIndexOf('item'));
  if (scan.onItem(item, scan.head) === 'enough') scan.isStopped = true;
}

function takeValue(scan: Scan, tag: Tag, name: string): number {
  if (tag.isEmpty) {
    addElement(scan, name, tag.attributes, '');
    return tag.end;
  }
  const value = findValueEnd(scan.text, tag, {
    find: scan.find,
    item: scan.item?.name ?? 'item',
    isPatient: scan.brokenValues < 50,
  });
  if (value === null) return scan.text.length;
  if (value.isBroken) scan.brokenValues += 1;
  addElement(scan, name, tag.attributes, scan.text.slice(tag.end, value.end));
  return value.next;
}

function addElement(scan: Scan, name: string, attributes: string, source: string): void {
  const parent = scan.stack.at(-1) ?? '';
  (scan.item ?? scan.head).elements.push({ name, attributes, source, parent });
}

function closeElement(scan: Scan, open: number): number {
  const { text, stack } = scan;
  const nameEnd = skipName(text, open + 2);
  const name = scan.names.read(text.slice(open + 2, nameEnd));
  if (ITEMS.has(name)) finishItem(scan);
  else if (ROOTS.has(name) && scan.item !== null) {
    scan.unclosedItems += 1;
    finishItem(scan);
  }
  for (
    let depth = stack.length - 1;
    depth >= Math.max(0, stack.length - MAX_STRAY_SEARCH);
    depth -= 1
  ) {
    if (stack[depth] !== name) continue;
    stack.length = depth;
    break;
  }
  return nameEnd;
}
