// A local Discord and its crowd, in a process of their own, so that their work isn't taken for the bot's.
import type { Load, LoadOutcome } from './acknowledge-load.ts';
import type { Exchange } from './interactions.ts';
import { createPerson } from './people.ts';
import { startLocalDiscord, type LocalDiscord } from './server.ts';
import { realClock } from './session.ts';

const { perSecond, seconds, topics } = JSON.parse(process.argv[2] ?? '{}') as Load;

const WARM_UP = 50;
/** Nothing was answered for so long: nothing will be. */
const GIVE_UP_MS = 20_000;

const discord = await startLocalDiscord({ signInPauseMs: 0 });
const user = discord.world.addUser('rita');
const guild = discord.world.addGuild('Newsroom', user);
const channel = discord.world.addChannel({ type: 0, guild_id: guild.id });
const person = createPerson(discord, user, { channel: channel.id });

process.once('message', () => {
  void measure(discord).then((outcome) => process.send?.(outcome));
});
process.once('disconnect', () => process.exit());
process.send?.(discord.apiUrl);

async function measure({ interactions, refusals }: LocalDiscord): Promise<LoadOutcome> {
  let asked = 0;
  const send = () => {
    asked += 1;
    return person.slash('summary', { topic: topics[asked % topics.length] ?? 'news' });
  };
  const isAnswered = (exchange: Exchange) => interactions.answerOf(exchange) !== null;
  await untilReady(discord);
  // The first of a kind costs this server a second, in which it reads Discord's schema.
  await untilAnswered(Array.from({ length: WARM_UP }, send), isAnswered);
  process.send?.('warm');
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
    refused: refusals.length,
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
  };
}

async function untilReady({ gateway, world }: LocalDiscord): Promise<void> {
  while (gateway.sessions().length === 0 || world.commands.length === 0) await realClock.sleep(20);
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

/** Until all are answered, or none was for a long time. */
async function untilAnswered(
  exchanges: readonly Exchange[],
  isAnswered: (exchange: Exchange) => boolean,
): Promise<void> {
  let waiting = exchanges;
  let lastProgress = performance.now();
  while (waiting.length > 0 && performance.now() - lastProgress < GIVE_UP_MS) {
    const left = waiting.filter((exchange) => !isAnswered(exchange));
    if (left.length < waiting.length) lastProgress = performance.now();
    waiting = left;
    await realClock.sleep(100);
  }
}
