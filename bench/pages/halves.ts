import type { Label, PackPage } from './pack.ts';

/** Half of each pack by the name of the page (in daniel of its site). */
export function isHeldOut(label: Label): boolean {
  const name = String(label.id ?? label.file);
  const key = label.lang === undefined ? name : siteInName(name);
  return (hash(key) >>> 8) % 2 === 1;
}

/** One of `count` parts of all packs' pages; pages of one site are in one part, whatever half they are in. */
export function partOf(page: PackPage, count: number): number {
  return (hash(siteOf(page)) >>> 5) % count;
}

/** What parts pages that are built alike from others. */
export function siteOf({ label, id }: PackPage): string {
  if (label.lang !== undefined) return siteInName(id);
  const host = URL.parse(label.url ?? '')?.hostname ?? '';
  return host === '' ? id : host.replace(/^www\d?\./, '');
}

/** DAnIEL's files are named date_site_number. */
function siteInName(name: string): string {
  return name.split('_')[1] ?? name;
}

function hash(key: string): number {
  let sum = 7;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
