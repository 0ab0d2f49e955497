import { ALERT_SETTING, DEFAULT_ALERT, type AlertRule } from '../../domain/alert.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { define, option, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';

export interface AlertCommandNeeds {
  readonly store: Pick<PlaceSettings, 'savePlaceSetting'>;
  readonly clock: Pick<Clock, 'now'>;
}

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
      createdBy: user.id,
      since: clock.now().epochMilliseconds,
    };
    await store.savePlaceSetting(place, ALERT_SETTING, JSON.stringify(rule));
    const about = rule.keywords.length === 0 ? '' : ` on ${rule.keywords.join(', ')}`;
    return privateNotice(
      `A story${about} that ${rule.outlets} outlets report within ${rule.minutes} minutes is posted here at once, `,
      `at most one in ${rule.cooldownMinutes} minutes. `,
      code('/alerts off'),
      ' ends that.',
    );
  },
};

function within(
  text: string | undefined,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const value = text === undefined ? fallback : Number(text);
  return Math.min(most, Math.max(least, value));
}
