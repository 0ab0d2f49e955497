import { randomBytes } from 'node:crypto';
import { createDiscordPlatform } from '../src/adapters/platforms/discord/index.ts';
import { createSeal } from '../src/adapters/platforms/slack/install/seal.ts';
import { createSlackPlatform } from '../src/adapters/platforms/slack/index.ts';
import { ownerOfTeam } from '../src/adapters/platforms/slack/workspace.ts';
import type { Place } from '../src/domain/chat.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import { SHARED, type DeliveryId, type SubscriptionId } from '../src/domain/identity.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { ChatPlatform } from '../src/ports/platform.ts';
import type { Store } from '../src/ports/store.ts';
import { delivery as sampleDelivery } from '../tests/contracts/store/deliveries.ts';
import { article, section, seen } from '../tests/contracts/store/samples.ts';
import { subscription } from '../tests/contracts/store/subscriptions.ts';
import { createFakeBot } from '../tests/fakes/bot.ts';
import { LOCAL_TOKEN } from '../tests/protocol/discord/server.ts';
import { collectingLog, COMMANDS, SETTINGS } from '../tests/protocol/slack/world.ts';

/** Discord's global limit for a bot: https://docs.discord.com/developers/topics/rate-limits */
export const DISCORD_PER_SECOND = 50;
/** "Several hundred" in a workspace: https://docs.slack.dev/reference/methods/chat.postMessage */
export const SLACK_PER_MINUTE = 300;
export const CHANNELS_PER_WORKSPACE = 500;

const ARTICLES = 60;
/** Rows that are saved at once, to share the waits for the disk. */
const AT_ONCE = 500;

/** What the servers' process says of itself. */
export interface DeliveryServers {
  readonly discordUrl: string;
  readonly slackUrl: string;
  readonly slackAppToken: string;
  readonly workspaces: readonly {
    readonly team: string;
    readonly token: string;
    readonly botUser: string;
  }[];
  readonly places: readonly Place[];
}

/** What stands in the channels of one platform, without those that refuse. */
export interface Shown {
  readonly once: number;
  readonly doubled: number;
  readonly missing: number;
  /** Calls that were refused for their rate. */
  readonly limited: number;
}

/** Both adapters, connected to the servers. */
export async function connectPlatforms(
  servers: DeliveryServers,
  store: Store,
  clock: Clock,
): Promise<readonly ChatPlatform[]> {
  const log = collectingLog([]);
  const tokenKey = randomBytes(32).toString('hex');
  const seal = createSeal(tokenKey);
  for (const { team, token, botUser } of servers.workspaces) {
    const sealed = seal.close(JSON.stringify({ token, botUser }), team);
    await store.saveInstallation({ owner: ownerOfTeam(team), sealed, installedAt: clock.now() });
  }
  const oauth = { botToken: null, clientId: '1.1', clientSecret: 'none', tokenKey };
  const platforms = [
    createDiscordPlatform({ token: LOCAL_TOKEN, apiUrl: servers.discordUrl, clock, log }),
    createSlackPlatform({
      settings: {
        ...SETTINGS,
        ...oauth,
        appToken: servers.slackAppToken,
        apiUrl: servers.slackUrl,
      },
      commands: COMMANDS,
      clock,
      log,
      store,
    }),
  ];
  await Promise.all(platforms.map((platform) => platform.start(createFakeBot())));
  return platforms;
}

/** Articles of the day, and for each place the edition of yesterday and a digest that is due now. */
export async function fillStore(
  store: Store,
  places: readonly Place[],
  now: Temporal.Instant,
): Promise<void> {
  for (let number = 0; number < ARTICLES; number++) {
    const at = now.subtract({ minutes: number * 10 + 1 });
    const headline = `Council of town ${number * 7919} votes on plan ${number}`;
    const text = `${headline}. Its mayor ${number * 31} said that work begins in year ${number * 17}.`;
    const told = article(headline, { publishedAt: at, sections: [section(null, text)] });
    await store.saveArticle(seen(told, { owner: SHARED, guid: headline, seenAt: at }));
  }
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    await Promise.all(some.map((place, index) => order(store, place, from + index, now)));
  }
}

async function order(
  store: Store,
  place: Place,
  number: number,
  now: Temporal.Instant,
): Promise<void> {
  const { owner } = place;
  const id = `s${number}` as SubscriptionId;
  const time = now.toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'minute' });
  await store.saveSubscription(
    subscription(id, {
      owner,
      place,
      schedule: { type: 'daily', timeZone: 'UTC', time, days: [1, 2, 3, 4, 5, 6, 7] },
      order: { topics: [], sources: [], maxStories: 5, length: 'normal', language: null },
      createdAt: now.subtract({ hours: 48 }),
      nextDueAt: now,
    }),
  );
  await store.planDelivery(yesterday({ owner, place, subscription: id }, number, now));
}

/** Posted at a slightly other moment in each place. */
function yesterday(
  of: Pick<Delivery, 'owner' | 'place' | 'subscription'>,
  number: number,
  now: Temporal.Instant,
): Delivery {
  const dueAt = now
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .subtract({ hours: 24 });
  const id = `yesterday ${number}` as DeliveryId;
  const sample = sampleDelivery(id, { ...of, dueAt, coversUntil: dueAt, state: 'sent' });
  const postedAt = dueAt.add({ milliseconds: number });
  return {
    ...sample,
    parts: sample.parts.map((part) => ({ ...part, state: 'sent' })),
    stories: sample.stories.map((story) => ({ ...story, postedAt })),
  };
}
