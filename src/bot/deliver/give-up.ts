import { ALERT_SETTING, type AlertRule } from '../../domain/alert.ts';
import type { Delivery, Settlement } from '../../domain/delivery.ts';
import type { DeliverNeeds } from './needs.ts';
import { planNotice, tellPerson } from './notice.ts';
import type { PostFault } from './outcome.ts';

/** A delivery is given up: what would run into the same refusal again rests, and whoever ordered it is told. */
export async function noteGivenUp(
  needs: DeliverNeeds,
  delivery: Delivery,
  fault: PostFault,
  { reason, state }: Settlement,
): Promise<void> {
  switch (delivery.kind) {
    case 'digest': {
      if (fault.type === 'refused') await disable(needs, delivery, fault.reason);
      const failed = fault.type === 'refused' ? 'refused' : 'failed';
      await planNotice(needs, delivery, state === 'held' ? 'held' : failed, reason ?? 'unknown');
      return;
    }
    case 'alert':
      if (fault.type === 'refused') await endAlerts(needs, delivery, fault.reason);
      return;
    case 'notice':
      needs.log.warn('a notice could not be posted', { delivery: delivery.id, reason });
      return;
    case 'correction':
      // A post that somebody took away needs no correction.
      return;
  }
}

/** The place refuses: its subscription rests until somebody has mended that and resumes it. */
async function disable({ store }: DeliverNeeds, delivery: Delivery, reason: string): Promise<void> {
  if (delivery.subscription === null) return;
  const subscription = await store.findSubscription(delivery.subscription);
  if (subscription === null || subscription.state !== 'active') return;
  await store.saveSubscription({ ...subscription, state: 'disabled', reason });
}

/** The place refuses: there are no alerts any more until somebody sets them anew. */
async function endAlerts(
  needs: DeliverNeeds,
  { id, place }: Delivery,
  reason: string,
): Promise<void> {
  const setting = (await needs.store.readPlaceSettings(place))[ALERT_SETTING];
  if (setting === undefined) return;
  await needs.store.savePlaceSetting(place, ALERT_SETTING, null);
  needs.log.warn('a place refuses alerts', { delivery: id, reason });
  const { createdBy: person } = JSON.parse(setting) as AlertRule;
  await tellPerson(needs, { id, place, person, cause: 'alerts-refused', reason });
}
