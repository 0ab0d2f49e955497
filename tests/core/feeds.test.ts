import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addFeed, testFeed } from '../../src/core/feeds/add.ts';
import { exportFeeds, importFeeds, importFeedsFrom } from '../../src/core/feeds/transfer.ts';
import { feedErrors, listFeeds, pauseFeed, removeFeed, resumeFeed } from '../../src/core/feeds.ts';
import { ingest } from '../../src/core/ingest.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { SHARED, type Owner, type SourceId } from '../../src/domain/identity.ts';
import { feedText } from '../fakes/feed.ts';
import { createFakeIngest, feedSource, type FakeIngest } from '../fakes/ingest-needs.ts';

const TEAM = 'discord:1' as Owner;
const OTHER_TEAM = 'discord:2' as Owner;
const FEED = 'https://news.example.com/feed.xml';
const FEED_TEXT = feedText([
  { guid: '1', link: 'https://news.example.com/1', title: 'Talks start' },
]);
const SITE = `<html><head><title>Harbour</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" title="Sport" href="/sport.atom"></head><body>Hi</body></html>`;

function withFeed(): FakeIngest {
  const needs = createFakeIngest();
  needs.http.answer(FEED, FEED_TEXT);
  return needs;
}

describe('addFeed', () => {
  it('keeps a feed under its own title and shows its latest items', async () => {
    const needs = withFeed();
    const added = await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    assert.equal(added.source.name, 'Harbour News');
    assert.deepEqual(added.preview.latest[0]?.title, 'Talks start');
    assert.equal(added.wasKnown, false);
    const [row] = await listFeeds(needs, TEAM);
    assert.equal(row?.state, 'new');
    assert.deepEqual(await listFeeds(needs, OTHER_TEAM), []);
  });

  it('brings its articles with the next poll', async () => {
    const needs = withFeed();
    const { source } = await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    const report = await ingest(needs, { only: [source.id] });
    assert.equal(report.added, 1);
    assert.equal(await needs.store.countArticles(TEAM), 1);
    assert.equal(await needs.store.countArticles(OTHER_TEAM), 0);
  });

  it('finds the feed of a site, and names the others', async () => {
    const needs = withFeed();
    needs.http.answer('https://news.example.com/', { text: SITE, contentType: 'text/html' });
    const added = await addFeed(needs, { owner: TEAM, address: 'news.example.com', name: 'Port' });
    assert.equal(added.source.address, FEED);
    assert.equal(added.source.name, 'Port');
    assert.deepEqual(
      added.preview.others.map(({ title }) => title),
      ['Sport'],
    );
  });

  for (const [address, feed] of [
    [
      'youtube.com/channel/UCBR8-60-B28hp2BmDPdntcQ',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCBR8-60-B28hp2BmDPdntcQ',
    ],
    ['r/worldnews', 'https://www.reddit.com/r/worldnews/.rss'],
    ['@Gargron@mastodon.social', 'https://mastodon.social/@Gargron.rss'],
    ['https://github.com/nodejs/node/releases', 'https://github.com/nodejs/node/releases.atom'],
    ['https://example.substack.com/p/a-post', 'https://example.substack.com/feed'],
  ] as const) {
    it(`knows where the feed of ${address} is`, async () => {
      const needs = createFakeIngest();
      needs.http.answer(feed, FEED_TEXT);
      const added = await addFeed(needs, { owner: TEAM, address, name: null });
      assert.equal(added.source.address, feed);
    });
  }

  it('finds the feed of a channel by its handle on its page', async () => {
    const needs = createFakeIngest();
    const feed = 'https://www.youtube.com/feeds/videos.xml?channel_id=UC123';
    const page = `<html><head><link rel="alternate" type="application/rss+xml" title="RSS" href="${feed}"></head></html>`;
    needs.http.answer('https://www.youtube.com/@harbour', { text: page, contentType: 'text/html' });
    needs.http.answer(feed, FEED_TEXT);
    const added = await addFeed(needs, {
      owner: TEAM,
      address: 'youtube.com/@harbour/videos',
      name: null,
    });
    assert.equal(added.source.address, feed);
  });

  it('cuts a long name between letters', async () => {
    const needs = withFeed();
    const { source } = await addFeed(needs, {
      owner: TEAM,
      address: FEED,
      name: `x${'🚢'.repeat(80)}`,
    });
    assert.ok(source.name.isWellFormed());
    assert.ok(source.name.length <= 100);
  });

  it('adds a feed once, however often it is added', async () => {
    const needs = withFeed();
    await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    const again = await addFeed(needs, { owner: TEAM, address: FEED, name: 'Port' });
    assert.equal(again.wasKnown, true);
    const rows = await listFeeds(needs, TEAM);
    assert.deepEqual(
      rows.map(({ source }) => source.name),
      ['Port'],
    );
  });

  it('adds no second source of what the operator reads for everybody', async () => {
    const needs = withFeed();
    const spec = {
      id: 'shared:feed' as SourceId,
      owner: SHARED,
      kind: 'feed',
      address: FEED,
    } as const;
    await needs.store.saveSource({ ...spec, name: 'Port', isPaused: false });
    const added = await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    assert.equal(added.wasKnown, true);
    assert.equal(added.source.id, spec.id);
    assert.equal((await listFeeds(needs, TEAM)).length, 1);
  });

  it('remembers where a feed moved for good', async () => {
    const needs = withFeed();
    const old = 'https://old.example.com/feed.xml';
    needs.http.answer(old, { text: FEED_TEXT, url: FEED, movedTo: FEED });
    const added = await addFeed(needs, { owner: TEAM, address: old, name: null });
    assert.equal(added.source.address, FEED);
  });

  it('says what is wrong, and keeps nothing', async () => {
    const needs = createFakeIngest();
    needs.http.answer(
      'https://wifi.example.com/feed',
      '<html><body>Log in to the WiFi</body></html>',
    );
    needs.http.answer(
      'http://10.0.0.1/feed.xml',
      new BroadsheetError('refused-address', 'private', { advice: 'Only public addresses.' }),
    );
    const cases: readonly (readonly [string, string])[] = [
      ['not an address', 'invalid-input'],
      ['https://wifi.example.com/feed', 'bad-answer'],
      ['http://10.0.0.1/feed.xml', 'refused-address'],
      ['https://nowhere.example.com/feed.xml', 'unreachable'],
    ];
    for (const [address, code] of cases) {
      await assert.rejects(
        addFeed(needs, { owner: TEAM, address, name: null }),
        (error) => error instanceof BroadsheetError && error.code === code && error.advice !== null,
        address,
      );
    }
    assert.deepEqual(await listFeeds(needs, TEAM), []);
  });

  it('says that a site has a fault rather than that it has no feed', async () => {
    const needs = createFakeIngest();
    for (const path of [
      '',
      'feed',
      'rss.xml',
      'atom.xml',
      'index.xml',
      'feed.xml',
      'rss',
      'feed.json',
    ]) {
      needs.http.answer(`https://down.example.com/${path}`, { status: 503 });
    }
    await assert.rejects(
      addFeed(needs, { owner: TEAM, address: 'https://down.example.com/', name: null }),
      (error) =>
        error instanceof BroadsheetError && /fault of its own .*503/.test(error.advice ?? ''),
    );
  });
});

