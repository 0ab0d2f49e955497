import { subscribe } from '../../core/subscriptions.ts';
import type { Place } from '../../domain/chat.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { occurrenceText, scheduleText } from '../views/schedule.ts';
import { nextDue } from '../../domain/schedule.ts';
import {
  orderWords,
  ORDER_OPTIONS,
  suggestTimeZones,
  type ScheduleNeeds,
} from './schedule-options.ts';

const ZONE = /^(?:UTC|[A-Za-z_]+\/[\w/+-]+)$/u;

/** `/schedule add`: a digest for a channel at its local time. */
export const scheduleAdd: Command<ScheduleNeeds> = {
  definition: define('schedule add', 'Order a digest for a channel', {
    access: 'manager',
    options: [
      option('time', 'Local time, such as 08:30'),
      option('channel', 'Where to; here, unless another is named', { type: 'channel' }),
      ...ORDER_OPTIONS,
      option('thread', 'In this thread rather than in its channel', { type: 'flag' }),
    ],
  }),
  async run(needs, invocation) {
    const { place, user } = invocation;
    const options = zoneAfterTime(invocation.options);
    const words = orderWords({ options });
    const subscription = await subscribe(needs, {
      place: targetOf(place, options),
      user,
      words: { ...words, timeZone: words.timeZone ?? user.timeZone ?? needs.about.timeZone },
      language: needs.about.language,
    });
    const { schedule } = subscription;
    const first = nextDue(schedule, needs.clock.now());
    const when = first === null ? 'never' : occurrenceText(first, schedule);
    return privateNotice(
      `A digest is scheduled ${scheduleText(schedule)}. The first one comes ${when}.`,
    );
  },
  async complete(_needs, { option: name, text }) {
    return name === 'timezone' ? suggestTimeZones(text) : [];
  },
};

/** "08:30 Europe/Berlin": a word with a slash after the time names no channel but a zone. */
function zoneAfterTime(options: Readonly<Record<string, string>>): Invocation['options'] {
  const { channel, ...others } = options;
  const isZone = channel !== undefined && ZONE.test(channel) && options['timezone'] === undefined;
  return isZone ? { ...others, timezone: channel } : options;
}

function targetOf(place: Place, options: Readonly<Record<string, string>>): Place {
  const named = options['channel']?.replace(/^<?#?|>$/gu, '').split('|')[0];
  if (named !== undefined && named !== '') {
    return { ...place, channel: named, thread: null, kind: 'channel' };
  }
  return options['thread'] === 'true' ? place : { ...place, thread: null };
}
