import { cleanLine } from '../../text/normalize.ts';
import { hostName } from '../../text/urls.ts';
import { PROSE_MIN } from '../html/measure.ts';
import type { OpenPage } from '../html/open.ts';
import { closest } from '../html/page.ts';
import type { HtmlElement, TextBlock } from '../html/page.ts';
import { BLOCK } from '../html/tags.ts';
import { CREDIT_OPENING, writersIn } from './credit-line.ts';
import { decodeTwice } from './facts.ts';
import { isNode } from './json-ld.ts';
import type { LinkedNode } from './json-ld.ts';

const META_NAMES: ReadonlySet<string> = new Set([
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'byl',
  'authors',
  'article:author_name',
]);
const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|author(?!ity|i[sz])[\w-]*|contributors?|writer|reporter)(?:$|[\s_-])|byline|authorname|author-?name/i;
const NOT_BYLINE =
  /bio|avatar|image|photo|social|follow|share|comment|related|more|list-|description|title|job|role|date|time/i;
/** Where sites keep the pages of their writers. */
const WRITER_ADDRESS =
  /\/(?:authors?|autor(?:e[ns]?|i)?|auteurs?|yazar(?:lar)?|by|staff|journalists?|people|profiles?|contributors?|reporters?|writers?)\/[^/]/i;
/** Of newsletters: "https://substack.com/@ann". */
const PERSONAL_ADDRESS = /\/\/(?:[\w-]+\.)?(?:substack|medium)\.com\/@[\w.-]+$/i;

const BY =
  /(?:^|\s)(?:By|BY)[:\s]+(\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]*){1,4}(?:(?:,\s*|\s+and\s+|\s*&\s*)\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}){0,4})/u;
