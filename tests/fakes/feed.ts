export interface FakeItem {
  readonly guid?: string | null;
  readonly link?: string | null;
  readonly title?: string;
  readonly body?: string;
  /** Full text as HTML. */
  readonly content?: string;
  readonly date?: string;
}

/** An RSS feed of such items. */
export function feedText(items: readonly FakeItem[], title = 'Harbour News'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>
    <link>https://news.example.com/</link>${items.map(itemText).join('')}</channel></rss>`;
}

function itemText({ guid, link, title = 'A', body = '', content, date }: FakeItem): string {
  return `<item><title>${escapeXml(title)}</title>
    ${link == null ? '' : `<link>${escapeXml(link)}</link>`}
    ${guid == null ? '' : `<guid isPermaLink="false">${escapeXml(guid)}</guid>`}
    ${date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}
    <description>${escapeXml(body)}</description>
    ${content === undefined ? '' : `<content:encoded>${escapeXml(content)}</content:encoded>`}</item>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
