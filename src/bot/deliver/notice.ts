import { OPERATOR } from '../../core/configured-digests.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryId } from '../../domain/identity.ts';
import { reply, type Reply } from '../../domain/reply.ts';
import { managerPlace, type Subscription } from '../../domain/subscription.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { code, paragraph } from '../views/notice.ts';

/** Tells the person who ordered a digest, once for each cause, what became of it. */
export async function planNotice(
  needs: Pick<DeliverNeeds, 'store' | 'clock' | 'log'>,
  delivery: Pick<Delivery, 'id' | 'subscription'>,
  cause: 'held' | 'failed' | 'silent',
  reason: string,
): Promise<void> {
  needs.log.warn('a delivery needs a person', { delivery: delivery.id, cause, reason });
  if (delivery.subscription === null) return;
  const subscription = await needs.store.findSubscription(delivery.subscription);
  // What the configuration orders is its operator's, who has the log.
  if (subscription === null || subscription.createdBy === OPERATOR) return;
  const id = `${delivery.id}!${cause}` as DeliveryId;
  const now = needs.clock.now();
  const place = managerPlace(subscription);
  const replies = [noticeReply(subscription, cause, reason)];
  await needs.store.planDelivery(
    newDelivery({ id, kind: 'notice', place, dueAt: now, replies, now }),
  );
}

function noticeReply(
  subscription: Subscription,
  cause: 'held' | 'failed' | 'silent',
  reason: string,
): Reply {
  const channel = code(subscription.place.channel);
  const lead: Readonly<Record<typeof cause, string>> = {
    held: 'A digest is held back, so that it is not posted twice, in channel ',
    failed: 'A digest could not be posted in channel ',
    silent: 'Three digests in a row were empty or failed in channel ',
  };
  const next =
    cause === 'silent'
      ? [' ', code('/feed errors'), ' shows which sources fail, ', code('/status'), ' what waits.']
      : [' When it is mended, ', code('/schedule resume'), ' goes on.'];
  return reply('notice', { blocks: [paragraph(lead[cause], channel, `: ${reason}`, ...next)] });
}
