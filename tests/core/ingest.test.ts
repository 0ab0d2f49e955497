import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSources } from '../../src/adapters/sources/index.ts';
import { ingest } from '../../src/core/ingest.ts';
import { runIngest } from '../../src/core/ingest/loop.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { createSeenItems } from '../../src/core/ingest/seen-items.ts';
import { SHARED, type Owner } from '../../src/domain/identity.ts';
import { feedText, type FakeItem } from '../fakes/feed.ts';
import { createFakeIngest, feedSource, type FakeIngest } from '../fakes/ingest-needs.ts';
import type { HttpRequest } from '../../src/ports/http.ts';
import type { SourceNotice } from '../../src/core/ingest/notice.ts';

const HOUR_MS = 3_600_000;
const FEED = 'https://news.example.com/feed';
const LONG = `<p>${'The ministers met in the port and spoke about grain. '.repeat(20)}</p>`;
const ARTICLE_PAGE = `<!doctype html><html><head><title>Talks start</title></head><body><article><h1>Talks start</h1>
${Array.from({ length: 8 }, (_value, index) => `<p>Paragraph ${index} of the page says at length what the ministers agreed on in the port, and what they did not.</p>`).join('')}</article></body></html>`;

const full = (guid: string): FakeItem => ({
  guid,
  link: `https://news.example.com/${guid}`,
  title: `Story ${guid}`,
  content: LONG.replace('ministers', `ministers of ${guid}`),
  date: '2026-11-23T10:00:00Z',
});

async function withFeed(items: readonly FakeItem[]): Promise<FakeIngest> {
  const needs = createFakeIngest();
  await needs.store.saveSource(feedSource(FEED));
  needs.http.answer(FEED, { text: feedText(items), etag: '"1"' });
  return needs;
}

