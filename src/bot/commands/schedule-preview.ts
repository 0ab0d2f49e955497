import { pickSubscription } from '../../core/subscriptions.ts';
import { reply } from '../../domain/reply.ts';
import { previewSchedule } from '../../domain/schedule.ts';
import { define, type Command } from '../command.ts';
import { occurrenceText, scheduleText } from '../views/schedule.ts';
import { NUMBER_OPTION, type ScheduleNeeds } from './schedule-options.ts';

const SHOWN = 5;

/** `/schedule preview`: the next times, in local time, with clock changes. */
export const schedulePreview: Command<ScheduleNeeds> = {
  definition: define('schedule preview', 'The next five times of a digest', {
    access: 'manager',
    options: [NUMBER_OPTION],
  }),
  async run({ store, clock }, { place, options }) {
    const { schedule, skippedSlot } = await pickSubscription(
      store,
      place,
      options['number'] ?? null,
    );
    const items = previewSchedule(schedule, clock.now(), SHOWN).map((occurrence) => [
      occurrenceText(occurrence, schedule),
      ...(occurrence.slot === skippedSlot ? [' – left out'] : []),
    ]);
    return reply('list', {
      title: `Comes ${scheduleText(schedule)}`,
      blocks: [{ type: 'list', items }],
      isPrivate: true,
    });
  },
};
