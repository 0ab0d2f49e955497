import { parseArgs } from 'node:util';
import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import { createDeliveryDoor } from '../../src/bot/deliver.ts';
import { DELIVER_SETTINGS } from '../../src/bot/deliver-needs.ts';
import type { Place } from '../../src/domain/chat.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { SHARED } from '../../src/domain/identity.ts';
import { reply, type Reply } from '../../src/domain/reply.ts';
import type { ChatPlatform } from '../../src/ports/platform.ts';
import type { Store } from '../../src/ports/store.ts';
import { article, section, seen } from '../contracts/store/samples.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { createFastClock, LEASE_MS, START } from './crash-world.ts';

/** A bot that reads and posts until it is killed; it says "ready" once it works. */

const ANSWER_WITHIN_MS = 120;
const ROUND_MS = 15;
const MINUTES_PER_ARTICLE = 6;

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    origin: { type: 'string', default: '0' },
  },
});

function createRemotePlatform(name: string): ChatPlatform {
  return {
    name,
    start: async () => {},
    stop: async () => {},
    edit: async () => {},
    openThread: async ({ place, id }) => ({ ...place, thread: id }),
    split: threeParts,
    async post(place, _reply, key) {
      const status = await call('post', place, key);
      if (status === '429') {
        throw new BroadsheetError('rate-limited', 'slow down', {
          isTransient: true,
          retryAfterMs: 9_000,
        });
      }
      if (status !== '200') {
        throw new BroadsheetError('unreachable', status, { isTransient: true });
      }
      return { place, id: key };
    },
    async find(place, key) {
      const answer = await call('find', place, key);
      if (answer === 'unreachable') {
        throw new BroadsheetError('unreachable', answer, { isTransient: true });
      }
      return answer === '200 found' ? { place, id: key } : 'absent';
    },
  };
}

/** Status and body, or "unreachable". */
async function call(verb: string, place: Place, key: string): Promise<string> {
  const query = new URLSearchParams({ channel: place.channel, key });
  try {
    const answer = await fetch(`${values.url}/${verb}?${query.toString()}`, {
      method: 'POST',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return `${answer.status} ${await answer.text()}`.trim();
  } catch {
    return 'unreachable';
  }
}

function threeParts(whole: Reply): readonly Reply[] {
  return [1, 2, 3].map((part) => reply(whole.kind, { ...whole, title: `${whole.title} ${part}` }));
}

/** Each article of the past once, whoever was alive when it came. */
async function ingest(store: Store, now: Temporal.Instant): Promise<void> {
  const newest = Math.floor(START.until(now).total('minutes') / MINUTES_PER_ARTICLE);
  for (let number = Math.max(0, newest - 5); number <= newest; number++) {
    const at = START.add({ minutes: number * MINUTES_PER_ARTICLE });
    const headline = `Report ${number} from town ${number * 7919}`;
    const text = `Council ${number * 31} of town ${number * 7919} voted on plan ${number * 17} today.`;
    const told = article(headline, { publishedAt: at, sections: [section(null, text)] });
    await store.saveArticle(seen(told, { owner: SHARED, guid: `report ${number}`, seenAt: at }));
  }
}

async function work(): Promise<never> {
  const clock = createFastClock(Number(values.origin));
  const store = createSqliteStore({ path: values.store, clock });
  const door = createDeliveryDoor(
    {
      store,
      clock,
      summarizer: createLeadSummarizer(),
      platforms: ['discord', 'slack'].map(createRemotePlatform),
      log: { debug() {}, info() {}, warn() {}, error() {} },
      processId: `${process.pid}`,
    },
    { ...DELIVER_SETTINGS, leaseMs: LEASE_MS },
  );
  process.stdout.write('ready\n');
  for (;;) {
    await ingest(store, clock.now());
    await door.tick();
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
  }
}

await work();