describe('ingest', () => {
  it('saves what a feed holds, and says which articles are background', async () => {
    const needs = await withFeed([full('1'), full('2')]);
    const report = await ingest(needs);
    assert.deepEqual([report.added, report.changed, report.failed], [2, 0, 0]);
    assert.equal(report.outcomes[0]?.isInitial, true);
    assert.equal(await needs.store.countArticles(SHARED), 2);
  });

  it('names a source after its feed while nobody else did', async () => {
    const needs = await withFeed([full('1')]);
    await ingest(needs);
    assert.equal((await needs.store.listSources(null))[0]?.name, 'Harbour News');
  });

  it('asks again only when a source is due, and then conditionally', async () => {
    const needs = await withFeed([full('1')]);
    await ingest(needs);
    await ingest(needs);
    assert.equal(needs.http.requests.length, 1);
    needs.http.answer(FEED, { status: 304 });
    needs.clock.advance(24 * HOUR_MS);
    const report = await ingest(needs);
    assert.equal(needs.http.requests[1]?.etag, '"1"');
    assert.deepEqual([report.added, report.failed], [0, 0]);
  });

  it('reads an item that changed as a new revision', async () => {
    const needs = await withFeed([full('1')]);
    await ingest(needs);
    needs.http.answer(
      FEED,
      feedText([{ ...full('1'), content: `${LONG}<p>And more was said.</p>` }]),
    );
    needs.clock.advance(24 * HOUR_MS);
    assert.equal((await ingest(needs)).changed, 1);
  });

  it('fetches the page of an item that is only an excerpt, once', async () => {
    const link = 'https://news.example.com/talks';
    const needs = await withFeed([{ guid: '1', link, title: 'Talks start', body: 'They met …' }]);
    needs.http.answer(link, { text: ARTICLE_PAGE, contentType: 'text/html' });
    await ingest(needs);
    const held = await needs.store.findArticleByUrl(SHARED, link);
    assert.equal(held?.access, 'full');
    assert.match(held?.sections[0]?.paragraphs[0] ?? '', /Paragraph 0/);
    needs.clock.advance(24 * HOUR_MS);
    await ingest(needs);
    assert.equal(needs.http.requests.filter(({ url }) => url === link).length, 1);
  });

  it('fetches that page again where the feed says that the item changed', async () => {
    const link = 'https://news.example.com/talks';
    const item = { guid: '1', link, title: 'Talks start', body: 'They met …' };
    const needs = await withFeed([item]);
    needs.http.answer(link, { text: ARTICLE_PAGE, contentType: 'text/html' });
    await ingest(needs);
    needs.http.answer(FEED, feedText([{ ...item, date: '2026-11-25T10:00:00Z' }]));
    const corrected = ARTICLE_PAGE.replace('Paragraph 7', 'Paragraph seven');
    needs.http.answer(link, { text: corrected, contentType: 'text/html' });
    needs.clock.advance(24 * HOUR_MS);
    assert.equal((await ingest(needs)).changed, 1);
    const held = await needs.store.findArticleByUrl(SHARED, link);
    assert.match(JSON.stringify(held?.sections), /Paragraph seven/);
  });

  const between = [
    ['a poll that brought nothing new', { status: 304 }],
    ['a poll that failed', { status: 503 }],
  ] as const;
  for (const [what, answer] of between) {
    it(`fetches the page of a changed item again after ${what}`, async () => {
      const link = 'https://news.example.com/talks';
      const item = { guid: '1', link, title: 'Talks start', body: 'They met …' };
      const needs = await withFeed([item]);
      needs.http.answer(link, { text: ARTICLE_PAGE, contentType: 'text/html' });
      await ingest(needs);
      needs.http.answer(FEED, answer);
      needs.clock.advance(24 * HOUR_MS);
      await ingest(needs);
      needs.http.answer(FEED, feedText([{ ...item, date: '2026-11-25T10:00:00Z' }]));
      const corrected = ARTICLE_PAGE.replace('Paragraph 7', 'Paragraph seven');
      needs.http.answer(link, { text: corrected, contentType: 'text/html' });
      needs.clock.advance(24 * HOUR_MS);
      assert.equal((await ingest(needs)).changed, 1);
    });
  }

  it('fetches no page again for a feed that dates all of its items anew', async () => {
    const item = (guid: string, date: string): FakeItem => {
      const link = `https://news.example.com/${guid}`;
      return { guid, link, title: 'Talks start', body: 'They met …', date };
    };
    const guids = ['1', '2', '3', '4'];
    const feedOf = (date: string) => feedText(guids.map((guid) => item(guid, date)));
    const needs = await withFeed([]);
    needs.http.answer(FEED, feedOf('2026-11-23T10:00:00Z'));
    for (const guid of guids) {
      const text = ARTICLE_PAGE.replaceAll('ministers', `ministers of ${guid}`);
      needs.http.answer(`https://news.example.com/${guid}`, { text, contentType: 'text/html' });
    }
    await ingest(needs);
    const asked = needs.http.requests.length;
    needs.http.answer(FEED, feedOf('2026-11-23T11:00:00Z'));
    needs.clock.advance(24 * HOUR_MS);
    await ingest(needs);
    assert.equal(needs.http.requests.length, asked + 1);
  });

  it('keeps the feed’s own text where the page can’t be had, and the other items', async () => {
    const link = 'https://news.example.com/dead';
    const needs = await withFeed([
      { guid: '1', link, title: 'Dead page', body: 'They met …' },
      full('2'),
    ]);
    const report = await ingest(needs);
    assert.deepEqual([report.added, report.failed], [2, 0]);
    assert.equal((await needs.store.findArticleByUrl(SHARED, link))?.access, 'excerpt');
  });

  it('asks once more for a page that couldn’t be had, and no more after that', async () => {
    const link = 'https://news.example.com/talks';
    const needs = await withFeed([{ guid: '1', link, title: 'Talks start', body: 'They met …' }]);
    needs.http.answer(link, { status: 503 });
    const asked = () => needs.http.requests.filter(({ url }) => url === link).length;
    for (const expected of [1, 2, 2, 2]) {
      await ingest(needs);
      assert.equal(asked(), expected);
      needs.clock.advance(24 * HOUR_MS);
    }
  });

  it('has the whole text where the page is there the second time', async () => {
    const link = 'https://news.example.com/talks';
    const needs = await withFeed([{ guid: '1', link, title: 'Talks start', body: 'They met …' }]);
    needs.http.answer(link, { status: 503 });
    await ingest(needs);
    needs.http.answer(link, { text: ARTICLE_PAGE, contentType: 'text/html' });
    needs.clock.advance(24 * HOUR_MS);
    assert.equal((await ingest(needs)).changed, 1);
    assert.equal((await needs.store.findArticleByUrl(SHARED, link))?.access, 'full');
  });

  it('keeps the whole text that is held where a changed item’s page can’t be had', async () => {
    const link = 'https://news.example.com/talks';
    const item = { guid: '1', link, title: 'Talks start', body: 'They met …' };
    const needs = await withFeed([item]);
    needs.http.answer(link, { text: ARTICLE_PAGE, contentType: 'text/html' });
    await ingest(needs);
    needs.http.answer(FEED, feedText([{ ...item, title: 'Talks start in the port' }]));
    needs.http.answer(link, { status: 503 });
    needs.clock.advance(24 * HOUR_MS);
    await ingest(needs);
    const held = await needs.store.findArticleByUrl(SHARED, link);
    assert.equal(held?.headline, 'Talks start in the port');
    assert.equal(held.access, 'full');
    assert.match(JSON.stringify(held.sections), /Paragraph 7/);
  });

  it('withdraws an article whose outlet took it back, also after a crash between saving and withdrawing', async () => {
    const notice = '<p>This article has been retracted.</p>';
    const needs = await withFeed([{ ...full('1'), title: 'Retraction: Story 1', content: notice }]);
    const crashed = { ...needs.store, withdrawArticle: () => Promise.reject(new Error('killed')) };
    await ingest({ ...needs, store: crashed });
    needs.clock.advance(24 * HOUR_MS);
    await ingest({ ...needs, seenItems: createSeenItems() });
    const held = await needs.store.findArticleByUrl(SHARED, 'https://news.example.com/1');
    assert.notEqual(held?.withdrawnAt, null);
  });

  it('leaves a source paused, or removed, that was changed while it was asked', async () => {
    for (const change of ['pause', 'remove']) {
      const needs = await withFeed([full('1')]);
      const { http } = needs;
      const source = feedSource(FEED);
      const asking = {
        ...needs,
        sources: createSources({
          ...needs,
          http: {
            async get(request: HttpRequest) {
              if (change === 'pause') await needs.store.saveSource({ ...source, isPaused: true });
              else await needs.store.removeSource(source.id);
              return await http.get(request);
            },
          },
        }),
      };
      await ingest(asking);
      const held = await needs.store.listSources(null);
      assert.deepEqual(
        held.map(({ isPaused }) => isPaused),
        change === 'pause' ? [true] : [],
      );
    }
  });

  it('asks for no more than 60 pages in one poll, also of articles that it holds as excerpts', async () => {
    const items = Array.from({ length: 100 }, (_value, index) => ({
      guid: `${index}`,
      link: `https://news.example.com/${index}`,
      title: `Talks ${index}`,
      body: `They met for the ${index}th time …`,
    }));
    const needs = await withFeed(items);
    const pages = () => needs.http.requests.filter(({ url }) => url !== FEED).length;
    await ingest(needs);
    assert.equal(pages(), 60);
    needs.clock.advance(24 * HOUR_MS);
    await ingest({ ...needs, seenItems: createSeenItems() });
    assert.equal(pages(), 120);
  });

  it('asks nothing for who removed the bot, until they add it again', async () => {
    const needs = await withFeed([]);
    const owner = 'discord:1' as Owner;
    const theirs = 'https://theirs.example.com/feed';
    await needs.store.saveSource(feedSource(theirs, { owner }));
    await needs.store.markOwnerRemoved(owner, needs.clock.now());
    await ingest(needs);
    assert.deepEqual(
      needs.http.requests.map(({ url }) => url),
      [FEED],
    );
    await needs.store.unmarkOwner(owner);
    await ingest(needs);
    assert.equal(needs.http.requests.at(-1)?.url, theirs);
  });

  it('keeps the fault of a source and reads the others', async () => {
    const needs = await withFeed([full('1')]);
    const other = 'https://other.example.com/feed';
    await needs.store.saveSource(feedSource(other));
    needs.http.answer(other, '<html><body>Welcome to the hotel WiFi</body></html>');
    const report = await ingest(needs);
    assert.deepEqual([report.added, report.failed], [1, 1]);
    const health = await needs.store.listHealth(null);
    const broken = health.find(({ source }) => source === `source:${other}`);
    assert.match(broken?.fault ?? '', /web page, not a feed/);
    assert.equal(broken?.failures, 1);
  });

  it('remembers where a source moved for good', async () => {
    const needs = await withFeed([full('1')]);
    const moved = 'https://news.example.com/rss.xml';
    needs.http.answer(FEED, { text: feedText([full('1')]), movedTo: moved });
    await ingest(needs);
    assert.equal((await needs.store.listSources(null))[0]?.address, moved);
  });

  it('leaves paused sources alone', async () => {
    const needs = await withFeed([full('1')]);
    await needs.store.saveSource(feedSource(FEED, { isPaused: true }));
    assert.equal((await ingest(needs)).outcomes.length, 0);
  });

  it('waits as long as a server asks for', async () => {
    const needs = await withFeed([]);
    needs.http.answer(FEED, { status: 429, retryAfterMs: 5 * HOUR_MS });
    await ingest(needs);
    const [health] = await needs.store.listHealth(null);
    assert.ok(
      needs.clock
        .now()
        .until(health?.nextPollAt ?? needs.clock.now())
        .total('hours') >= 5,
    );
  });
});

