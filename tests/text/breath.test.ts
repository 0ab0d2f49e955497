import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBreath } from '../../src/text/breath.ts';
import { turnsOf } from '../fakes/turns.ts';
import type { Steps } from '../../src/text/steps.ts';

function* walk(steps: number, characters: number, onStep: () => void = () => {}): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    onStep();
    yield characters;
  }
  return 'done';
}

describe('long work in portions', () => {
  it('is done within a turn where it is short', async () => {
    const breathe = createBreath();
    const work = breathe(walk(10, 1_000));
    assert.equal(await turnsOf(work), 0);
    assert.equal(await work, 'done');
  });

  it('rests after each portion', async () => {
    assert.ok((await turnsOf(createBreath()(walk(20, 40_000)))) >= 20);
  });

  it('takes one portion a turn, however many ask for one', async () => {
    const breathe = createBreath();
    let steps = 0;
    let most = 0;
    let isDone = false;
    const look = (): void => {
      most = Math.max(most, steps);
      steps = 0;
      if (!isDone) setImmediate(look);
    };
    const all = Array.from({ length: 50 }, () => breathe(walk(4, 40_000, () => (steps += 1))));
    steps = 0;
    setImmediate(look);
    await Promise.all(all);
    isDone = true;
    assert.ok(most <= 2, `${most} portions in a turn`);
  });
});