describe('a feed', () => {
  it('is paused, resumed and removed by its name', async () => {
    const needs = withFeed();
    await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    await pauseFeed(needs, { owner: TEAM, feed: 'harbour' });
    assert.equal((await listFeeds(needs, TEAM))[0]?.state, 'paused');
    await resumeFeed(needs, { owner: TEAM, feed: 'Harbour News' });
    assert.equal((await listFeeds(needs, TEAM))[0]?.state, 'new');
    await assert.rejects(pauseFeed(needs, { owner: TEAM, feed: 'bour' }));
    await pauseFeed(needs, { owner: TEAM, feed: 'news' });
    await removeFeed(needs, { owner: TEAM, feed: FEED });
    assert.deepEqual(await listFeeds(needs, TEAM), []);
  });

  it('of the operator, or of another team, can’t be changed', async () => {
    const needs = withFeed();
    await needs.store.saveSource(feedSource(FEED, { owner: SHARED, name: 'Shared' }));
    await addFeed(needs, { owner: OTHER_TEAM, address: FEED, name: 'Theirs' });
    await assert.rejects(removeFeed(needs, { owner: TEAM, feed: 'Shared' }), { code: 'forbidden' });
    await assert.rejects(removeFeed(needs, { owner: TEAM, feed: 'Theirs' }), { code: 'not-found' });
  });

  it('of a name that several have is told apart by its address alone', async () => {
    const needs = withFeed();
    const other = 'https://other.example.com/feed.xml';
    needs.http.answer(other, FEED_TEXT);
    await addFeed(needs, { owner: TEAM, address: FEED, name: 'News' });
    await addFeed(needs, { owner: TEAM, address: other, name: 'News' });
    await assert.rejects(removeFeed(needs, { owner: TEAM, feed: 'News' }), {
      code: 'not-found',
      advice: /address/,
    });
    await removeFeed(needs, { owner: TEAM, feed: other });
    const [kept] = await listFeeds(needs, TEAM);
    assert.equal(kept?.source.address, FEED);
  });

  it('of one’s own comes before one of the operator’s of the same name', async () => {
    const needs = withFeed();
    await needs.store.saveSource(
      feedSource('https://other.example.com/feed.xml', { name: 'News' }),
    );
    await addFeed(needs, { owner: TEAM, address: FEED, name: 'News' });
    const removed = await removeFeed(needs, { owner: TEAM, feed: 'news' });
    assert.equal(removed.address, FEED);
  });

  it('that fails is listed with its fault', async () => {
    const needs = withFeed();
    await addFeed(needs, { owner: TEAM, address: FEED, name: null });
    assert.deepEqual(await feedErrors(needs, TEAM), []);
    needs.http.answer(FEED, { status: 503 });
    await ingest(needs);
    const [row] = await feedErrors(needs, TEAM);
    assert.equal(row?.state, 'failing');
    assert.match(row?.health?.fault ?? '', /503/);
  });

  it('is tested by name or address without being kept', async () => {
    const needs = withFeed();
    const preview = await testFeed(needs, { owner: TEAM, feed: FEED });
    assert.equal(preview.itemCount, 1);
    assert.deepEqual(await listFeeds(needs, TEAM), []);
  });
});

