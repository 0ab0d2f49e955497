import { setImmediate } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/**
 * Bytes of text that are gone through in one turn of the loop: some 5 ms of work, 30 ms in scripts without spaces.
 */
const PORTION = 20_000;

/** Does long work a portion a turn, so that people are answered between. */
export type Breathe = <Result>(steps: Steps<Result>) => Promise<Result>;

export function createBreath(): Breathe {
  let turn: Promise<unknown> = Promise.resolve();

  /** One waiter a turn, however many there are. */
  async function nextTurn(): Promise<void> {
    turn = turn.then(() => setImmediate());
    await turn;
  }

  return async (steps) => {
    let bytes = 0;
    let step = steps.next();
    while (step.done !== true) {
      bytes += step.value;
      if (bytes >= PORTION) {
        bytes = 0;
        await nextTurn();
      }
      step = steps.next();
    }
    return step.value;
  };
}
