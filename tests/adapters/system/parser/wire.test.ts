import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openParser } from '../../../../src/app/open-parser.ts';
import { fromWire, toWire } from '../../../../src/adapters/system/parser/wire.ts';
import type { RawDocument } from '../../../../src/domain/source.ts';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
<link>https://news.example.com/</link>
<item><title>Talks start</title><link>https://news.example.com/1</link>
<pubDate>Sun, 10 May 2026 07:00:00 GMT</pubDate><description>Ministers met in the port.</description></item>
</channel></rss>`;

function documentOf(text: string, contentType: string): RawDocument {
  return {
    bytes: new TextEncoder().encode(text),
    contentType,
    address: 'https://news.example.com/feed',
    fetchedAt: Temporal.Instant.from('2026-05-10T08:00:00Z'),
  };
}

describe('the border between the threads', () => {
  it('gives back what it was given, instants and bytes as they were', () => {
    const document = { ...documentOf('x', 'text/html'), list: [{ updatedAt: null }] };
    assert.deepEqual(fromWire(structuredClone(toWire(document))), document);
  });

  it('is crossed by feeds, items and articles', async () => {
    await using parser = openParser();
    const feed = await parser.readFeed(documentOf(FEED, 'application/rss+xml'));
    const [item] = feed.items;
    assert.ok(item !== undefined);
    assert.equal(item.publishedAt?.toString(), '2026-05-10T07:00:00Z');
    const article = await parser.readItem(item, feed);
    assert.equal(article.headline, 'Talks start');
    assert.ok(article.publishedAt instanceof Temporal.Instant);
    const page = await parser.readArticle(
      documentOf('Talks start\n\nMinisters met.', 'text/plain'),
    );
    assert.equal(page.headline, 'Talks start');
  });

  it('hands on what a parser says is wrong', async () => {
    await using parser = openParser();
    await assert.rejects(parser.readFeed(documentOf('<html><body>WiFi', 'text/html')), {
      code: 'bad-answer',
    });
  });
});