describe('a source that is down for seven days', () => {
  it('is asked 40 times at most, told of twice, and read at once when it is back', async () => {
    const needs = await withFeed([full('1')]);
    await ingest(needs);
    needs.http.answer(FEED, new BroadsheetError('unreachable', 'down', { isTransient: true }));
    const notices: SourceNotice[] = [];
    const collect = async (): Promise<void> => {
      for (const { notice } of (await ingest(needs)).outcomes) if (notice) notices.push(notice);
    };
    const before = needs.http.requests.length;
    for (let step = 0; step < 7 * 24 * 12; step += 1) {
      needs.clock.advance(HOUR_MS / 12);
      await collect();
    }
    assert.ok(needs.http.requests.length - before <= 40);
    needs.http.answer(FEED, feedText([full('2'), full('1')]));
    for (let step = 0; step < 26 * 12; step += 1) {
      needs.clock.advance(HOUR_MS / 12);
      await collect();
    }
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['broke', 'back'],
    );
    assert.equal(await needs.store.countArticles(SHARED), 2);
  });
});

describe('the loop', () => {
  it('asks a source once where its poll ends while it is looked what is due', async () => {
    const needs = await withFeed([full('1')]);
    const stop = new AbortController();
    const looking = Promise.withResolvers<null>();
    const answering = Promise.withResolvers<null>();
    let looks = 0;
    const store: typeof needs.store = {
      ...needs.store,
      async listHealth(owner) {
        looks += 1;
        const held = await needs.store.listHealth(owner);
        if (looks === 2) await looking.promise;
        return held;
      },
    };
    const http = {
      async get(request: HttpRequest) {
        await answering.promise;
        return await needs.http.get(request);
      },
    };
    const sources = createSources({ ...needs, http });
    const running = runIngest({ ...needs, store, sources }, { signal: stop.signal });
    const rounds = async (count: number) => {
      for (let round = 0; round < count; round += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await rounds(5);
    needs.clock.advance(15_000);
    await rounds(5);
    assert.equal(looks, 2);
    answering.resolve(null);
    await rounds(20);
    looking.resolve(null);
    await rounds(20);
    stop.abort();
    await running;
    assert.equal(needs.http.requests.length, 1);
  });

  it('asks what is due, goes on while one host hangs, and stops on its signal', async () => {
    const needs = await withFeed([full('1')]);
    const stuck = 'https://stuck.example.com/feed';
    await needs.store.saveSource(feedSource(stuck));
    const stop = new AbortController();
    const seen: string[] = [];
    const http = {
      get: (request: Parameters<typeof needs.http.get>[0]) =>
        request.url === stuck
          ? new Promise<never>((_resolve, reject) => {
              request.signal?.addEventListener('abort', () => reject(new Error('stopped')));
            })
          : needs.http.get(request),
    };
    const sources = createSources({ ...needs, http });
    const running = runIngest(
      { ...needs, sources },
      { signal: stop.signal, onOutcome: ({ source }) => seen.push(source.address) },
    );
    for (let step = 0; step < 400; step += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      needs.clock.advance(15 * 60_000);
    }
    assert.ok(seen.length >= 3, `only ${seen.length} polls`);
    assert.ok(seen.every((address) => address === FEED));
    stop.abort();
    await running;
  });
});
