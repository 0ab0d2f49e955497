import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerTopics } from '../../src/core/offer-topics.ts';
import type { Owner } from '../../src/domain/identity.ts';

function storeWith(...near: readonly string[]) {
  const topics = near.map((name) => ({ name, sections: 1 }));
  return {
    nearestTopics: (_: Owner, __: string, limit: number) => Promise.resolve(topics.slice(0, limit)),
    completeTopics: () => Promise.resolve([{ name: 'Harbour', sections: 9 }]),
  };
}

describe('offerTopics', () => {
  it('offers a country and its people once', async () => {
    const store = storeWith('Russia', 'Russian', 'Russian diplomats', 'Syria');
    const { names } = await offerTopics(store, 'o' as Owner, 'russia');
    assert.deepEqual(names, ['Russia', 'Russian diplomats', 'Syria']);
  });

  it('offers first what bears a word of the question', async () => {
    const store = storeWith('Austria', 'Capitol', 'Masked Singer Australia');
    const { names } = await offerTopics(store, 'o' as Owner, 'capital australia');
    assert.equal(names[0], 'Masked Singer Australia');
  });

  it('offers what most is held on where nothing is near', async () => {
    const offered = await offerTopics(storeWith(), 'o' as Owner, 'kiwis');
    assert.deepEqual(offered, { areNamed: false, areNear: false, names: ['Harbour'] });
  });
});
