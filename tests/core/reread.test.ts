import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ingest } from '../../src/core/ingest.ts';
import { createRereader } from '../../src/core/reread.ts';
import { postedReport } from '../../src/core/posted-story.ts';
import { SHARED } from '../../src/domain/identity.ts';
import { delivery } from '../contracts/store/deliveries.ts';
import { feedText } from '../fakes/feed.ts';
import { createFakeIngest, feedSource } from '../fakes/ingest-needs.ts';

const FEED = 'https://news.example.com/feed';
const HOUR_MS = 3_600_000;
const link = (name: string) => `https://news.example.com/${name}`;

function page(title: string, number: number, more = ''): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_value, index) =>
      `<p>Paragraph ${index} says at length what the ministers agreed on in the port that day.</p>`,
  );
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>
    ${paragraphs.join('')}<p>The authority said that ${number} ships were waiting outside of the harbour.</p>${more}
    </article></body></html>`;
}

/** Articles read from their pages just now. */
async function createHeld(names: readonly string[]) {
  const needs = createFakeIngest();
  await needs.store.saveSource(feedSource(FEED));
  const items = names.map((name) => ({ guid: name, link: link(name), title: `Talks on ${name}` }));
  needs.http.answer(FEED, feedText(items));
  for (const name of names) answer(name, page(`Talks on ${name}`, 41));
  await ingest(needs);
  function answer(name: string, text: string | { readonly status: number }): void {
    const parts = typeof text === 'string' ? { text, contentType: 'text/html' } : text;
    needs.http.answer(link(name), parts);
  }
  const rereader = createRereader(needs);
  async function pass(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 10) {
      needs.clock.advance(10 * 60_000);
      await rereader.look();
    }
  }
  return {
    needs,
    answer,
    pass,
    find: async (name: string) => {
      const found = await needs.store.findArticleByUrl(SHARED, link(name));
      assert.ok(found !== null);
      return found;
    },
    asked: (name: string) => needs.http.requests.filter(({ url }) => url === link(name)).length,
  };
}

/** The same, all of them shown in a digest. */
async function createShown(names: readonly string[]) {
  const held = await createHeld(names);
  const { store, clock } = held.needs;
  const articles = await store.recentArticles(SHARED, null, 10);
  const [story] = delivery('d1').stories;
  assert.ok(story !== undefined);
  const stories = [{ ...story, reports: articles.map(postedReport) }];
  const dueAt = clock.now();
  await store.planDelivery({ ...delivery('d1'), dueAt, state: 'sent', stories });
  return held;
}

describe('an article that no digest showed', () => {
  it('is read again twice in its first day, and then no more', async () => {
    const { asked, pass } = await createHeld(['grain']);
    await pass(2 * 60);
    assert.equal(asked('grain'), 1);
    await pass(70 * 60);
    assert.equal(asked('grain'), 3);
  });

  it('is quoted no more once its page is gone, and in other words once it is corrected', async () => {
    const { needs, answer, pass } = await createHeld(['grain', 'steel']);
    answer('grain', { status: 410 });
    answer('steel', page('Talks on steel', 14));
    await pass(3 * 60 + 10);
    const query = { owner: SHARED, text: 'ships waiting', since: null, until: null, source: null };
    const hits = await needs.store.searchSections({ ...query, limit: 10 });
    assert.deepEqual(
      hits.map(({ article }) => article.headline),
      ['Talks on steel'],
    );
    assert.match(JSON.stringify(hits[0]?.article.sections), /14 ships/);
  });

  it('is taken for gone only where its page is missing twice', async () => {
    const { answer, find, pass } = await createHeld(['grain']);
    answer('grain', { status: 404 });
    await pass(3 * 60 + 10);
    assert.equal((await find('grain')).withdrawnAt, null);
    await pass(30);
    assert.notEqual((await find('grain')).withdrawnAt, null);
  });
});

describe('an article that was shown', () => {
  it('is read again five times in two days, and then no more', async () => {
    const { asked, pass } = await createShown(['grain']);
    assert.equal(asked('grain'), 1);
    await pass(72 * 60);
    assert.equal(asked('grain'), 6);
  });

  it('is held in the words of today', async () => {
    const { answer, find, pass } = await createShown(['grain']);
    answer('grain', page('Talks on grain, and a longer headline', 14));
    await pass(70);
    const { sections, revision, headline } = await find('grain');
    assert.match(JSON.stringify(sections), /14 ships/);
    assert.equal(revision, 2);
    assert.equal(headline, 'Talks on grain');
  });

  it('is left as it is by a page that is another text, or the same', async () => {
    const { answer, find, pass } = await createShown(['grain', 'steel']);
    answer(
      'steel',
      page('Something else', 3).replaceAll('Paragraph', 'Chapter').replaceAll('ministers', 'cooks'),
    );
    await pass(70);
    assert.equal((await find('grain')).revision, 1);
    assert.equal((await find('steel')).revision, 1);
  });

  it('is withdrawn when its page is gone for good', async () => {
    const { answer, find, pass } = await createShown(['grain', 'steel']);
    answer('grain', { status: 410 });
    await pass(70);
    assert.notEqual((await find('grain')).withdrawnAt, null);
    assert.equal((await find('steel')).withdrawnAt, null);
  });

  it('is withdrawn when its page is missing twice, and put back when it returns', async () => {
    const { answer, find, pass } = await createShown(['grain']);
    answer('grain', { status: 404 });
    await pass(60);
    assert.equal((await find('grain')).withdrawnAt, null);
    await pass(30);
    assert.notEqual((await find('grain')).withdrawnAt, null);
    answer('grain', page('Talks on grain', 41));
    await pass(4 * 60);
    assert.equal((await find('grain')).withdrawnAt, null);
  });

  it('stands while its site fails, refuses, or has moved altogether', async () => {
    for (const status of [500, 403, 404]) {
      const { answer, find, pass } = await createShown(['grain', 'steel']);
      for (const name of ['grain', 'steel']) answer(name, { status });
      await pass(5 * 60);
      assert.equal((await find('grain')).withdrawnAt, null, String(status));
    }
  });

  it('is asked for no more often where its page fails after it was missing', async () => {
    const { answer, asked, pass } = await createShown(['grain']);
    answer('grain', { status: 404 });
    await pass(60);
    answer('grain', { status: 503 });
    await pass(72 * 60);
    assert.equal(asked('grain'), 7);
  });

  it('is withdrawn by a notice in its place, on its page or in its feed', async () => {
    const notice = 'This article has been withdrawn because its source was not confirmed.';
    const { answer, find, pass } = await createShown(['grain']);
    answer(
      'grain',
      `<html><body><article><h1>Talks on grain</h1><p>${notice}</p></article></body></html>`,
    );
    await pass(70);
    assert.notEqual((await find('grain')).withdrawnAt, null);

    const { needs, find: findInFeed } = await createShown(['steel']);
    const item = { guid: 'steel', link: link('steel'), title: 'RETRACTED: Talks on steel' };
    needs.http.answer(FEED, feedText([item]));
    needs.clock.advance(24 * HOUR_MS);
    await ingest(needs);
    assert.notEqual((await findInFeed('steel')).withdrawnAt, null);
  });
});
