import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownFeedAddresses } from '../../src/extract/discovery-addresses.ts';

const FIRST: readonly (readonly [typed: string, first: string])[] = [
  [
    'https://www.youtube.com/channel/UCBR8-60-B28hp2BmDPdntcQ',
    'https://www.youtube.com/feeds/videos.xml?channel_id=UCBR8-60-B28hp2BmDPdntcQ',
  ],
  [
    'https://www.youtube.com/playlist?list=PL123',
    'https://www.youtube.com/feeds/videos.xml?playlist_id=PL123',
  ],
  ['youtube.com/@YouTube/videos', 'https://www.youtube.com/@YouTube'],
  ['https://www.reddit.com/r/worldnews/', 'https://www.reddit.com/r/worldnews/.rss'],
  ['r/worldnews', 'https://www.reddit.com/r/worldnews/.rss'],
  ['https://old.reddit.com/r/news/top?t=week', 'https://www.reddit.com/r/news/top/.rss?t=week'],
  ['https://mastodon.social/@Gargron', 'https://mastodon.social/@Gargron.rss'],
  ['@Gargron@mastodon.social', 'https://mastodon.social/@Gargron.rss'],
  ['https://github.com/nodejs/node', 'https://github.com/nodejs/node/releases.atom'],
  ['https://github.com/nodejs/node/releases', 'https://github.com/nodejs/node/releases.atom'],
  [
    'https://github.com/nodejs/node/commits/main',
    'https://github.com/nodejs/node/commits/main.atom',
  ],
  ['https://example.substack.com/p/a-post', 'https://example.substack.com/feed'],
  ['https://substack.com/@example', 'https://example.substack.com/feed'],
  ['https://medium.com/@someone/story-1', 'https://medium.com/feed/@someone'],
  ['https://bsky.app/profile/bsky.app', 'https://bsky.app/profile/bsky.app/rss'],
  ['feed://example.org/rss', 'https://example.org/rss'],
  ['feed:https://example.org/atom.xml', 'https://example.org/atom.xml'],
  ['example.org', 'https://example.org/'],
];

describe('knownFeedAddresses', () => {
  for (const [typed, first] of FIRST) {
    it(`understands ${typed}`, () => assert.equal(knownFeedAddresses(typed)[0], first));
  }

  it('tries the usual places of an unknown site, after the address itself', () => {
    const addresses = knownFeedAddresses('http://example.org/blog/');
    assert.deepEqual(addresses.slice(0, 4), [
      'http://example.org/blog/',
      'http://example.org/blog/feed',
      'http://example.org/feed',
      'http://example.org/rss.xml',
    ]);
  });

  it('gives nothing for what is no web address', () => {
    for (const typed of [
      '',
      '  ',
      'two words',
      'nonsense',
      'javascript://x',
      'file:///etc/passwd',
      'https://',
    ]) {
      assert.deepEqual(knownFeedAddresses(typed), [], typed);
    }
  });
});
