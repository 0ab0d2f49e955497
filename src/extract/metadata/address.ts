import { canonicalUrl, hostName } from '../../text/urls.ts';
import type { OpenPage } from '../html/open.ts';
import { metaOf } from './facts.ts';

/**
 * The article's one address: the canonical link, else `og:url`, believed only where it names a page of the same site
 * (or of the site whose AMP or syndicated copy this is) and not its front page; else the address it came from.
 */
export function findAddress(open: OpenPage, address: string | null): string | null {
  const own = address === null ? null : canonicalUrl(address);
  const link = open.page.links.find(({ attributes }) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? ''),
  );
  for (const stated of [link?.attributes['href'], metaOf(open, ['og:url'])]) {
    const url = stated ? canonicalUrl(stated, own ?? undefined) : null;
    if (url !== null && isTrusted(url, own)) return url;
  }
  return own;
}

function isTrusted(url: string, own: string | null): boolean {
  if (own === null) return true;
  if (siteOf(url) !== siteOf(own)) return false;
  return new URL(url).pathname.length > 1 || new URL(own).pathname.length <= 1;
}

/** The last two labels of a host name, three where the last two are a registry's ("co.uk"). */
function siteOf(url: string): string {
  const labels = (hostName(url) ?? '').split('.');
  const isRegistry =
    labels.length > 2 && /^(?:co|com|net|org|gov|ac|edu)$/.test(labels.at(-2) ?? '');
  return labels.slice(isRegistry ? -3 : -2).join('.');
}
