import { pickSubscription, resumeSubscription } from '../../core/subscriptions.ts';
import { define, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { scheduleText } from '../views/schedule.ts';
import { NUMBER_OPTION, type ScheduleNeeds } from './schedule-options.ts';

/** `/schedule resume`: goes on after a pause, or after a channel refused posts. */
export const scheduleResume: Command<ScheduleNeeds> = {
  definition: define('schedule resume', 'Go on with a paused digest', {
    access: 'manager',
    options: [NUMBER_OPTION],
  }),
  async run(needs, { place, options }) {
    const picked = await pickSubscription(needs.store, place, options['number'] ?? null);
    const { nextDueAt, schedule } = await resumeSubscription(needs, picked);
    const what = `The digest ${scheduleText(schedule)} goes on`;
    if (nextDueAt === null) return privateNotice(`${what}.`);
    return privateNotice(`${what}, next `, {
      type: 'instant',
      instant: nextDueAt,
      show: 'date-time',
    });
  },
};
