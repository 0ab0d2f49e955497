import type { Database } from './database.ts';
import { isLocked } from './faults.ts';

/** Runs small writes; each resolves when it is on disk. */
export type CommitGroup = <Result>(work: () => Result) => Promise<Result>;

interface Waiting {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes that are asked for at the same time share one transaction, and so one wait for the disk: with
 * `synchronous = FULL` that wait is nearly all that a small write costs.
 */
export function createCommitGroup(database: Database): CommitGroup {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    try {
      database.transact(() => {
        for (const { run } of group) run();
      });
    } catch (error) {
      if (group.length === 1 || isLocked(error)) for (const { fail } of group) fail(error);
      else for (const one of group) alone(one);
      return;
    }
    for (const { settle } of group) settle();
  }

  /** One bad write must not take the others with it. */
  function alone(one: Waiting): void {
    try {
      database.transact(() => one.run());
      one.settle();
    } catch (error) {
      one.fail(error);
    }
  }

  return async <Result>(work: () => Result) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    let result: Result;
    waiting.push({
      run: () => {
        result = work();
      },
      settle: () => resolve(result),
      fail: reject,
    });
    if (waiting.length === 1) setImmediate(flush);
    return await promise;
  };
}
