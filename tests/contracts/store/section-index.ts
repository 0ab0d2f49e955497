import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHARED } from '../../../src/domain/identity.ts';
import { ADA, article, BEN, NOW, query, section, seen, WIRE, type OpenStore } from './samples.ts';

const HOSTILE = [
  '',
  '   ',
  '"',
  "'; DROP TABLE article; --",
  'NEAR(a b, 5) AND OR NOT *',
  'body:talks -x ^y {headline} : "',
  `talks\0treaty`,
  '\uD800 talks \uDFFF',
  'talks '.repeat(1_000),
  'x'.repeat(6_000),
  '((((((((((((((((((((((((((((((',
  '👩‍👩‍👧‍👦 \u202e \u200b',
];

export function sectionIndexContract(open: OpenStore): void {
  describe('search', () => {
    it('finds the section that a text is in', async () => {
      await using store = await open(NOW);
      const sections = [
        section(null, 'Ministers met in Geneva.'),
        section('Safe zones', 'The zones of safety are guarded.'),
      ];
      const { id } = await store.saveArticle(seen(article('Ministers meet', { sections })));
      const [best] = await store.searchSections(query('safe ZONES'));
      assert.equal(best?.article.id, id);
      assert.equal(best.sectionIndex, 1);
      assert.ok(best.score > 0);
      assert.equal(best.coverage, 1);
    });

    it('finds nothing for words that no section holds', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Ministers meet')));
      assert.deepEqual(await store.searchSections(query('zzzzqqqq')), []);
    });

    it('finds a word by another one of its family, after the word itself', async () => {
      await using store = await open(NOW);
      const expulsion = [section(null, 'The expulsion of diplomats followed.')];
      const expelled = [section(null, 'They expelled the diplomats at once.')];
      await store.saveArticle(seen(article('First', { sections: expulsion })));
      await store.saveArticle(seen(article('Second', { sections: expelled })));
      const hits = await store.searchSections(query('who was expelled?'));
      assert.deepEqual(
        hits.map(({ article: { headline }, coverage }) => [headline, coverage]),
        [
          ['Second', 1],
          ['First', 1],
        ],
      );
    });

    it('meets words without case and diacritics', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Über Zürich')));
      assert.equal((await store.searchSections(query('zurich'))).length, 1);
    });

    it('finds words of scripts without spaces', async () => {
      await using store = await open(NOW);
      const sections = [section(null, '外交部长讨论了叙利亚安全区。')];
      await store.saveArticle(seen(article('外交', { language: 'zh', sections })));
      assert.equal((await store.searchSections(query('叙利亚'))).length, 1);
    });

    it('weighs headings more than text', async () => {
      await using store = await open(NOW);
      const inText = [section('Weather', 'Sanctions were named once among other things.')];
      const inHeading = [section('Sanctions', 'They were named once among other things.')];
      await store.saveArticle(seen(article('First', { sections: inText })));
      await store.saveArticle(seen(article('Second', { sections: inHeading })));
      const hits = await store.searchSections(query('sanctions'));
      assert.deepEqual(
        hits.map((hit) => hit.article.headline),
        ['Second', 'First'],
      );
    });

    it('puts the newer of two equal sections first', async () => {
      await using store = await open(NOW);
      for (const days of [400, 1, 40]) {
        const publishedAt = NOW.subtract({ hours: 24 * days });
        const sections = [section(null, `A treaty of day ${days}.`)];
        await store.saveArticle(seen(article(`Day ${days}`, { publishedAt, sections })));
      }
      const hits = await store.searchSections(query('treaty'));
      assert.deepEqual(
        hits.map((hit) => hit.article.headline),
        ['Day 1', 'Day 40', 'Day 400'],
      );
    });

    it('keeps to the time that was asked', async () => {
      await using store = await open(NOW);
      for (const days of [1, 5, 9]) {
        const publishedAt = NOW.subtract({ hours: 24 * days });
        await store.saveArticle(seen(article(`Treaty ${days}`, { publishedAt })));
      }
      const since = NOW.subtract({ hours: 24 * 6 });
      const until = NOW.subtract({ hours: 24 * 2 });
      const hits = await store.searchSections(query('treaty', { since, until }));
      assert.deepEqual(
        hits.map((hit) => hit.article.headline),
        ['Treaty 5'],
      );
    });

    it('keeps to a source by its name or outlet', async () => {
      await using store = await open(NOW);
      const source = { id: WIRE, owner: ADA, kind: 'feed', isPaused: false } as const;
      await store.saveSource({ ...source, address: 'https://wire.example/feed', name: 'My Wire' });
      await store.saveArticle(seen(article('Treaty', { outlet: 'Le Monde' })));
      for (const [name, count] of [
        ['my wire', 1],
        ['LE MONDE', 1],
        ['other', 0],
      ] as const) {
        const hits = await store.searchSections(query('treaty', { source: name }));
        assert.equal(hits.length, count, name);
      }
    });

    it('shows own and shared rows only', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Treaty of Ada')));
      await store.saveArticle(seen(article('Treaty of Ben'), { owner: BEN }));
      await store.saveArticle(seen(article('Treaty of all'), { owner: SHARED }));
      const hits = await store.searchSections(query('treaty'));
      assert.deepEqual(hits.map((hit) => hit.article.headline).toSorted(), [
        'Treaty of Ada',
        'Treaty of all',
      ]);
    });

    it('finds own rows among very many of others', async () => {
      await using store = await open(NOW);
      const many = Array.from({ length: 2_500 }, () => section(null, 'A treaty of Ben.'));
      await store.saveArticle(
        seen(article('Old treaty', { publishedAt: NOW.subtract({ hours: 9 }) })),
      );
      await store.saveArticle(seen(article('Treaties', { sections: many }), { owner: BEN }));
      const hits = await store.searchSections(query('treaty'));
      assert.deepEqual(
        hits.map((hit) => hit.article.headline),
        ['Old treaty'],
      );
    });

    it('follows an article that changes', async () => {
      await using store = await open(NOW);
      const url = 'https://wire.example/1';
      await store.saveArticle(seen(article('Strike looms', { url })));
      await store.saveArticle(seen(article('Accord reached', { url })));
      assert.equal((await store.searchSections(query('strike'))).length, 0);
      assert.equal((await store.searchSections(query('accord'))).length, 1);
    });

    it('leaves out what the outlet took back', async () => {
      await using store = await open(NOW);
      const { id } = await store.saveArticle(seen(article('Treaty')));
      await store.withdrawArticle(id, NOW);
      assert.deepEqual(await store.searchSections(query('treaty')), []);
    });

    it('gives no more than was asked', async () => {
      await using store = await open(NOW);
      for (const name of ['one', 'two', 'three']) {
        await store.saveArticle(seen(article(`Treaty ${name}`)));
      }
      assert.equal((await store.searchSections(query('treaty', { limit: 2 }))).length, 2);
    });

    it('counts how many sections hold each word, or else one of its family', async () => {
      await using store = await open(NOW);
      const sections = [
        section(null, 'The expulsion of diplomats.'),
        section('Talks', 'Diplomats.'),
      ];
      await store.saveArticle(seen(article('Envoys leave', { sections })));
      const counts = await store.countWords(ADA, ['diplomats', 'expelled', 'envoy', 'harbour']);
      assert.equal(counts.sections, 2);
      assert.deepEqual([...counts.held.values()], [2, 1, 2, 0]);
    });

    it('finds in the oldest month what some hundred newer sections tell worse', async () => {
      await using store = await open(NOW);
      const told = ['tariffs', 'pork', 'levies', 'rain', 'snow', 'wind'];
      for (let month = 1; month <= 15; month += 1) {
        const publishedAt = NOW.subtract({ hours: 31 * 24 * month });
        const texts = Array.from({ length: 48 }, (_, index) => `Of ${told[index % told.length]}.`);
        const sections = texts.map((text) => section(null, text));
        await store.saveArticle(seen(article(`Month ${month}`, { publishedAt, sections })));
      }
      const publishedAt = NOW.subtract({ hours: 31 * 24 * 20 });
      const sections = [section(null, 'Tariffs on pork.')];
      const { id } = await store.saveArticle(seen(article('Old', { publishedAt, sections })));
      const [best] = await store.searchSections(query('tariffs pork levies'));
      assert.equal(best?.article.id, id);
    });

    it('never raises for what a person typed', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('Talks')));
      for (const text of HOSTILE) {
        await assert.doesNotReject(store.searchSections(query(text)), JSON.stringify(text));
        await assert.doesNotReject(store.countWords(ADA, [text]), JSON.stringify(text));
        await assert.doesNotReject(store.completeTopics(ADA, text, 5), JSON.stringify(text));
        await assert.doesNotReject(store.nearestTopics(ADA, text, 5), JSON.stringify(text));
      }
    });
  });
}
