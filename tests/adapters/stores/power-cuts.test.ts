import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutPower } from './power-cuts.ts';

describe('a power cut', () => {
  it('leaves a whole store with every acknowledged article (npm run prove:store for 200)', async () => {
    const { acknowledged, faults } = await cutPower(6);
    assert.deepEqual(faults, []);
    assert.ok(acknowledged > 0);
  });
});
