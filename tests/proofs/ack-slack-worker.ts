/* eslint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { createSlackPlatform } from '../../src/adapters/platforms/slack/index.ts';
import { createSystemClock } from '../../src/adapters/system/clock.ts';
import { textReply } from '../fakes/bot.ts';
import { collectingLog, COMMANDS, mapStore, SETTINGS } from '../protocol/slack/world.ts';

const { apiUrl, botMs } = workerData as { apiUrl: string; botMs: number };
const clock = createSystemClock();
const platform = createSlackPlatform({
  settings: { ...SETTINGS, apiUrl },
  commands: COMMANDS,
  clock,
  log: collectingLog([]),
  store: mapStore(new Map()),
});

/** The bot of the proof: it thinks for so long, then answers the person alone. */
await platform.start({
  commands: [],
  menus: [],
  complete: () => Promise.resolve([]),
  async handle() {
    await clock.sleep(botMs);
    return textReply('thought about it', { isPrivate: true });
  },
});
parentPort?.on('message', () => {
  void platform.stop().then(() => parentPort?.close());
});
parentPort?.postMessage('ready');
