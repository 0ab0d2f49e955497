import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonWish } from '../../src/bot/comparison-wish.ts';

describe('comparisonWish', () => {
  const wishes: readonly (readonly [string, string])[] = [
    ['compare Ledger and Courier on the harbour fees', 'harbour fees'],
    ['Compare the outlets on the ferry strike', 'ferry strike'],
    ['how does the Ledger differ from the Courier on the strike?', 'strike'],
    ['where do the reports differ about harbour fees?', 'harbour fees'],
    ['do the outlets', ''],
    ['Who reports what on Malling?', 'Malling'],
    ['Worin unterscheiden sich die Zeitungen beim Hafen?', 'Hafen'],
    ['Vergleiche Ledger und Courier zum Hafenstreik', 'Hafenstreik'],
  ];
  for (const [text, topic] of wishes) {
    it(`takes “${text}” for ${topic === '' ? 'no comparison' : `“${topic}” over outlets`}`, () =>
      assert.equal(comparisonWish(text), topic === '' ? null : topic));
  }

  const others = [
    'what did the minister say about the strike?',
    'who reports to the minister?',
    'how does the new law differ from the old one?',
    'what did Lavrov and Tillerson say?',
    'what did Lavrov and Trump say about Syria?',
  ];
  for (const text of others) {
    it(`takes “${text}” for none`, () => assert.equal(comparisonWish(text), null));
  }
});
