import { BroadsheetError } from '../../../domain/errors.ts';

/** More than this waiting for one channel means that it isn't moving. */
const MAX_WAITING = 500;

/** Runs what is sent to one channel one after the other; channels don't wait for each other. */
export interface SendQueue {
  run<Result>(channel: string, send: () => Promise<Result>): Promise<Result>;
}

export function createSendQueue(): SendQueue {
  const tails = new Map<string, { tail: Promise<unknown>; waiting: number }>();
  return {
    async run(channel, send) {
      const queue = tails.get(channel) ?? { tail: Promise.resolve(), waiting: 0 };
      if (queue.waiting >= MAX_WAITING) {
        throw new BroadsheetError('rate-limited', `${MAX_WAITING} messages wait for one channel`, {
          isTransient: true,
          retryAfterMs: 60_000,
        });
      }
      tails.set(channel, queue);
      queue.waiting += 1;
      const sending = queue.tail.then(send);
      queue.tail = sending.catch(() => null);
      try {
        return await sending;
      } finally {
        queue.waiting -= 1;
        if (queue.waiting === 0) tails.delete(channel);
      }
    },
  };
}
