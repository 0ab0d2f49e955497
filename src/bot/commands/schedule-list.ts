import { reply } from '../../domain/reply.ts';
import { define, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';
import { subscriptionLine } from '../views/schedule.ts';
import type { ScheduleNeeds } from './schedule-options.ts';

/** `/schedule list`: what is ordered here, and when it comes next. */
export const scheduleList: Command<ScheduleNeeds> = {
  definition: define('schedule list', 'The digests that are ordered', { access: 'manager' }),
  async run({ store }, { place }) {
    const subscriptions = await store.listSubscriptions(place.owner);
    if (subscriptions.length === 0) {
      return privateNotice(
        'No digest is ordered yet: ',
        code('/schedule add 08:00'),
        ' orders one.',
      );
    }
    const items = subscriptions.map((subscription, index) =>
      subscriptionLine(subscription, index + 1, place),
    );
    return reply('list', {
      title: 'Schedules',
      blocks: [{ type: 'list', items }],
      isPrivate: true,
    });
  },
};
