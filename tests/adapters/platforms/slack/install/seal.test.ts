import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSeal } from '../../../../../src/adapters/platforms/slack/install/seal.ts';

const KEY = 'k'.repeat(32);

describe('a sealed token', () => {
  it('opens with its key in its context', () => {
    const seal = createSeal(KEY);
    assert.equal(seal.open(seal.close('xoxb-1', 'T1'), 'T1'), 'xoxb-1');
    assert.equal(createSeal(KEY).open(seal.close('xoxb-1', 'T1'), 'T1'), 'xoxb-1');
  });

  it('holds nothing readable, and is never the same twice', () => {
    const seal = createSeal(KEY);
    const sealed = Buffer.from(seal.close('xoxb-secret', 'T1'));
    assert.ok(!sealed.includes('xoxb'));
    assert.notDeepEqual(sealed, Buffer.from(seal.close('xoxb-secret', 'T1')));
  });

  it('opens with no other key, in no other context, and never when it was changed', () => {
    const seal = createSeal(KEY);
    const sealed = seal.close('xoxb-1', 'T1');
    const changed = Uint8Array.from(sealed, (byte, index) => (index === 30 ? byte ^ 1 : byte));
    const advice = { name: 'BroadsheetError', code: 'invalid-configuration' };
    assert.throws(() => createSeal('o'.repeat(32)).open(sealed, 'T1'), advice);
    assert.throws(() => seal.open(sealed, 'T2'), advice);
    assert.throws(() => seal.open(changed, 'T1'), advice);
    assert.throws(() => seal.open(new Uint8Array(3), 'T1'), advice);
  });
});
