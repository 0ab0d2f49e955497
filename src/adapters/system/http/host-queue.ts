/** Runs one task at a time for each key, in order; tasks of different keys don't wait for each other. */
export interface HostQueue {
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>;
}

export function createHostQueue(): HostQueue {
  const tails = new Map<string, Promise<void>>();
  return {
    async run(host, task) {
      const before = tails.get(host);
      const { promise, resolve } = Promise.withResolvers<void>();
      tails.set(host, promise);
      try {
        await before;
        return await task();
      } finally {
        if (tails.get(host) === promise) tails.delete(host);
        resolve();
      }
    },
  };
}