describe('OPML', () => {
  it('brings the feeds of one place to another', async () => {
    const needs = withFeed();
    await addFeed(needs, { owner: TEAM, address: FEED, name: 'Port & harbour <news>' });
    const opml = await exportFeeds(needs, { owner: TEAM, title: 'Feeds' });
    const imported = await importFeeds(needs, { owner: OTHER_TEAM, opml });
    assert.equal(imported.added.length, 1);
    assert.equal((await listFeeds(needs, OTHER_TEAM))[0]?.source.name, 'Port & harbour <news>');
    const again = await importFeeds(needs, { owner: OTHER_TEAM, opml });
    assert.deepEqual([again.added.length, again.known.length], [0, 1]);
  });

  it('adds no second source of what the operator reads for everybody', async () => {
    const needs = withFeed();
    await needs.store.saveSource(feedSource(FEED, { name: 'Port' }));
    const opml = await exportFeeds(needs, { owner: TEAM, title: 'Feeds' });
    const imported = await importFeeds(needs, { owner: TEAM, opml });
    assert.deepEqual([imported.added.length, imported.known.length], [0, 1]);
    assert.equal((await listFeeds(needs, TEAM)).length, 1);
  });

  it('is read from the web too', async () => {
    const needs = createFakeIngest();
    const list = 'https://example.com/feeds.opml';
    needs.http.answer(list, `<opml><body><outline text="A" xmlUrl="${FEED}"/></body></opml>`);
    const imported = await importFeedsFrom(needs, { owner: TEAM, address: list });
    assert.deepEqual(imported.added, [{ name: 'A', address: FEED }]);
  });

  it('without a feed in it is refused in a person’s words', async () => {
    const needs = createFakeIngest();
    await assert.rejects(importFeeds(needs, { owner: TEAM, opml: 'hello' }), {
      code: 'invalid-input',
    });
  });
});
