import type { Find } from './finder.ts';
import type { Tag } from './tag.ts';

interface ValueEnd {
  /** Index after the last character of the value. */
  readonly end: number;
  /** Where reading goes on. */
  readonly next: number;
  /** Whether its own end tag is missing. */
  readonly isBroken: boolean;
}

interface Surroundings {
  readonly find: Find;
  /** The name of the item's element as written. */
  readonly item: string;
  /** Whether a missing end tag is looked for up to the end of the item; given up in feeds that lack many. */
  readonly isPatient: boolean;
}

const CDATA = '<![CDATA[';
const BOUNDARY = /^<\/?(?:item|entry|channel|feed|rss|rdf:RDF)[\s/>]/;
const AFTER_ITEM = /^<\/[\w:]+\s*>\s*(?:<[\w:]+[\s>]|<\/[\w:]+\s*>|<!--|$)/;
/** Characters looked at after an end tag to see whether an item ends there. */
const LOOK_AHEAD = 100;

/**
 * Where the value that begins after `tag` ends: at its own end tag, outside of CDATA. Without one it ends at the first
 * tag. `null` where the text breaks off within the value.
 */
export function findValueEnd(text: string, tag: Tag, around: Surroundings): ValueEnd | null {
  const first = text.indexOf('<', tag.end);
  let at = first;
  while (at !== -1) {
    const code = text.charCodeAt(at + 1);
    if (code === 0x21) {
      const skipped = skipMarked(text, at, tag, around);
      if (skipped === null) return null;
      if (typeof skipped !== 'number') return skipped;
      at = text.indexOf('<', skipped);
      continue;
    }
    if (code === 0x2f && isEndTag(text, at, tag.name)) return closedAt(text, at, tag.name);
    if (!around.isPatient || isBoundary(text, at)) {
      // Inline markup is the value itself; after plain text the first tag is another element's.
      const end = tag.attributes.includes('xhtml') ? at : first;
      return { end, next: end, isBroken: true };
    }
    at = text.indexOf('<', at + 1);
  }
  return null;
}

function closedAt(text: string, at: number, name: string): ValueEnd {
  return { end: at, next: Math.min(at + name.length + 2, text.length), isBroken: false };
}

function isEndTag(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at + 2)) return false;
  const after = text.charCodeAt(at + 2 + name.length);
  return after === 0x3e || after <= 0x20;
}

function isBoundary(text: string, at: number): boolean {
  const code = text.charCodeAt(text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1);
  // Only these initials can begin one of the boundary's names; most tags stop here.
  if (code !== 0x69 && code !== 0x65 && code !== 0x63 && code !== 0x66 && code !== 0x72)
    return false;
  return BOUNDARY.test(text.slice(at, at + 10));
}

/** Skips a comment or CDATA section; gives the value's end where the section has none of its own. */
function skipMarked(
  text: string,
  at: number,
  tag: Tag,
  around: Surroundings,
): number | ValueEnd | null {
  const { find } = around;
  if (!text.startsWith(CDATA, at)) {
    const end = text.startsWith('<!--', at) ? find('-->', at + 4) : -1;
    return end === -1 ? at + 2 : end + 3;
  }
  const end = find(']]>', at);
  const itemEnd = find(`</${around.item}`, at);
  const isRunaway = itemEnd !== -1 && (end === -1 || itemEnd < end) && endsItem(text, itemEnd);
  if (!isRunaway) return end === -1 ? null : end + 3;
  const own = around.isPatient ? text.slice(at, itemEnd).lastIndexOf(`</${tag.name}`) : -1;
  const valueEnd = own === -1 ? itemEnd : at + own;
  return { end: valueEnd, next: valueEnd, isBroken: true };
}

function endsItem(text: string, at: number): boolean {
  return AFTER_ITEM.test(text.slice(at, at + LOOK_AHEAD));
}
