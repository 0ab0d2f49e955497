import type { Place } from '../../src/domain/chat.ts';
import type { Owner, SubscriptionId } from '../../src/domain/identity.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** A second of the proof is so many seconds of the world in it. */
const SPEED = 240;
export const LEASE_MS = 240_000;
export const START = Temporal.Instant.from('2026-11-24T06:00:00Z');
export const EVERY_QUARTER: Schedule = {
  type: 'cron',
  timeZone: 'Europe/Berlin',
  expression: '*/15 * * * *',
};
const CHANNELS = 5;

/** A clock that all processes of one proof share: `origin` is when it began, in milliseconds since 1970. */
export function createFastClock(origin: number): Clock {
  return {
    now: () => START.add({ milliseconds: Math.floor((Date.now() - origin) * SPEED) }),
    turn: () => Promise.resolve(),
    async sleep(milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds / SPEED));
    },
  };
}

/** A subscription for each channel of both platforms, due four times an hour. */
export function crashSubscriptions(): readonly Subscription[] {
  return ['discord', 'slack'].flatMap((platform) =>
    Array.from({ length: CHANNELS }, (_, index) => ({
      id: `${platform}-${index}` as SubscriptionId,
      owner: `${platform}:${index}` as Owner,
      place: placeOf(platform, index),
      schedule: EVERY_QUARTER,
      order: { topics: [], sources: [], maxStories: 3, length: 'short', language: null } as const,
      state: 'active' as const,
      reason: null,
      skippedSlot: null,
      createdBy: 'manager',
      createdAt: START,
      nextDueAt: START,
    })),
  );
}

function placeOf(platform: string, index: number): Place {
  const owner = `${platform}:${index}` as Owner;
  return { platform, owner, channel: `${platform}-${index}`, thread: null, kind: 'channel' };
}
