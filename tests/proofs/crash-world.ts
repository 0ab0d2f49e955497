import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonceFor } from '../../src/adapters/platforms/discord/key-print.ts';
import {
  guildOwner,
  placeOf as placeOfDiscord,
} from '../../src/adapters/platforms/discord/owner.ts';
import { placeOf as placeOfSlack } from '../../src/adapters/platforms/slack/events/place.ts';
import type { Place } from '../../src/domain/chat.ts';
import type { SubscriptionId } from '../../src/domain/identity.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { LOCAL_TOKEN, startLocalDiscord, type LocalDiscord } from '../protocol/discord/server.ts';
import { startLocalSlack, type LocalSlack } from '../protocol/slack/server.ts';
import { SETTINGS } from '../protocol/slack/world.ts';
import { createMishaps, type Mishaps } from './crash-mishaps.ts';

const CHANNELS = 4;
/** The most often that one order may be due. */
const QUARTER_MINUTES = 15;

/** Both platforms on the loopback, outliving the bots that speak to them, with a digest ordered in every channel. */
export interface CrashWorld extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly slack: LocalSlack;
  /** Where a digest is ordered. */
  readonly places: readonly Place[];
  readonly mishaps: Mishaps;
  /** What a bot needs to work in it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Prints of the messages of each channel, oldest first. */
  shown(): ReadonlyMap<string, readonly string[]>;
}

export async function openCrashWorld(random: () => number): Promise<CrashWorld> {
  const mishaps = createMishaps(random);
  const discord = await startLocalDiscord({ signInPauseMs: 0, mishap: mishaps.discord });
  const slack = await startLocalSlack();
  slack.state.mishap = mishaps.slack;
  const guild = discord.world.addGuild('Newsroom', discord.world.addUser('olga'));
  const team = slack.addTeam(SETTINGS.botToken ?? '');
  const rooms = Array.from({ length: CHANNELS }, () => ({
    discord: discord.world.addChannel({ type: 0, guild_id: guild.id }),
    slack: slack.addChannel(team),
  }));
  const places = rooms.flatMap((room) => [
    placeOfDiscord(guildOwner(guild.id), { id: room.discord.id, type: 0, parentId: null }),
    placeOfSlack(team.id, room.slack.id, null),
  ]);
  return {
    discord,
    slack,
    places,
    mishaps,
    environment: {
      DISCORD_TOKEN: LOCAL_TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: team.token,
      SLACK_APP_TOKEN: slack.state.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    shown: () =>
      new Map(
        rooms.flatMap((room) => [
          [
            room.discord.id,
            discord.world.messagesOf(room.discord.id).map(({ nonce }) => String(nonce)),
          ],
          [room.slack.id, slackPrints(slack, room.slack.id)],
        ]),
      ),
    async [Symbol.asyncDispose]() {
      await discord.close();
      await slack.stop();
    },
  };
}

/** Of a key in the outbox, as both platforms' messages bear it here. */
export const printOf = nonceFor;

function slackPrints({ state }: LocalSlack, channel: string): readonly string[] {
  return state.messages.flatMap(({ channel: id, metadata }) => {
    if (id !== channel) return [];
    const { event_payload: payload } = metadata as { event_payload: { key: string } };
    return [printOf(payload.key)];
  });
}

/** For each place a digest every minute: fifteen orders, each four times an hour. */
export function orderDigests(
  places: readonly Place[],
  now: Temporal.Instant,
): readonly Subscription[] {
  const minutes = Array.from({ length: QUARTER_MINUTES }, (_, minute) => minute);
  return places.flatMap((place) => minutes.map((minute) => orderDigest(place, minute, now)));
}

function orderDigest(place: Place, minute: number, now: Temporal.Instant): Subscription {
  const times = [0, 1, 2, 3].map((quarter) => minute + quarter * QUARTER_MINUTES);
  return {
    id: `${place.channel} at ${minute}` as SubscriptionId,
    owner: place.owner,
    place,
    schedule: { type: 'cron', timeZone: 'UTC', expression: `${times.join(',')} * * * *` },
    order: { topics: [], sources: [], maxStories: 5, length: 'long', language: null },
    state: 'active',
    reason: null,
    skippedSlot: null,
    createdBy: 'manager',
    createdAt: now,
    nextDueAt: now,
  };
}

/** Writes the configuration of the bots: JSON, which YAML understands. */
export function writeConfiguration(folder: string, feeds: readonly string[]): string {
  const path = join(folder, 'broadsheet.yaml');
  const configuration = {
    feeds: feeds.map((url) => ({ url })),
    pollMinutes: 1,
    allowPrivate: ['127.0.0.1'],
  };
  writeFileSync(path, JSON.stringify(configuration));
  return path;
}
