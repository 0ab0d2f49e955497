import { setTimeout as sleep } from 'node:timers/promises';
import type { Mishap as DiscordMishap } from '../protocol/discord/server.ts';
import type { Mishap as SlackMishap } from '../protocol/slack/state.ts';

export interface Mishaps {
  readonly discord: (call: string) => DiscordMishap | null;
  readonly slack: (method: string) => SlackMishap | null;
  /** Posts and look-ups so far. */
  readonly calls: () => number;
  /** How often each came, by platform and name. */
  readonly counts: ReadonlyMap<string, number>;
}

type Name = '429' | '500' | '500 after the work' | 'lost' | 'lost after the work' | 'slow';

/** Shares of the posts and look-ups that go wrong. */
const SHARES: readonly (readonly [name: Name, share: number])[] = [
  ['429', 0.08],
  ['500', 0.05],
  ['500 after the work', 0.07],
  ['lost', 0.03],
  ['lost after the work', 0.07],
  ['slow', 0.3],
];
/** So long kills have to fall between a call and its answer. */
const SLOW_MS = 700;
const DISCORD_CALLS = /^(?:POST|GET) \/channels\/\d+\/messages$/u;
const SLACK_METHODS = new Set(['chat.postMessage', 'conversations.history']);

const DISCORD: Readonly<Record<Exclude<Name, 'slow'>, DiscordMishap>> = {
  '429': {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
    headers: { 'retry-after': '1', 'x-ratelimit-scope': 'shared' },
  },
  '500': { status: 500 },
  '500 after the work': { status: 500, isAfter: true },
  lost: { isCut: true },
  'lost after the work': { isCut: true, isAfter: true },
};

const SLACK: Readonly<Record<Name, SlackMishap>> = {
  '429': { status: 429, error: 'ratelimited', retryAfter: 1 },
  '500': { status: 500 },
  '500 after the work': { status: 500, isAfterWork: true },
  lost: { drop: true },
  'lost after the work': { drop: true, isAfterWork: true },
  slow: { delayMs: SLOW_MS },
};

export function createMishaps(random: () => number): Mishaps {
  const counts = new Map<string, number>();
  function pick(platform: string): Name | null {
    let at = random();
    const name = SHARES.find(([, share]) => (at -= share) < 0)?.[0] ?? null;
    const counted = `${platform} ${name ?? 'well'}`;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
    return name;
  }
  return {
    counts,
    calls: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    discord(call) {
      const name = DISCORD_CALLS.test(call) ? pick('discord') : null;
      if (name === 'slow') return { waitFor: sleep(SLOW_MS) };
      return name === null ? null : DISCORD[name];
    },
    slack(method) {
      const name = SLACK_METHODS.has(method) ? pick('slack') : null;
      return name === null ? null : SLACK[name];
    },
  };
}
