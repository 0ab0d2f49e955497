import { pickSubscription } from '../../core/subscriptions.ts';
import { define, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { scheduleText } from '../views/schedule.ts';
import { NUMBER_OPTION, type ScheduleNeeds } from './schedule-options.ts';

/** `/schedule remove`: no more of it; what was posted stays. */
export const scheduleRemove: Command<ScheduleNeeds> = {
  definition: define('schedule remove', 'Stop a digest for good', {
    access: 'manager',
    options: [NUMBER_OPTION],
  }),
  async run({ store }, { place, options }) {
    const picked = await pickSubscription(store, place, options['number'] ?? null);
    await store.removeSubscription(picked.id);
    return privateNotice(`The digest ${scheduleText(picked.schedule)} is removed.`);
  },
};
