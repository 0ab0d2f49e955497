import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { createDeliveryDoor, type DeliveryDoor } from '../../src/bot/deliver.ts';
import type { Owner, SubscriptionId } from '../../src/domain/identity.ts';
import { SHARED } from '../../src/domain/identity.ts';
import type { Place } from '../../src/domain/chat.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Summarizer } from '../../src/ports/summarizer.ts';
import type { Store } from '../../src/ports/store.ts';
import { article, section, seen } from '../contracts/store/samples.ts';
import { subscription } from '../contracts/store/subscriptions.ts';
import { createFakeClock, type FakeClock } from '../fakes/clock.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import type { PostingPlatform } from '../fakes/posting-platform.ts';

/** Ten minutes before the digests of 08:00 in Berlin. */
const EARLY = '2026-11-24T06:50:00Z';
const OWNER = 'discord:ada' as Owner;

export interface DeliveryWorld {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly platform: PostingPlatform;
  readonly door: DeliveryDoor;
  /** Another process on the same store. */
  restart(summarizer?: Summarizer): DeliveryDoor;
  /** So many minutes pass, with a tick at the start of each. */
  pass(minutes: number, door?: DeliveryDoor): Promise<void>;
  news(headline: string): Promise<void>;
}

const SILENT_LOG = { debug() {}, info() {}, warn() {}, error() {} };

export async function createDeliveryWorld(platform: PostingPlatform): Promise<DeliveryWorld> {
  const clock = createFakeClock(EARLY, { isEager: false });
  const store = createMemoryStore({ clock });
  let processes = 0;
  const restart = (summarizer = createLeadSummarizer()) => {
    processes += 1;
    return createDeliveryDoor({
      store,
      clock,
      summarizer,
      platforms: [platform],
      log: SILENT_LOG,
      language: 'nl',
      processId: `process ${processes}`,
    });
  };
  const door = restart();
  async function news(headline: string): Promise<void> {
    const now = clock.now();
    const backwards = headline.split(' ').toReversed().join(' ');
    const text = `${headline}, officials said. They added that ${backwards} mattered as well.`;
    const told = article(headline, { publishedAt: now, sections: [section(null, text)] });
    await store.saveArticle(seen(told, { owner: SHARED, guid: headline, seenAt: now }));
  }
  await news('Storm closes the harbour of Rotterdam');
  return {
    store,
    clock,
    platform,
    door,
    restart,
    news,
    async pass(minutes, ticking = door) {
      for (let minute = 0; minute < minutes; minute++) {
        await ticking.tick();
        clock.advance(60_000);
      }
    },
  };
}

export function daily(id: string, parts: Partial<Subscription> = {}): Subscription {
  return subscription(id, {
    owner: OWNER,
    createdAt: Temporal.Instant.from('2026-11-01T00:00Z'),
    nextDueAt: Temporal.Instant.from('2026-11-24T07:00Z'),
    ...parts,
    id: id as SubscriptionId,
    order: { topics: [], sources: [], maxStories: 5, length: 'normal', language: null },
  });
}

export function titles(platform: PostingPlatform, place: Place): readonly (string | null)[] {
  return platform.visible(place).map(({ reply }) => reply.title);
}
