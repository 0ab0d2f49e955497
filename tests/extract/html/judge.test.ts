import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeAlone, readFirstModel, unsureRows } from '../../../src/extract/html/judge.ts';

/** Forty trees that take -0.1 each from rows whose one feature is 0, and one more that gives all others 5. */
const TREES = [...Array.from({ length: 40 }, () => '0:0 =-0.1 =0'), '=5'];

describe('blocks judged alone', () => {
  it('are given up when the opening trees find them as good as impossible', () => {
    const model = readFirstModel(0, TREES);
    const [unlikely, likely] = judgeAlone(model, { cells: Float32Array.of(0, 1), columns: 1 });
    assert.ok(Math.abs((unlikely ?? 0) + 4) < 1e-9);
    assert.equal(likely, 5);
  });

  it('are worth a second look where they are certain neither way', () => {
    assert.deepEqual([...unsureRows(Float64Array.of(-5, -1, 0, 2, 5))], [1, 2, 3]);
  });
});
