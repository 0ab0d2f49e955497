import { decodeHTMLStrict } from 'entities';
import { absoluteLink } from './links.ts';
import type { FeedValue } from './pick.ts';
import type { FeedElement, FeedPart } from './scan.ts';
import { readAttributes } from './tag.ts';

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;
/** Characters of the content in which its first picture is looked for. */
const CONTENT_HEAD = 20_000;
/** Pictures written into the page itself have longer tags. */
const MAX_TAG = 5_000;

/** The address of the item's picture: the one the feed names, else the first of its content. */
export function itemImage(
  part: FeedPart,
  base: string | null,
  content: FeedValue | null,
): string | null {
  for (const element of part.elements) {
    const address = imageOf(element);
    const link = address === null ? null : absoluteLink(decodeHTMLStrict(address), base);
    if (link !== null) return link;
  }
  return content === null || content.isPlain ? null : firstImage(content.markup, base);
}

function firstImage(markup: string, base: string | null): string | null {
  const open = markup.indexOf('<img');
  if (open === -1 || open > CONTENT_HEAD) return null;
  const close = markup.indexOf('>', open);
  if (close === -1 || close - open > MAX_TAG) return null;
  const source = readAttributes(markup.slice(open + '<img'.length, close)).get('src');
  return source === undefined ? null : absoluteLink(decodeHTMLStrict(source), base);
}

function imageOf(element: FeedElement): string | null {
  const { name } = element;
  if (name === 'url') return element.parent === 'image' ? element.source.trim() : null;
  if (name === 'media:thumbnail') return readAttributes(element.attributes).get('url') ?? null;
  if (name === 'itunes:image') return readAttributes(element.attributes).get('href') ?? null;
  if (name === 'link' && !element.attributes.includes('enclosure')) return null;
  if (name !== 'media:content' && name !== 'enclosure' && name !== 'link') return null;
  const attributes = readAttributes(element.attributes);
  const url = attributes.get('url') ?? attributes.get('href') ?? '';
  const type = attributes.get('type') ?? '';
  const isImage =
    attributes.get('medium') === 'image' ||
    type.startsWith('image/') ||
    (type === '' && IMAGE_FILE.test(url));
  return isImage ? url : null;
}
