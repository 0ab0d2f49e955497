import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHARED } from '../../../src/domain/identity.ts';
import type { Store } from '../../../src/ports/store.ts';
import { ADA, article, BEN, NOW, section, seen, type OpenStore } from './samples.ts';

const MODEL = 'vectors';
const EAST = Int8Array.of(127, 0);
const NORTH = Int8Array.of(0, 127);

async function fill(store: Store): Promise<void> {
  const talks = article('Talks', {
    sections: [section(null, 'They met.'), section('Next', 'Who?')],
  });
  await store.saveArticle(seen(talks, { guid: 'talks' }));
  await store.saveArticle(seen(article('Harbour', { outlet: 'Other' }), { owner: SHARED }));
  await store.saveArticle(seen(article('Secret'), { owner: BEN }));
}

async function giveVectors(store: Store): Promise<void> {
  const sections = await store.sectionsWithoutVector(MODEL, 10);
  const vectors = sections.map((one) => ({
    section: one,
    vector: one.text.startsWith('Talks') ? NORTH : EAST,
  }));
  await store.saveVectors(MODEL, vectors);
}

function near(
  store: Store,
  vector: Int8Array,
  parts: Partial<Parameters<Store['nearestSections']>[0]> = {},
) {
  const query = { owner: ADA, since: null, until: null, source: null, limit: 10, model: MODEL };
  return store.nearestSections({ ...query, vector, ...parts });
}

export function vectorsContract(open: OpenStore): void {
  describe('the vectors of sections', () => {
    it('are asked for once, newest first, with the words that a section stands under', async () => {
      await using store = await open(NOW);
      await fill(store);
      const sections = await store.sectionsWithoutVector(MODEL, 10);
      assert.match(sections[0]?.text ?? '', /^Secret/u);
      assert.equal(
        sections.find(({ sectionIndex }) => sectionIndex === 1)?.text,
        'Talks\nNext\nWho?',
      );
      assert.equal((await store.sectionsWithoutVector(MODEL, 1)).length, 1);
      await giveVectors(store);
      assert.deepEqual(await store.sectionsWithoutVector(MODEL, 10), []);
      assert.equal((await store.sectionsWithoutVector('another', 10)).length, sections.length);
    });

    it('find what lies nearest, of the owner’s own and the shared articles', async () => {
      await using store = await open(NOW);
      await fill(store);
      await giveVectors(store);
      const hits = await near(store, NORTH);
      assert.deepEqual(
        hits.map(({ article: { headline } }) => headline),
        ['Talks', 'Talks', 'Harbour'],
      );
      assert.ok((hits[0]?.distinction ?? 0) > 0 && (hits[2]?.distinction ?? 0) < 0);
      assert.equal((await near(store, EAST, { limit: 1 }))[0]?.article.headline, 'Harbour');
    });

    it('keep to the outlet and the time that are asked for', async () => {
      await using store = await open(NOW);
      await fill(store);
      await giveVectors(store);
      assert.equal((await near(store, EAST, { source: 'other' })).length, 1);
      assert.equal((await near(store, EAST, { since: NOW })).length, 0);
      assert.equal((await near(store, EAST, { until: NOW })).length, 3);
      assert.equal((await near(store, EAST, { model: 'another' })).length, 0);
    });

    it('go with the text that they were made of', async () => {
      await using store = await open(NOW);
      await fill(store);
      const old = await store.sectionsWithoutVector(MODEL, 10);
      await giveVectors(store);
      const changed = article('Talks', { sections: [section(null, 'They parted.')] });
      await store.saveArticle(seen(changed, { guid: 'talks' }));
      assert.equal((await near(store, NORTH)).length, 1);
      const stale = old.filter(({ text }) => text.startsWith('Talks'));
      await store.saveVectors(
        MODEL,
        stale.map((one) => ({ section: one, vector: NORTH })),
      );
      assert.deepEqual(
        (await store.sectionsWithoutVector(MODEL, 10)).map(({ text }) => text),
        ['Talks\nThey parted.'],
      );
    });

    it('go with their owner', async () => {
      await using store = await open(NOW);
      await fill(store);
      await giveVectors(store);
      await store.removeOwner(BEN);
      assert.equal((await near(store, EAST, { owner: BEN })).length, 1);
    });
  });
}
