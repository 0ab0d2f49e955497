import type { Database } from './database.ts';
import { isLocked } from './faults.ts';

interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: unknown) => void;
}

/** More at once would keep people's answers waiting. */
const MAX_GROUP = 32;

/**
 * Joins writes that are asked for at once into one transaction: the disk is waited for once instead of every time, and
 * a write is still acknowledged only when it is on disk. One that fails takes no other with it.
 */
export function createWriteGroup<Input, Output>(
  database: Database,
  write: (input: Input) => Output,
): (input: Input) => Promise<Output> {
  const queue: Waiting<Input, Output>[] = [];

  function writeAll(group: readonly Waiting<Input, Output>[]): void {
    try {
      const outputs = database.transact(() => group.map(({ input }) => write(input)));
      for (const [index, { resolve }] of group.entries()) resolve(outputs[index] as Output);
    } catch (error) {
      if (group.length === 1 || isLocked(error)) for (const { reject } of group) reject(error);
      else for (const one of group) writeAll([one]);
    }
  }

  function flush(): void {
    writeAll(queue.splice(0, MAX_GROUP));
    if (queue.length > 0) setImmediate(flush);
  }

  return async (input) =>
    await new Promise<Output>((resolve, reject) => {
      queue.push({ input, resolve, reject });
      if (queue.length === 1) queueMicrotask(flush);
    });
}
