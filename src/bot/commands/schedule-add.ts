import { subscribe } from '../../core/subscriptions.ts';
import type { Place } from '../../domain/chat.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import { define, option, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { chosenText, occurrenceText, scheduleText, whereText } from '../views/schedule.ts';
import { nextDue } from '../../domain/schedule.ts';
import { unknownSourcesNote } from '../unknown-sources.ts';
import { completeOrder, orderWords, ORDER_OPTIONS, type OrderNeeds } from './schedule-options.ts';

/** How platforms name a channel that people share; a digest for a conversation is ordered there. */
const CHANNELS: Readonly<Record<string, RegExp>> = {
  discord: /^\d{5,20}$/u,
  slack: /^[CG][A-Z0-9]{2,}$/u,
};

/** `/schedule add`: a digest for a channel at its local time. */
export const scheduleAdd: Command<OrderNeeds> = {
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
    const { place, user, options } = invocation;
    const words = orderWords(invocation);
    const target = targetOf(place, options);
    const { schedule, order } = await subscribe(needs, {
      place: target,
      user,
      words: { ...words, timeZone: words.timeZone ?? user.timeZone ?? needs.about.timeZone },
      language: needs.about.language,
    });
    const first = nextDue(schedule, needs.clock.now());
    const when = first === null ? 'never' : occurrenceText(first, schedule);
    const chosen = chosenText(order);
    return privateNotice(
      'A digest is scheduled ',
      ...(target.channel === place.channel ? [] : [...whereText(target, place), ' ']),
      `${scheduleText(schedule)}${chosen === '' ? '' : ` (${chosen})`}. The first one comes ${when}.`,
      await unknownSourcesNote(needs.store, place.owner, order.sources),
    );
  },
  complete: completeOrder,
};

function targetOf(place: Place, options: Readonly<Record<string, string>>): Place {
  const named = options['channel']?.replace(/^<?#?|>$/gu, '').split('|')[0];
  if (named === undefined || named === '') {
    return options['thread'] === 'true' ? place : { ...place, thread: null };
  }
  if (CHANNELS[place.platform]?.test(named) !== false) {
    return { ...place, channel: named, thread: null, kind: 'channel' };
  }
  throw new BroadsheetError('invalid-input', `no channel: ${named.slice(0, 40)}`, {
    advice: 'Name the channel as it is offered when you type #, or order the digest there.',
  });
}
