import { pauseSubscription, pickSubscription } from '../../core/subscriptions.ts';
import { define, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';
import { scheduleText } from '../views/schedule.ts';
import { NUMBER_OPTION, type ScheduleNeeds } from './schedule-options.ts';

/** `/schedule pause`: nothing comes until it is resumed. */
export const schedulePause: Command<ScheduleNeeds> = {
  definition: define('schedule pause', 'Pause a digest', {
    access: 'manager',
    options: [NUMBER_OPTION],
  }),
  async run(needs, { place, options }) {
    const picked = await pickSubscription(needs.store, place, options['number'] ?? null);
    await pauseSubscription(needs, picked);
    const what = `The digest ${scheduleText(picked.schedule)} is paused; `;
    return privateNotice(what, code('/schedule resume'), ' goes on.');
  },
};
