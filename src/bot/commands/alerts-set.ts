import { ALERT_SETTING, DEFAULT_ALERT, type AlertRule } from '../../domain/alert.ts';
import type { Place } from '../../domain/chat.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { define, option, type Command } from '../command.ts';
import { count } from '../views/count.ts';
import { code, privateNotice } from '../views/notice.ts';

export interface AlertCommandNeeds {
  readonly store: Pick<PlaceSettings, 'savePlaceSetting'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** How platforms name a role or user group. */
const ROLES: Readonly<Record<string, RegExp>> = {
  discord: /^\d{5,20}$/u,
  slack: /^S[A-Z0-9]{2,}$/u,
};
const MIN_OUTLETS = 2;
const MAX_OUTLETS = 50;
const MAX_MINUTES = 24 * 60;

/** `/alerts set`: a story that many report at once is posted here at once. */
export const alertsSet: Command<AlertCommandNeeds> = {
  definition: define('alerts set', 'Post a story at once when many outlets report it', {
    access: 'manager',
    options: [
      option('threshold', 'So many outlets (3 if left out)', { type: 'number' }),
      option('minutes', 'Within so many minutes (60 if left out)', { type: 'number' }),
      option('keywords', 'Only stories on one of these, separated by commas', { type: 'named' }),
      option('role', 'Whom to notify: a role, or a user group on Slack', { type: 'role' }),
      option('cooldown', 'Minutes between two alerts (60 if left out)', { type: 'number' }),
    ],
  }),
  async run({ store, clock }, { place, options, user }) {
    const rule: AlertRule = {
      place,
      outlets: within(options['threshold'], DEFAULT_ALERT.outlets, [MIN_OUTLETS, MAX_OUTLETS]),
      minutes: within(options['minutes'], DEFAULT_ALERT.minutes, [1, MAX_MINUTES]),
      keywords: (options['keywords'] ?? '')
        .split(/[,;]/u)
        .map((keyword) => keyword.trim())
        .filter((keyword) => keyword !== ''),
      cooldownMinutes: within(options['cooldown'], DEFAULT_ALERT.cooldownMinutes, [1, MAX_MINUTES]),
      role: readRole(options['role'], place),
      createdBy: user.id,
      since: clock.now().epochMilliseconds,
    };
    await store.savePlaceSetting(place, ALERT_SETTING, JSON.stringify(rule));
    const about = rule.keywords.length === 0 ? '' : ` on ${rule.keywords.join(', ')}`;
    return privateNotice(
      `A story${about} that ${rule.outlets} outlets report within ${count(rule.minutes, 'minute')} is posted here at once, `,
      `at most one in ${count(rule.cooldownMinutes, 'minute')}${rule.role === null ? '' : ', and the chosen role is notified'}. `,
      code('/alerts off'),
      ' ends that.',
    );
  },
};

/** Discord gives an id, Slack's adapter that of a user group; in words it may come as a mention of the role. */
function readRole(text: string | undefined, { owner, platform }: Place): string | null {
  if (text === undefined) return null;
  const id = text.replace(/^<@&(?<id>\d+)>$/u, '$<id>');
  const isKnown = ROLES[platform]?.test(id) ?? false;
  // Discord's role for everyone has the id of its guild.
  if (isKnown && !owner.endsWith(`:${id}`)) return id;
  throw new BroadsheetError('invalid-input', `no role: ${text.slice(0, 40)}`, {
    advice:
      platform === 'slack'
        ? 'Name a user group, such as role:@newsdesk.'
        : 'Choose a role other than everyone.',
  });
}

function within(
  text: string | undefined,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const value = text === undefined ? fallback : Number(text);
  return Math.min(most, Math.max(least, value));
}
