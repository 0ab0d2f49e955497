import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { canonicalUrl, hostName } from '../../src/text/urls.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['https://Example.org:443/news/a', 'https://example.org/news/a'],
  ['http://example.org:80/a#comments', 'http://example.org/a'],
  ['https://example.org/a?utm_source=x&utm_medium=rss&id=7', 'https://example.org/a?id=7'],
  ['https://example.org/a?fbclid=abc', 'https://example.org/a'],
  ['https://example.org/a?', 'https://example.org/a'],
  ['https://example.org/a/amp/', 'https://example.org/a/'],
  ['https://example.org/a/amp', 'https://example.org/a'],
  ['https://example.org/a.amp.html', 'https://example.org/a'],
  ['https://example.org/a?amp=1', 'https://example.org/a'],
  ['https://example.org/a?outputType=amp', 'https://example.org/a'],
  ['https://example.org/a/print/', 'https://example.org/a/'],
  ['https://example.org/a?print=1', 'https://example.org/a'],
  ['https://www.google.com/amp/s/example.org/a', 'https://example.org/a'],
  ['https://example-org.cdn.ampproject.org/c/s/example.org/a/amp/', 'https://example.org/a/'],
  ['https://amp.example.org/a', 'https://www.example.org/a'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['  https://example.org/a"> ', 'https://example.org/a'],
  ['https://example.org/a;jsessionid=1A2B', 'https://example.org/a'],
];
const KEPT = [
  'https://example.org/',
  'https://example.org/news/2024/05/a-b-c.html',
  'https://example.org/?p=12',
  'https://example.org/view?id=3&page=2',
  'https://example.org/blueprint',
  'https://example.org/story/camp',
];

describe('the canonical address', () => {
  for (const [given, expected] of SAME) {
    it(`of ${given} is ${expected}`, () => assert.equal(canonicalUrl(given), expected));
  }

  it('leaves alone what tells articles apart', () => {
    for (const url of KEPT) assert.equal(canonicalUrl(url), url);
  });

  it('is resolved against a base and refused for everything but http', () => {
    assert.equal(canonicalUrl('../b', 'https://example.org/a/c'), 'https://example.org/b');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'a b',
      '',
    ]) {
      assert.equal(canonicalUrl(url), null, url);
    }
  });

  it('is its own canonical address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        assert.equal(once === null ? null : canonicalUrl(once), once);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (url, base) => void canonicalUrl(url, base)));
  });

  it('has a host name without "www."', () => {
    assert.equal(hostName('https://www.example.org/a'), 'example.org');
    assert.equal(hostName('nonsense'), null);
  });
});
