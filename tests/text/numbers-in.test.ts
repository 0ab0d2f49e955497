import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersIn } from '../../src/text/numbers-in.ts';

describe('numbersIn', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['The quake killed 12 people and cost 1,200.5 million.', ['12', '1,200.5']],
    ['It rose by 3.5% to 40%.', ['3.5%', '40%']],
    ['Two ships carried dozens of people.', ['Two', 'dozens']],
    ['The G20 met in the A380.', []],
    ['', []],
  ];
  for (const [text, expected] of rows) {
    it(`finds ${expected.length} in: ${text}`, () => {
      assert.deepEqual(numbersIn(text), expected);
    });
  }
});
