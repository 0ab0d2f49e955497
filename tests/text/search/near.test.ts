import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankNearTopics } from '../../../src/text/search/near.ts';

function near(text: string, ...names: readonly string[]): readonly string[] {
  const topics = names.map((name) => ({ key: name.toLowerCase(), name, sections: 1 }));
  return rankNearTopics(text, topics, 5).map(({ name }) => name);
}

describe('topics near to what was asked', () => {
  for (const [asked, name] of [
    ['syrai', 'Syria'],
    ['tilerson', 'Rex Tillerson'],
    ['ukrainian', 'Ukraine'],
    ['sanktions', 'Sanctions'],
    ['the zones', 'Safe zones'],
  ] as const) {
    it(`hold ${name} for ${asked}`, () => assert.deepEqual(near(asked, name), [name]));
  }

  for (const [asked, name] of [
    ['won', 'Küste von Kiel'],
    ['final', 'Finn Aas'],
    ['capital', 'Captain Wiik'],
    ['austria', 'Syria'],
  ] as const) {
    it(`hold no ${name} for ${asked}`, () => assert.deepEqual(near(asked, name), []));
  }
});
