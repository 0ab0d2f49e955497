// A local Discord in a thread of its own, so that its work isn't taken for the bot's.
import { parentPort, workerData } from 'node:worker_threads';
import type { Load, LoadOutcome } from './acknowledge-load.ts';
import type { Exchange } from './interactions.ts';
import { createPerson } from './people.ts';
import { startLocalDiscord, type LocalDiscord } from './server.ts';
import { realClock } from './session.ts';

const { perSecond, seconds } = workerData as Load;

const WARM_UP = 50;

const discord = await startLocalDiscord({ signInPauseMs: 0 });
const user = discord.world.addUser('rita');
const guild = discord.world.addGuild('Newsroom', user);
const channel = discord.world.addChannel({ type: 0, guild_id: guild.id });
const person = createPerson(discord, user, { channel: channel.id });

/* eslint-disable unicorn/require-post-message-target-origin -- threads have no origin */
parentPort?.once('message', () => {
  void measure(discord).then((outcome) => parentPort?.postMessage(outcome));
});
parentPort?.postMessage(discord.apiUrl);
/* eslint-enable unicorn/require-post-message-target-origin */

async function measure({ interactions }: LocalDiscord): Promise<Omit<LoadOutcome, 'peakGrowthMb'>> {
  const send = () => person.slash('summary', { topic: 'syria' });
  const isAnswered = (exchange: Exchange) => interactions.answerOf(exchange) !== null;
  // The first of a kind costs this server a second, in which it reads Discord's schema.
  await untilAnswered(Array.from({ length: WARM_UP }, send), isAnswered);
  const exchanges = await sendAll(send);
  await untilAnswered(exchanges, isAnswered);
  const times = exchanges
    .flatMap(({ acknowledgedAfter }) => (acknowledgedAfter === null ? [] : [acknowledgedAfter]))
    .toSorted((first, second) => first - second);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    sent: exchanges.length,
    acknowledged: times.length,
    answered: exchanges.filter(isAnswered).length,
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
  };
}

/** In steps of ten milliseconds, catching up when a step came late. */
async function sendAll(send: () => Exchange): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const start = performance.now();
  while (exchanges.length < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, ((performance.now() - start) / 1_000) * perSecond);
    while (exchanges.length < due) exchanges.push(send());
    await realClock.sleep(10);
  }
  return exchanges;
}

/** Until all are answered, or none was in the last ten seconds. */
async function untilAnswered(
  exchanges: readonly Exchange[],
  isAnswered: (exchange: Exchange) => boolean,
): Promise<void> {
  let waiting = exchanges;
  let lastProgress = performance.now();
  while (waiting.length > 0 && performance.now() - lastProgress < 10_000) {
    const left = waiting.filter((exchange) => !isAnswered(exchange));
    if (left.length < waiting.length) lastProgress = performance.now();
    waiting = left;
    await realClock.sleep(100);
  }
}