const PARTING = /\s*(?:,|;|\||·|•|\/|&|、|\n)\s*|\s+(?:and|und|with|et|y|e|i|en|и|та|και)\s+/iu;
const TAIL =
  /(?:\s+[-–—|•·(].*|\s*[|•·(].*|\s*\b(?:published|updated|posted|last|on \w+ \d|in [A-Z]|for |at \d|\d{1,2}[:./ ]|\d{4}|staff writer|senior|editor|contributor|correspondent|reporter|opinion|special to|archive ?page|ap \w+ writer).*|\s*(?:선임)?(?:기자|특파원))$/iu;

/** Words that no person is called. */
const NOBODY =
  /^(?:staff|admin(?:istrator)?|(?:\w+ )?members?|moderators?|joined|editors?|editorial(?: (?:staff|team|board))?|news(?:room| desk| staff)?|guest|contributors?|correspondent|author|unknown|anonymous|web ?master|user|null|undefined|team|redakcja|redaktion|редакция|see all|more|view|follow|read|facebook|twitter|posts?|share|home|all|about|by|the|save|print|email)$/iu;
const CREDENTIAL =
  /^(?:m\.?d\.?|ph\.?d\.?|r\.?d\.?|rdn|jr\.?|sr\.?|esq\.?|mph|msc?|ba|ma|cfp|cfa|cpa|do|rn|ii|iii)$/i;
const MAX_NAME = 60;
const MAX_NAMES = 12;

/** The authors' names joined by ", ": what the page's data and its visible byline say, each doubted. */
export function findByline(open: OpenPage, headline: string, outlet: string | null): string | null {
  const sources = [linkedNames(open), visibleNames(open), metaNames(open)];
  const names: string[] = [];
  for (const raw of sources.flat()) {
    for (const name of splitNames(raw)) {
      if (!isName(name, headline, outlet)) continue;
      if (names.some((known) => holds(known, name))) continue;
      names.push(name);
    }
    if (names.length >= MAX_NAMES) break;
  }
  return names.length === 0 ? null : names.slice(0, MAX_NAMES).join(', ');
}

/** The names in one line: "By Ann Lee and Bob Ray, AP" gives "Ann Lee" and "Bob Ray", "AP". */
function splitNames(line: string): readonly string[] {
  const bare = cleanLine(decodeTwice(line)).replace(CREDIT_OPENING, '');
  const names: string[] = [];
  for (const part of bare.split(PARTING)) {
    const name = part
      .replace(CREDIT_OPENING, '')
      .replace(TAIL, '')
      .replace(/^[\s,.:@]+|[\s,:]+$/g, '');
    if (name !== '' && !CREDENTIAL.test(name)) names.push(name);
  }
  return names;
}

function isName(name: string, headline: string, outlet: string | null): boolean {
  if (name.length > MAX_NAME || name.length < 2 || !/\p{L}{2}/u.test(name)) return false;
  if (/https?:|www\.|\.com\b|[@{}<>=_#?!]/.test(name) || /\d/.test(name)) return false;
  if (NOBODY.test(name) || name.split(' ').length > 6) return false;
  if (outlet !== null && name.toLowerCase() === outlet.toLowerCase()) return false;
  return !headline.toLowerCase().startsWith(name.toLowerCase()) || name.split(' ').length === 2;
}

function holds(known: string, name: string): boolean {
  const a = known.toLowerCase();
  const b = name.toLowerCase();
  return a.includes(b) || b.includes(a);
}

function linkedNames({ articles, nodes }: OpenPage): readonly string[] {
  const authored = articles.filter((node) => node['author'] ?? node['creator']);
  return authored.slice(0, 1).flatMap((node) => namesOf(node['author'] ?? node['creator'], nodes));
}

function namesOf(value: unknown, nodes: readonly LinkedNode[]): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, MAX_NAMES).flatMap((one) => namesOf(one, nodes));
  if (!isNode(value)) return [];
  if (value['name'] !== undefined) return namesOf(value['name'], nodes);
  const id = value['@id'];
  const named =
    id === undefined ? undefined : nodes.find((node) => node['@id'] === id && node['name']);
  return named === undefined ? [] : namesOf(named['name'], nodes);
}

function metaNames({ page }: OpenPage): readonly string[] {
  return page.metas
    .filter((meta) => META_NAMES.has(meta.name) && hostName(meta.content) === null)
    .map((meta) => meta.content);
}

const BYLINE_MAX = 160;
const LOOKED_AT = 4;

/** Bylines as readers see them, near the headline or marked as such. */
function visibleNames(open: OpenPage): readonly string[] {
  const { scene } = open;
  const headline = scene.blocks.findIndex((block) => block.element.tag === 'h1');
  const near = scene.blocks.slice(Math.max(0, headline - 3), headline + 14);
  const spoken = near.flatMap((block) =>
    block.text.length <= BYLINE_MAX ? (spokenNames(block.text) ?? []) : [],
  );
  if (spoken.length > 0) return spoken.slice(0, LOOKED_AT);
  const written = inlineNames(open, near.slice(0, endOfOpening(near)));
  if (written.length > 0) return written.slice(0, LOOKED_AT);
  const marked = scene.blocks.filter((block) => block.text.length <= BYLINE_MAX && isMarked(block));
  return marked.slice(0, LOOKED_AT).map(({ text }) => spokenNames(text) ?? text);
}

/** Where the text is well under way: no byline stands below its third paragraph. */
function endOfOpening(blocks: readonly TextBlock[]): number {
  const prose = blocks.flatMap(({ text }, index) => (text.length >= PROSE_MIN ? [index] : []));
  return prose[2] ?? blocks.length;
}

/** The names after "by" in any language. */
function spokenNames(line: string): string | null {
  return BY.exec(line)?.[1] ?? writersIn(line);
}

function isMarked(block: TextBlock): boolean {
  let at: HtmlElement | null = block.element;
  for (let step = 0; step < 3 && at !== null; step++, at = at.parent) {
    const mark = markOf(at);
    if (mark !== null) return mark;
  }
  return false;
}

/** Whether an element's names say that a writer is named in it, or something about one; `null` where they say neither. */
function markOf({ attributes }: HtmlElement): boolean | null {
  if (attributes['rel'] === 'author' || attributes['itemprop'] === 'author') return true;
  const names = `${attributes['class'] ?? ''} ${attributes['data-testid'] ?? ''}`;
  return BYLINE_NAMES.test(names) ? !NOT_BYLINE.test(names) : null;
}

/** What is set as a writer's name, or leads to a writer's page, within the lines of some blocks. */
function inlineNames({ page }: OpenPage, blocks: readonly TextBlock[]): readonly string[] {
  const lines = new Set(blocks.map(({ element }) => element));
  const names = new Map<HtmlElement, string>();
  for (const { text, element } of page.inlineTexts) {
    const line = closest(element, ({ tag }) => BLOCK.has(tag));
    if (line === null || !lines.has(line)) continue;
    const writer = closest(element, (at) => at === line || markOf(at) !== null || isToWriter(at));
    if (writer === null || writer === line || markOf(writer) === false) continue;
    names.set(writer, `${names.get(writer) ?? ''}${text}`);
  }
  return [...names.values()];
}

function isToWriter({ tag, attributes }: HtmlElement): boolean {
  const href = attributes.href ?? '';
  return tag === 'a' && (WRITER_ADDRESS.test(href) || PERSONAL_ADDRESS.test(href));
}
