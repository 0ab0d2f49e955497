import type { Owner } from '../domain/identity.ts';
import type { Clock } from '../ports/clock.ts';
import type { RemovalStore } from '../ports/store-conversations.ts';
import type { Store } from '../ports/store.ts';

/** A bot that was removed by mistake may be added again for so long; SECURITY.md promises that data is gone in a day. */
const GRACE_HOURS = 20;
/** A monthly digest's last twelve editions tell whether it has fallen silent: the longest that anybody looks back. */
const POSTS_KEPT_HOURS = 400 * 24;

export interface ForgetNeeds {
  readonly store: RemovalStore &
    Pick<Store, 'removeOwner' | 'forgetTurns' | 'forgetDeliveries' | 'forgetStates'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Deletes what has been kept for as long as SECURITY.md says; gives the number of owners of whom nothing is left. */
export async function forgetWhatIsDue(needs: ForgetNeeds): Promise<number> {
  const now = needs.clock.now();
  await needs.store.forgetTurns(now);
  const oldest = now.subtract({ hours: POSTS_KEPT_HOURS });
  await needs.store.forgetDeliveries(oldest);
  await needs.store.forgetStates(oldest);
  return await forgetRemovedOwners(needs);
}

/** Deletes all that is held of owners that the bot was removed from before the grace period; gives their number. */
async function forgetRemovedOwners({ store, clock }: ForgetNeeds): Promise<number> {
  const owners: readonly Owner[] = await store.listRemovedOwners(
    clock.now().subtract({ hours: GRACE_HOURS }),
  );
  for (const owner of owners) await store.removeOwner(owner);
  return owners.length;
}
