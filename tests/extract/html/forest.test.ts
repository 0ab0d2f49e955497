import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addForest, readForest } from '../../../src/extract/html/forest.ts';

const TABLE = { cells: Float32Array.of(0, 5, 2, 5, 2, 9), columns: 2 };

function sumsOf(trees: readonly string[], rows: readonly number[]): readonly number[] {
  const sums = new Float64Array(3).fill(1);
  addForest(sums, readForest(trees), TABLE, Int32Array.from(rows));
  return [...sums];
}

describe('a forest', () => {
  it('adds the value of the leaf that each row comes to', () => {
    assert.deepEqual(sumsOf(['0:1 =10 1:5 =20 =30'], [0, 1, 2]), [11, 21, 31]);
  });

  it('adds up its trees', () => {
    assert.deepEqual(
      sumsOf(['0:1 0:0 =10 =11 =20', '=100', '1:5 =1 =2'], [0, 1, 2]),
      [112, 122, 123],
    );
  });

  it('leaves the rows alone that it is not asked for', () => {
    assert.deepEqual(sumsOf(['=10'], [1]), [1, 11, 1]);
  });

  it('of no trees changes nothing', () => {
    assert.deepEqual(sumsOf([], [0, 1, 2]), [1, 1, 1]);
  });
});
