import { clipText } from '../../text/graphemes.ts';
import { cleanLine } from '../../text/normalize.ts';
import { words } from '../../text/words.ts';
import type { OpenPage } from '../html/open.ts';
import { closest } from '../html/page.ts';
import type { HtmlElement, TextBlock } from '../html/page.ts';
import { lettersOf } from '../html/scene.ts';
import { withoutPermalink } from '../permalink.ts';
import { decodeTwice, metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';
import { partsOfTitle, isSiteName, siteNames, withoutOwnName, withoutSite } from './site-names.ts';
import type { SiteNames } from './site-names.ts';

/** A heading is the headline when so much of it stands in what the page says of its title, or the other way round. */
const LIKENESS = 0.5;
/** The only heading is the headline, whatever the titles say, when it is no mere label. */
const HEADLINE_WORDS = 5;
const MAX_LENGTH = 300;
/** Longer titles are looked through so far: they are tried at every sign that may part them. */
const MAX_TITLE = 1_000;
/** Fewer words name a site. */
const PART_WORDS = 3;

/** The headline as readers see it: the heading that says what the page's title says, else that title without the site. */
export function findHeadline(open: OpenPage, address: string | null): string {
  const names = siteNames(open, address);
  const stated = statedTitles(open, names);
  const isHome = stated.every((title) => isSiteName(title, names));
  const headings = headlineHeadings(open).filter(({ text }) => isHome || !isSiteName(text, names));
  const best = headings
    .map((block, order) => ({ block, order, likeness: likenessToAny(block.text, stated) }))
    .filter(({ likeness }) => likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order)[0];
  if (best !== undefined) return withoutOwnName(headingText(best.block), names);
  const [only] = headings;
  if (
    only !== undefined &&
    (stated.length === 0 || (headings.length === 1 && words(only.text).length >= HEADLINE_WORDS))
  )
    return withoutOwnName(headingText(only), names);
  return clipText(shownPart(open, names) ?? stated[0] ?? '', MAX_LENGTH);
}

function headingText({ text }: TextBlock): string {
  return withoutPermalink(cleanLine(text));
}

/** The part of the title that stands in the page as a line of its own: the rest of it is the site's name. */
function shownPart({ page, scene }: OpenPage, names: SiteNames): string | undefined {
  const title = cleanLine((page.title ?? '').slice(0, MAX_TITLE));
  const parts = partsOfTitle(title, names).filter((part) => words(part).length >= PART_WORDS);
  if (parts.length === 0) return undefined;
  const lines = new Set(scene.blocks.map(({ text }) => lettersOf(text.slice(0, MAX_LENGTH))));
  return parts.toSorted((a, b) => b.length - a.length).find((part) => lines.has(lettersOf(part)));
}

/** Every form in which the page states its title, the cleanest first. */
function statedTitles(open: OpenPage, names: SiteNames): readonly string[] {
  const given = [
    metaOf(open, [
      'og:title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
      'dc.title',
      'title',
    ]),
    ...open.articles.slice(0, 3).map((node) => textOf(node['headline']) ?? textOf(node['name'])),
    open.page.title,
  ];
  return given
    .filter((title) => title !== null && title.trim() !== '')
    .map((title) => withoutSite(cleanLine(decodeTwice(title ?? '').slice(0, MAX_TITLE)), names))
    .filter((title) => title !== '');
}

function headlineHeadings(open: OpenPage): readonly TextBlock[] {
  const blocks = open.scene.blocks.filter((block) => block.text.length <= MAX_LENGTH);
  const isWithin = new Uint8Array(open.page.elements.length);
  for (const element of open.page.elements) {
    const isAround = isWithin[element.parent?.index ?? 0] === 1;
    isWithin[element.index] = isAround || isHeadline(element) ? 1 : 0;
  }
  const first = blocks.filter(({ element }) => isWithin[element.index] === 1);
  if (first.length > 0) return first;
  return blocks.filter(({ element }) => closest(element, isSubheading) !== null).slice(0, 4);
}

function isHeadline({ tag, attributes }: HtmlElement): boolean {
  return tag === 'h1' || attributes['itemprop'] === 'headline';
}

function isSubheading({ tag }: HtmlElement): boolean {
  return tag === 'h2' || tag === 'h3';
}

function likenessToAny(text: string, titles: readonly string[]): number {
  return titles.reduce((best, title) => Math.max(best, sharedWords(text, title)), 0);
}

/** Share of the shorter one's words that the longer one has, damped where the lengths differ much. */
function sharedWords(one: string, other: string): number {
  const a = new Set(characters(one));
  const b = new Set(characters(other));
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  const share = common / Math.min(a.size, b.size);
  return share * Math.min(1, 0.4 + Math.min(a.size, b.size) / Math.max(a.size, b.size));
}

/** Words, or single characters where the writing has no spaces between words. */
function characters(text: string): readonly string[] {
  const found = words(text);
  return found.length > 2
    ? found
    : found.flatMap((word) => (/[\u3040-\u9FFF]/.test(word) ? Array.from(word) : [word]));
}
