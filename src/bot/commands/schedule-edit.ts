import { changeSubscription, pickSubscription } from '../../core/subscriptions.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import { define, option, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';
import { unknownSourcesNote } from '../unknown-sources.ts';
import { orderText, scheduleText } from '../views/schedule.ts';
import {
  completeOrder,
  NUMBER_OPTION,
  orderWords,
  ORDER_OPTIONS,
  type OrderNeeds,
} from './schedule-options.ts';

/** `/schedule edit`: changes what is named, and leaves the rest. */
export const scheduleEdit: Command<OrderNeeds> = {
  definition: define('schedule edit', 'Change the time or the content of a digest', {
    access: 'manager',
    options: [
      NUMBER_OPTION,
      option('time', 'Local time, such as 08:30', { type: 'named' }),
      ...ORDER_OPTIONS,
    ],
  }),
  async run(needs, invocation) {
    const { place, options } = invocation;
    const picked = await pickSubscription(needs.store, place, options['number'] ?? null);
    const words = orderWords(invocation);
    if (Object.values(words).every((word) => word === null)) throw nothingNamed();
    const { schedule, order, state } = await changeSubscription(needs, picked, words);
    const unknown = await unknownSourcesNote(needs.store, place.owner, order.sources);
    const told = `Changed: the digest now comes ${scheduleText(schedule)} (${orderText(order)}).`;
    if (state === 'active') return privateNotice(told, unknown);
    const paused = ` It is still ${state}: `;
    return privateNotice(told, paused, code('/schedule resume'), ' goes on.', unknown);
  },
  complete: completeOrder,
};

function nothingNamed(): BroadsheetError {
  return new BroadsheetError('invalid-input', 'nothing to change was named', {
    advice: 'Name what to change, such as “time:09:00” or “topics:syria”.',
  });
}
