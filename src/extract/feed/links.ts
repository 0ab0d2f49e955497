import { decodeHTMLStrict } from 'entities';

/** Longer addresses are attacks or mistakes. */
const MAX_LENGTH = 4_000;
const CONTROLS = /[\t\r\n]/g;

/**
 * An absolute http or https address as the feed wrote it, or `null`. A relative one is resolved against the first
 * base that is one; an address that is already whole keeps its spelling.
 */
export function absoluteLink(text: string, base: string | null): string | null {
  const trimmed = text.replace(CONTROLS, '').trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const isWhole = /^https?:\/\/[^\s"<>\\]+$/i.test(trimmed);
  return isWhole ? trimmed : url.href;
}

/** The base for what lies inside: `xml:base`, itself perhaps relative, else the base outside. */
export function innerBase(xmlBase: string | undefined, outer: string | null): string | null {
  if (xmlBase === undefined) return outer;
  return absoluteLink(decodeHTMLStrict(xmlBase), outer) ?? outer;
}
