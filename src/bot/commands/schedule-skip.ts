import { pickSubscription, skipNext } from '../../core/subscriptions.ts';
import { define, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { NUMBER_OPTION, type ScheduleNeeds } from './schedule-options.ts';

/** `/schedule skip`: leaves the next edition out. */
export const scheduleSkip: Command<ScheduleNeeds> = {
  definition: define('schedule skip', 'Leave the next edition out', {
    access: 'manager',
    options: [NUMBER_OPTION],
  }),
  async run(needs, { place, options }) {
    // "skip next" says no more than "skip".
    const number = options['number']?.toLowerCase() === 'next' ? null : options['number'];
    const picked = await pickSubscription(needs.store, place, number ?? null);
    const { skippedSlot } = await skipNext(needs, picked);
    return privateNotice(
      `The edition of ${skippedSlot ?? 'no date'} is left out; the one after it tells of both.`,
    );
  },
};
