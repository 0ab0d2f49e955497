import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createDiscordPlatform } from '../../../src/adapters/platforms/discord/index.ts';
import { createFakeBot, textReply } from '../../fakes/bot.ts';
import { LOCAL_TOKEN } from './server.ts';
import { createListLog, realClock } from './session.ts';

export interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  /** How long the bot takes for each answer. */
  readonly answerMs: number;
}

export interface LoadOutcome {
  readonly sent: number;
  readonly acknowledged: number;
  readonly answered: number;
  /** Milliseconds from the gateway's dispatch to the acknowledgement, seen by the local Discord. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** What the process grew by at its peak, the local Discord's thread included. */
  readonly peakGrowthMb: number;
}

/** Sends so many commands a second to a bot that is slow to answer, and times what a person would see. */
export async function runLoad(load: Load): Promise<LoadOutcome> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: load });
  const [apiUrl] = (await once(worker, 'message')) as [string];
  const platform = createDiscordPlatform({
    token: LOCAL_TOKEN,
    apiUrl,
    clock: realClock,
    log: createListLog([]),
  });
  const bot = createFakeBot();
  bot.answer(async () => {
    await realClock.sleep(load.answerMs);
    return textReply('the answer');
  });
  await platform.start(bot);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  worker.postMessage('begin');
  const [outcome] = (await once(worker, 'message')) as [Omit<LoadOutcome, 'peakGrowthMb'>];
  clearInterval(watch);
  await platform.stop();
  await worker.terminate();
  return { ...outcome, peakGrowthMb: (peak - before) / 2 ** 20 };
}
