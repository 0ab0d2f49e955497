import { changeSubscription, pickSubscription } from '../../core/subscriptions.ts';
import { define, option, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { scheduleText } from '../views/schedule.ts';
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
    const { schedule } = await changeSubscription(needs, picked, orderWords(invocation));
    return privateNotice(`Changed: the digest now comes ${scheduleText(schedule)}.`);
  },
  complete: completeOrder,
};
