import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTimeOf } from '../fakes/cpu-time.ts';
import { findFeeds } from '../../src/extract/discovery.ts';

function feedsOf(html: string): readonly (readonly [string, string | null])[] {
  const found = findFeeds({
    bytes: Buffer.from(html),
    contentType: 'text/html',
    address: 'https://site.example/news/',
    fetchedAt: Temporal.Instant.from('2026-11-24T12:00:00Z'),
  });
  return found.map(({ url, title }) => [url, title] as const);
}

describe('findFeeds', () => {
  it('gives announced feeds first and feeds of comments last', () => {
    const html = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments &raquo; feed" href="/comments/feed/">
      <LINK HREF='atom.xml' TYPE='application/atom+xml' REL='alternate' TITLE='News'>
      <link rel="alternate" type="application/feed+json" href="https://site.example/feed.json">
      <link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" hreflang="de" href="/de/">
      </head><body><a href="/sport/rss.xml"><img alt=""> Sport <b>feed</b></a> <a href="/feedback">Feedback</a></body>`;
    assert.deepEqual(feedsOf(html), [
      ['https://site.example/news/atom.xml', 'News'],
      ['https://site.example/feed.json', null],
      ['https://site.example/sport/rss.xml', 'Sport feed'],
      ['https://site.example/comments/feed/', 'Comments » feed'],
    ]);
  });

  it('follows the page’s base and skips scripts and comments', () => {
    const html = `<base href="//cdn.example/x/"><script>'<link rel="alternate" type="application/rss+xml" href="/a">'</script>
      <!-- <link rel="alternate" type="application/rss+xml" href="/b"> -->
      <link rel="alternate" type="application/rss+xml" href="feed.xml">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`;
    assert.deepEqual(feedsOf(html), [['https://cdn.example/x/feed.xml', null]]);
  });

  it('is done with floods of tags at once', () => {
    const took = cpuTimeOf(() => {
      feedsOf('<a '.repeat(300_000));
      feedsOf('<!--'.repeat(300_000));
      feedsOf('<script>'.repeat(200_000));
    });
    assert.ok(took < 3_000, `${took} ms`);
  });
});
