import { takeGraphemes } from '../../text/graphemes.ts';
import { cleanLine } from '../../text/normalize.ts';
import { markupToLine, unescapeSource } from './markup.ts';
import { elementsNamed } from './pick.ts';
import type { FeedPart } from './scan.ts';

const NAMES = ['author', 'dc:creator', 'dc:author', 'creator', 'itunes:author'];
const MAX_AUTHORS = 20;
const MAX_NAME = 200;
const NAME_ELEMENT = /<(?:[\w]{1,20}:)?name(?:\s[^>]{0,200})?>([^<]{0,400})/i;
/** RSS: "lawyer@boyer.net (Lawyer Boyer)"; mail: "Lawyer Boyer <lawyer@boyer.net>". */
const MAIL_WITH_NAME = /^[^\s()]{1,200}@[^\s()]{1,200}\s*\(([^()]+)\)$/;
const NAME_WITH_MAIL = /^([^<>@]+)<[^\s<>]{1,200}@[^\s<>]{1,200}>$/;
const MAIL_ONLY = /^[^\s@]{1,200}@[^\s@]{1,200}$/;

/** The authors' names, each once; an address of mail alone is no name. */
export function readAuthors(part: FeedPart): readonly string[] {
  const elements = elementsNamed(part, NAMES);
  if (elements.length === 0) return [];
  const found = new Set<string>();
  for (const element of elements) {
    if (found.size >= MAX_AUTHORS) break;
    const name = NAME_ELEMENT.exec(element.source.slice(0, 2_000))?.[1] ?? element.source;
    if (/^\s*<(?!!)/.test(name)) continue; // an Atom person without a name
    const clean = authorName(unescapeSource(name.slice(0, 2_000)));
    if (clean !== '') found.add(clean);
  }
  return [...found];
}

/** A person's name as it stands in a feed, without mail address and markup; empty where there is none. */
function authorName(text: string): string {
  const line = cleanLine(text);
  const named = MAIL_WITH_NAME.exec(line)?.[1] ?? NAME_WITH_MAIL.exec(line)?.[1] ?? line;
  const name = takeGraphemes(markupToLine(named, MAX_NAME), MAX_NAME).trim();
  return MAIL_ONLY.test(name) ? '' : name;
}
