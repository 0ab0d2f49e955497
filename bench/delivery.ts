import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqliteStore } from '../src/adapters/stores/sqlite/store.ts';
import { createSystemClock } from '../src/adapters/system/clock.ts';
import { startTicker } from '../src/adapters/system/ticker.ts';
import { createDeliveryDoor } from '../src/bot/deliver.ts';
import type { ChatPlatform } from '../src/ports/platform.ts';
import type { Store } from '../src/ports/store.ts';
import { createLeadSummarizer } from '../tests/fakes/lead-summarizer.ts';
import {
  CHANNELS_PER_WORKSPACE,
  connectPlatforms,
  DISCORD_PER_SECOND,
  fillStore,
  SLACK_PER_MINUTE,
  type DeliveryServers,
  type Shown,
} from './delivery-world.ts';
import type { BenchOptions } from './options.ts';

const DEFAULT_PLACES = 10_000;
const PLATFORMS = ['discord', 'slack'] as const;
type PlatformName = (typeof PLATFORMS)[number];
/** So often it is looked how far it is. */
const LOOK_MS = 200;

/**
 * Digests that are due in the same minute in so many places, half of them in each platform, over both adapters and a
 * store in a file: once as fast as we can, and once within the platforms' limits. Half way it is stopped and begun anew.
 */
export async function run({ rest }: BenchOptions): Promise<void> {
  const places = Number(rest[0] ?? DEFAULT_PLACES) / PLATFORMS.length;
  const wanted = rest[1] === undefined ? (['unlimited', 'limited'] as const) : [rest[1]];
  for (const limits of wanted) await measure(places, limits);
}

async function measure(places: number, limits: string): Promise<void> {
  const child = fork(new URL('delivery-servers.ts', import.meta.url), [`${places}`, limits]);
  const [servers] = (await once(child, 'message')) as [DeliveryServers];
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-delivery-'));
  const clock = createSystemClock();
  const store = createSqliteStore({ path: join(folder, 'bench.db'), clock });
  await fillStore(store, servers.places, clock.now());
  const platforms = await connectPlatforms(servers, store, clock);
  const posted = await postAll(store, platforms);
  await Promise.all(platforms.map((platform) => platform.stop()));
  const shown = await ask(child);
  child.disconnect();
  const { open, failed } = await store.countDeliveries();
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
  const row = (name: PlatformName) => {
    const seconds = posted.seconds[name];
    const least = limits === 'limited' ? leastSeconds(name, places) : null;
    return {
      places,
      seconds: seconds.toFixed(1),
      'posts/s': (shown[name].once / seconds).toFixed(1),
      'of the allowed rate': least === null ? '-' : (least / seconds).toFixed(2),
      ...shown[name],
    };
  };
  console.log(`\n${limits}`);
  console.table({ discord: row('discord'), slack: row('slack') });
  console.table([
    {
      'CPU ms a post': (posted.cpuMs / servers.places.length).toFixed(2),
      'digests composed': posted.composed,
      'most RSS MB': posted.mostMb,
      'places that refused': failed,
      'still open': open,
    },
  ]);
}

/** In which a platform's limits let so many posts through. */
function leastSeconds(name: PlatformName, places: number): number {
  if (name === 'discord') return places / DISCORD_PER_SECOND;
  const perWorkspace = Math.min(places, CHANNELS_PER_WORKSPACE);
  return 60 * (Math.ceil(perWorkspace / SLACK_PER_MINUTE) - 1);
}

interface Posted {
  /** Until a platform's last digest stood. */
  readonly seconds: Readonly<Record<PlatformName, number>>;
  readonly cpuMs: number;
  readonly composed: number;
  readonly mostMb: number;
}

async function postAll(store: Store, platforms: readonly ChatPlatform[]): Promise<Posted> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const seconds: Record<PlatformName, number> = { discord: 0, slack: 0 };
  let posts = 0;
  let composed = 0;
  let mostMb = 0;
  const counting: Store = {
    ...store,
    recentArticles: (...asked) => {
      composed += 1;
      return store.recentArticles(...asked);
    },
  };
  const timed = platforms.map((platform): ChatPlatform => ({
    ...platform,
    async post(...message) {
      const posted = await platform.post(...message);
      posts += 1;
      seconds[platform.name === 'slack' ? 'slack' : 'discord'] =
        (performance.now() - began) / 1_000;
      return posted;
    },
  }));
  let delivery = startDelivery(counting, timed, 'first');
  const { sent: before } = await store.countDeliveries();
  for (let isFirst = true; await isGoingOn(store); await sleep(LOOK_MS)) {
    mostMb = Math.max(mostMb, Math.round(process.memoryUsage().rss / 1e6));
    if (!isFirst || posts < before / 2) continue;
    isFirst = false;
    await delivery.stop();
    delivery = startDelivery(counting, timed, 'second');
  }
  await delivery.stop();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuMs: (user + system) / 1_000, composed, mostMb };
}

async function isGoingOn(store: Store): Promise<boolean> {
  const { open } = await store.countDeliveries();
  return open > 0 || (await store.dueSubscriptions(Temporal.Now.instant(), 1)).length > 0;
}

function startDelivery(store: Store, platforms: readonly ChatPlatform[], processId: string) {
  const door = createDeliveryDoor({
    store,
    clock: createSystemClock(),
    summarizer: createLeadSummarizer(),
    platforms,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    language: null,
    processId,
  });
  const ticker = startTicker(() => door.tick());
  return {
    async stop() {
      await ticker.stop();
      await door.stop();
    },
  };
}

async function ask(child: ChildProcess): Promise<Readonly<Record<PlatformName, Shown>>> {
  child.send('count');
  const [shown] = (await once(child, 'message')) as [Readonly<Record<PlatformName, Shown>>];
  return shown;
}
