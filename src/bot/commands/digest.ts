import { composeDigest, type DigestNeeds } from '../../core/digest.ts';
import { DEFAULT_DIGEST_STORIES, type Digest } from '../../domain/digest.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryLog } from '../../ports/store-delivery.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { readPeriodAlone } from '../../text/period.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import { lastDigest } from '../last-digest.ts';
import type { About } from '../needs.ts';
import { readPlaceFilters } from '../place-filters.ts';
import { quoted } from '../views/notice.ts';
import { digestReply } from '../views/digest.ts';
import { LENGTH_OPTION, PRIVATE_OPTION, lengthOf } from './options.ts';

export type DigestCommandNeeds = DigestNeeds & {
  readonly store: Pick<PlaceSettings, 'readPlaceSettings'> & Pick<DeliveryLog, 'listDeliveries'>;
  readonly clock: Clock;
  readonly about: About;
};

interface Span {
  readonly title: string;
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Where nothing came in the last day, a reader is better served with older news than with none. */
const WIDENING: readonly (readonly [title: string, hours: number])[] = [
  ['The last 24 hours', 24],
  ['The last 7 days', 7 * 24],
  ['The last 30 days', 30 * 24],
  ['The latest news held', 100 * 365 * 24],
];

/** `/digest`: what is new, composed at once; what was new on a day; or the last one as it was posted. */
export const digest: Command<DigestCommandNeeds> = {
  definition: define('digest', 'What is new, as a newspaper', {
    options: [
      option(
        'when',
        'now, last (as it was posted), yesterday, last week, or a date such as 2026-05-10',
      ),
      LENGTH_OPTION,
      PRIVATE_OPTION,
    ],
  }),
  async run(needs, invocation) {
    if (whenOf(invocation) === 'last') return await lastDigest(needs.store, invocation.place);
    const spans = spansOf(needs, invocation);
    for (const span of spans) {
      const composed = await compose(needs, invocation, span);
      if (composed.sections.length > 0 || span === spans.at(-1)) {
        return digestReply(composed, span.title);
      }
    }
    throw new Error('there is always a span');
  },
};

async function compose(
  needs: DigestCommandNeeds,
  invocation: Invocation,
  span: Span,
): Promise<Digest> {
  return composeDigest(needs, {
    filters: await readPlaceFilters(needs.store, invocation.place),
    owner: invocation.place.owner,
    topics: [],
    sources: [],
    maxStories: DEFAULT_DIGEST_STORIES,
    length: lengthOf(invocation.options),
    language: needs.about.language,
    since: span.since,
    until: span.until,
    readBy: needs.clock.now(),
    alreadyPosted: [],
  });
}

function whenOf({ options }: Invocation): string {
  return (options['when'] ?? 'now').trim().toLowerCase();
}

function spansOf(needs: DigestCommandNeeds, invocation: Invocation): readonly Span[] {
  const when = whenOf(invocation);
  const now = needs.clock.now();
  const zone = invocation.user.timeZone ?? needs.about.timeZone;
  if (when === 'now') {
    return WIDENING.map(([title, hours]) => ({
      title,
      since: now.subtract({ hours }),
      until: now.add({ hours: 1 }),
    }));
  }
  return [namedSpan(when, now, zone)];
}

/** "yesterday", "tuesday", "25 November", "last week", "2026-05-10" */
function namedSpan(when: string, now: Temporal.Instant, zone: string): Span {
  const { since = null, until = null } = readPeriodAlone(when, now, zone) ?? {};
  if (since === null) throw noDay(when);
  const end = until ?? now;
  return { title: titleOf(since, end, zone), since, until: end };
}

function titleOf(since: Temporal.Instant, until: Temporal.Instant, zone: string): string {
  const [first, last] = [since, until.subtract({ nanoseconds: 1 })].map((instant) =>
    instant.toZonedDateTimeISO(zone).toPlainDate().toLocaleString('en-GB', { dateStyle: 'full' }),
  );
  return first === last ? `${first}` : `${first} to ${last}`;
}

function noDay(text: string): BroadsheetError {
  const advice = /^\d{1,2}(?::|\s*[ap]\.?m)|^off$|\*/u.test(text)
    ? `/digest shows news at once. To have it posted every day, use /schedule add (“/schedule add time:08:30”). For a past day give a date such as 2026-05-10.`
    : `“${quoted(text)}” is no day I know: leave it out for what is new, or give a date such as 2026-05-10.`;
  return new BroadsheetError('invalid-input', `not a date: ${text.slice(0, 40)}`, { advice });
}
