import { cleanLine } from '../../text/normalize.ts';
import { hostName } from '../../text/urls.ts';
import type { OpenPage } from '../html/open.ts';
import { metaOf } from './facts.ts';
import { textOf, typesOf } from './json-ld.ts';

const MAX_LENGTH = 60;

/** The publication's name: as the page states it, else its host name. */
export function findOutlet(open: OpenPage, url: string | null): string | null {
  const publisher = open.articles.map((node) => textOf(node['publisher'])).find(isName);
  const site = open.nodes.find((node) => typesOf(node).includes('WebSite'));
  const stated = [
    metaOf(open, ['og:site_name']),
    publisher ?? null,
    metaOf(open, ['application-name', 'twitter:app:name:iphone']),
    site === undefined ? null : textOf(site['name']),
  ];
  const name = stated.find(isName);
  return name === undefined || name === null
    ? url === null
      ? null
      : hostName(url)
    : cleanLine(name);
}

function isName(name: string | null): boolean {
  return (
    name !== null && name.length <= MAX_LENGTH && !/^https?:/i.test(name) && /\p{L}/u.test(name)
  );
}
