type Json = Readonly<Record<string, unknown>>;

/** RSS-in-JSON (`{"rss":{"channel":{"item":[…]}}}`) in the words of JSON Feed; `null` for other JSON. */
export function convertRssJson(root: Json): Json | null {
  const channel = objectOf(objectOf(root['rss'])?.['channel']);
  if (channel === null) return null;
  const items = Array.isArray(channel['item']) ? channel['item'] : [channel['item']];
  return {
    title: channel['title'],
    home_page_url: channel['link'],
    language: channel['language'],
    items: items.map((item) => convertItem(objectOf(item))).filter((item) => item !== null),
  };
}

function convertItem(item: Json | null): Json | null {
  if (item === null) return null;
  return {
    id: objectOf(item['guid'])?.['#value'] ?? item['guid'],
    url: item['link'],
    title: item['title'],
    content_html: item['description'],
    date_published: item['pubDate'],
    author: item['author'],
  };
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
