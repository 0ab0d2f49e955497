import { hostName } from '../../text/urls.ts';
import { words } from '../../text/words.ts';
import type { OpenPage } from '../html/open.ts';
import { metaOf } from './facts.ts';

/** What parts a title from the name of its site. */
const SEPARATOR = /\s+[|·•—–»«:/\\-]+\s+|\s*[|»«]\s*/;
const EVERY_SEPARATOR = new RegExp(SEPARATOR, 'g');
/** A site's name has at most so many words, and what it stands beside at least as many. */
const NAME_WORDS = 4;
/** Shorter names stand in longer ones by chance. */
const TELLING_LETTERS = 4;
/** What a host name has beside the name: "www.", "forums.", ".co.uk". */
const HOST_PARTS = new Set(
  'www m blog blogs news forum forums community bbs docs com org net gov edu co ac io'.split(' '),
);

/** How a page may call its site: as it says itself, and as its host is called. */
export interface SiteNames {
  readonly stated: string | null;
  /** Of the host, without what all hosts have: "archlinux". */
  readonly hosts: readonly string[];
}

export function siteNames(open: OpenPage, address: string | null): SiteNames {
  const host = address === null ? null : hostName(address);
  const labels = (host ?? '').split('.').slice(0, -1);
  return {
    stated: metaOf(open, ['og:site_name', 'application-name']),
    hosts: [host ?? '', ...labels.filter((label) => !HOST_PARTS.has(label))]
      .map(lettersOf)
      .filter((name) => name.length >= TELLING_LETTERS),
  };
}

/** Whether a text is no more than the site's name. */
export function isSiteName(text: string, { stated, hosts }: SiteNames): boolean {
  const letters = lettersOf(text);
  return hosts.includes(letters) || (stated !== null && letters === lettersOf(stated));
}

/** "Council votes | Example News" is "Council votes": the site's own name, else the shortest end part, goes. */
export function withoutSite(title: string, names: SiteNames): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const [first = ''] = parts;
  if (isSiteName(first, names) || isStated(first, names))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|·•—–»«:/\\-]+/, '');
  const cut = withoutLast(title);
  if (isStated(last, names) || isOfHost(last, names)) return withoutSite(cut, names);
  const isNameLike = words(last).length <= NAME_WORDS && words(cut).length >= NAME_WORDS;
  return isNameLike && /[|»—–-]\s*\S+.*$/.test(title) ? cut : title;
}

/** What stands before and after each sign that may part a title from the name of its site, but for that name. */
export function partsOfTitle(title: string, names: SiteNames): readonly string[] {
  return Array.from(title.matchAll(EVERY_SEPARATOR))
    .flatMap(({ 0: separator, index }) => [
      title.slice(0, index),
      title.slice(index + separator.length),
    ])
    .filter((part) => !isStated(part, names) && !isOfHost(part, names));
}

/** A title as a heading gives it, without the site's own name at its end. */
export function withoutOwnName(heading: string, names: SiteNames): string {
  const last = heading.split(SEPARATOR).at(-1) ?? '';
  const isName = last !== heading && (isStated(last, names) || isOfHost(last, names));
  return isName ? withoutLast(heading) || heading : heading;
}

function withoutLast(title: string): string {
  const last = title.split(SEPARATOR).at(-1) ?? '';
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•—–»«:/\\-]+$/, '');
}

function isStated(part: string, { stated }: SiteNames): boolean {
  const [a, b] = [lettersOf(part), lettersOf(stated ?? '')];
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (b.length >= TELLING_LETTERS && a.includes(b)) ||
    (a.length >= TELLING_LETTERS && b.includes(a))
  );
}

function isOfHost(part: string, { hosts }: SiteNames): boolean {
  const letters = lettersOf(part);
  return words(part).length <= NAME_WORDS && hosts.some((name) => letters.includes(name));
}

function lettersOf(text: string): string {
  return words(text).join('');
}
