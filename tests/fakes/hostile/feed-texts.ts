/** Parts of which feeds are built, well formed unless told otherwise. */

export interface ItemParts {
  readonly title?: string;
  readonly link?: string;
  /** `null` leaves it out. */
  readonly guid?: string | null;
  readonly date?: string;
  readonly description?: string;
  /** More elements, as they stand. */
  readonly extra?: string;
}

export interface RssParts {
  readonly declaration?: string;
  readonly doctype?: string;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function itemText(number: number, parts: ItemParts = {}): string {
  const {
    title = `Story ${number}`,
    link = `https://news.example.com/a/${number}`,
    guid = `id-${number}`,
    date = 'Mon, 23 Nov 2026 10:00:00 GMT',
    description = `Body of story ${number}. It has two sentences.`,
    extra = '',
  } = parts;
  const known = guid === null ? '' : `<guid isPermaLink="false">${guid}</guid>`;
  return (
    `<item><title>${title}</title><link>${link}</link>${known}<pubDate>${date}</pubDate>` +
    `<description>${description}</description>${extra}</item>`
  );
}

export function rssText(items: readonly string[], parts: RssParts = {}): string {
  const { declaration = '<?xml version="1.0" encoding="UTF-8"?>', doctype = '' } = parts;
  return (
    `${declaration}\n${doctype}<rss version="2.0"><channel><title>Test feed</title>` +
    `<link>https://news.example.com/</link><description>d</description>${items.join('\n')}</channel></rss>`
  );
}

export function atomText(entries: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">' +
    `<title>Atom test</title><id>urn:test</id><updated>2026-11-23T10:00:00Z</updated>${entries}</feed>`
  );
}

export function jsonFeedText(items: readonly object[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'JSON test',
    items,
  });
}

export const GOOD_ITEMS: readonly string[] = [0, 1, 2].map((number) => itemText(number));

/** Russian and ASCII letters in windows-1251. */
export function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) return code;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : '?'.charCodeAt(0);
  });
}
