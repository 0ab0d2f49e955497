import { decodeHTMLStrict } from 'entities';
import { takeGraphemes } from '../text/graphemes.ts';
import { cleanLine } from '../text/normalize.ts';
import { createFinder } from './feed/finder.ts';
import { absoluteLink } from './feed/links.ts';
import { escapeText } from './feed/markup.ts';
import { readAttributes, readTag } from './feed/tag.ts';

export interface OpmlEntry {
  readonly name: string;
  readonly address: string;
}

const OUTLINE = /<(?:outline|OUTLINE|Outline)(?=[\s/>])/g;
/** Feeds taken of one list. */
const MAX_ENTRIES = 10_000;
const MAX_NAME = 200;

/**
 * The feeds of an OPML list, however deep their outlines lie, each address once. Nothing is expanded or loaded; an
 * outline without a web address is a folder.
 */
export function readOpml(text: string): readonly OpmlEntry[] {
  const find = createFinder(text);
  const entries = new Map<string, OpmlEntry>();
  for (const match of text.matchAll(OUTLINE)) {
    if (entries.size >= MAX_ENTRIES) break;
    const tag = readTag(text, match.index, find);
    const entry = tag === null ? null : readOutline(tag.attributes);
    if (entry !== null && !entries.has(entry.address)) entries.set(entry.address, entry);
  }
  return [...entries.values()];
}

function readOutline(source: string): OpmlEntry | null {
  const attributes = readAttributes(source);
  const written = decodeHTMLStrict(attributes.get('xmlurl') ?? attributes.get('url') ?? '');
  const address = absoluteLink(
    written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:'),
    null,
  );
  if (address === null) return null;
  const name = cleanLine(decodeHTMLStrict(attributes.get('text') || attributes.get('title') || ''));
  return { name: name === '' ? address : takeGraphemes(name, MAX_NAME), address };
}

/** An OPML 2.0 list that every feed reader takes. */
export function writeOpml(entries: readonly OpmlEntry[], title: string): string {
  const outlines = entries.map(({ name, address }) => {
    const label = quote(name);
    return `    <outline type="rss" text=${label} title=${label} xmlUrl=${quote(address)}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `  <head>\n    <title>${escapeText(cleanLine(title))}</title>\n  </head>\n` +
    `  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}

function quote(text: string): string {
  return `"${escapeText(cleanLine(text)).replaceAll('"', '&quot;')}"`;
}
