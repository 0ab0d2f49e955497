import type { Place } from '../../domain/chat.ts';
import type { Inline } from '../../domain/reply.ts';
import { EVERY_DAY, type Occurrence, type Schedule } from '../../domain/schedule.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { count } from './count.ts';

const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const WEEKDAYS = '1,2,3,4,5';

/** "08:00 Europe/Berlin, Mon, Wed" */
export function scheduleText(schedule: Schedule): string {
  const { timeZone } = schedule;
  if (schedule.type === 'cron') return `cron “${schedule.expression}” ${timeZone}`;
  return `${daysText(schedule.days)} at ${schedule.time} ${timeZone}`;
}

function daysText(days: readonly number[]): string {
  if (days.length === EVERY_DAY.length) return 'every day';
  if (days.join(',') === WEEKDAYS) return 'on weekdays';
  return days.map((day) => DAY_NAMES[day - 1] ?? '').join(', ');
}

/** One line of the list of schedules. */
export function subscriptionLine(
  subscription: Subscription,
  number: number,
  here: Place,
): readonly Inline[] {
  const { schedule, order, place, state, reason, nextDueAt } = subscription;
  const next: readonly Inline[] =
    state === 'active' && nextDueAt !== null
      ? [', next ', { type: 'instant', instant: nextDueAt, show: 'date-time' }]
      : [`, ${state}${reason === null ? '' : `: ${reason}`}`];
  const what = `: ${scheduleText(schedule)} (${orderText(order)}), `;
  return [{ type: 'strong', text: `${number}` }, what, ...whereText(place, here), ...next];
}

/** "topics: syria, trade; 3 stories; short" */
export function orderText(order: Subscription['order']): string {
  const chosen = chosenText(order);
  const size = [count(order.maxStories, 'story', 'stories'), order.length];
  return [...(chosen === '' ? [] : [chosen]), ...size].join('; ');
}

/** "topics: syria, trade; sources: BBC"; empty where all news was ordered. */
export function chosenText({ topics, sources }: Subscription['order']): string {
  return [
    ...(topics.length > 0 ? [`topics: ${topics.join(', ')}`] : []),
    ...(sources.length > 0 ? [`sources: ${sources.join(', ')}`] : []),
  ].join('; ');
}

export function whereText(place: Place, here: Place): readonly Inline[] {
  return place.channel === here.channel
    ? ['in this channel']
    : ['in the channel ', { type: 'channel', text: place.channel }];
}

/** "Sun, 28 Mar, 03:00 CEST (02:30 is skipped that night)" */
export function occurrenceText({ at, clockChange }: Occurrence, schedule: Schedule): string {
  const local = at.toZonedDateTimeISO(schedule.timeZone).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  if (clockChange === null) return local;
  return clockChange === 'skipped'
    ? `${local} (the clocks go forward: the first moment after the skipped hour)`
    : `${local} (the clocks go back: the first of the two, once)`;
}
