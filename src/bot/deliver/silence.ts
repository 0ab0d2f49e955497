import type { Delivery } from '../../domain/delivery.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import type { DeliveryId } from '../../domain/identity.ts';
import { lastDue } from '../../domain/schedule.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { FOLDED_IN_QUIET } from './folded.ts';
import type { DeliverNeeds } from './needs.ts';
import { planNotice } from './notice.ts';

type SilenceNeeds = Pick<DeliverNeeds, 'store' | 'clock' | 'log'>;

/** After so many empty or failed editions in a row a manager is told. */
const SILENT_EDITIONS = 3;
/** So far back it is looked whether this silence was told of. */
const LONGEST_STREAK = 12;
/** What hinders an edition for a shorter time passes without a word. */
const COMPOSE_WITHIN = { minutes: 15 };

/**
 * Tells a manager, once for each silence, when too many editions of one order in a row were empty or failed.
 * `emptyBecause` says why the latest one is empty; `null` where it failed.
 */
export async function noteSilence(
  needs: SilenceNeeds,
  latest: Delivery,
  emptyBecause: string | null,
): Promise<void> {
  if (latest.subscription === null) return;
  const editions = await needs.store.listDeliveries({
    owner: latest.owner,
    place: null,
    subscription: latest.subscription,
    since: null,
    limit: LONGEST_STREAK,
  });
  const until = editions.filter(({ dueAt }) => {
    return Temporal.Instant.compare(dueAt, latest.dueAt) <= 0;
  });
  const end = until.findIndex((edition) => !isEmpty(edition) && !hasFailed(edition));
  const streak = end === -1 ? until : until.slice(0, end);
  if (streak.length < SILENT_EDITIONS || (await wasTold(needs, streak))) return;
  await planNotice(needs, latest, 'silent', reasonOf(streak, emptyBecause));
}

/** Tells a manager when an edition can't be composed, not only for a moment. */
export async function noteUncomposed(
  needs: SilenceNeeds,
  { id, schedule }: Subscription,
  error: unknown,
): Promise<void> {
  const now = needs.clock.now();
  const due = lastDue(schedule, now);
  if (due === null || Temporal.Instant.compare(due.at.add(COMPOSE_WITHIN), now) > 0) return;
  const cause = error instanceof BroadsheetError ? (error.advice ?? error.message) : null;
  const edition = { id: `${id}@${due.slot}` as DeliveryId, subscription: id };
  await planNotice(needs, edition, 'failed', cause ?? 'it could not be composed (see the log).');
}

async function wasTold({ store }: SilenceNeeds, streak: readonly Delivery[]): Promise<boolean> {
  for (const { id } of streak) {
    if ((await store.findDelivery(`${id}!silent` as DeliveryId)) !== null) return true;
  }
  return false;
}

function isEmpty({ stories }: Delivery): boolean {
  return stories.length === 0;
}

function hasFailed({ state, reason }: Delivery): boolean {
  return (state === 'failed' && reason !== FOLDED_IN_QUIET) || state === 'held';
}

function reasonOf(streak: readonly Delivery[], emptyBecause: string | null): string {
  const failed = streak.filter(hasFailed);
  const [last] = failed;
  if (last === undefined) return emptyBecause ?? 'there was nothing to say.';
  const failures = `${failed.length} of ${streak.length} failed (${last.reason ?? 'unknown'})`;
  return emptyBecause === null
    ? `${failures}.`
    : `${failures}; the last one was empty: ${emptyBecause}`;
}
