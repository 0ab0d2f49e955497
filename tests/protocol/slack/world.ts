import { createSlackPlatform } from '../../../src/adapters/platforms/slack/index.ts';
import type { SlackSettings } from '../../../src/adapters/platforms/slack/options.ts';
import { placeOf } from '../../../src/adapters/platforms/slack/events/place.ts';
import type { Place } from '../../../src/domain/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { ChatPlatform } from '../../../src/ports/platform.ts';
import type { Installation, InstallationStore } from '../../../src/ports/store-installations.ts';
import { startLocalSlack, type LocalSlack, type LocalSlackOptions } from './server.ts';
import type { Channel, Person, Team } from './state.ts';

export const COMMANDS = { summary: '/summary', ask: '/ask', digest: '/digest', news: '/news' };

export const SETTINGS: SlackSettings = {
  botToken: 'xoxb-1',
  appToken: 'xapp-1-local',
  signingSecret: null,
  clientId: null,
  clientSecret: null,
  tokenKey: null,
  host: '127.0.0.1',
  port: 0,
  managerGroup: null,
  apiUrl: null,
};

/** A platform beside the local Slack that it speaks to, not started yet. */
export interface SlackWorld {
  readonly slack: LocalSlack;
  readonly team: Team;
  readonly person: Person;
  readonly channel: Channel;
  readonly direct: Channel;
  readonly place: Place;
  readonly platform: ChatPlatform;
  /** Lines that were logged at `warn` or `error`. */
  readonly complaints: readonly string[];
  readonly installations: Map<string, Installation>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly settings?: Partial<SlackSettings>;
  readonly server?: LocalSlackOptions;
  readonly clock?: Clock;
}

export async function openSlackWorld(options: WorldOptions = {}): Promise<SlackWorld> {
  const slack = await startLocalSlack(options.server);
  const team = slack.addTeam('xoxb-1');
  const person = slack.addPerson(team, { isAdmin: true });
  const channel = slack.addChannel(team, [person]);
  const complaints: string[] = [];
  const installations = new Map<string, Installation>();
  const platform = createSlackPlatform({
    settings: { ...SETTINGS, apiUrl: slack.apiUrl, ...options.settings },
    commands: COMMANDS,
    clock: options.clock ?? hastyClock(),
    log: collectingLog(complaints),
    store: mapStore(installations),
  });
  return {
    slack,
    team,
    person,
    channel,
    direct: slack.addDirect(team, person),
    place: placeOf(team.id, channel.id, null),
    platform,
    complaints,
    installations,
    async close() {
      await platform.stop();
      await slack.stop();
    },
  };
}

/** The real time, but spacings and waits of a second and more pass in hundredths of it. */
function hastyClock(): Clock {
  return {
    now: () => Temporal.Now.instant(),
    turn: () => Promise.resolve(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const hasty =
          milliseconds > 500 && milliseconds <= 5_000 ? milliseconds / 100 : milliseconds;
        const timer = setTimeout(resolve, hasty);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

/** Keeps what is complained of. */
export function collectingLog(lines: string[]): Log {
  const collect = (message: string, fields?: object) => {
    const error: unknown = fields !== undefined && 'error' in fields ? fields.error : '';
    lines.push(`${message} ${error instanceof Error ? error.message : ''}`);
  };
  return { debug: () => undefined, info: () => undefined, warn: collect, error: collect };
}

export function mapStore(installations: Map<string, Installation>): InstallationStore {
  return {
    saveInstallation(installation) {
      installations.set(installation.owner, installation);
      return Promise.resolve();
    },
    findInstallation: (owner) => Promise.resolve(installations.get(owner) ?? null),
    removeInstallation(owner) {
      installations.delete(owner);
      return Promise.resolve();
    },
  };
}
