import type { Place } from '../domain/chat.ts';
import { channelKey, placeKey } from '../domain/place-key.ts';
import type { Reply } from '../domain/reply.ts';
import type { DeliveryLog } from '../ports/store-delivery.ts';
import { joinParts } from '../text/join-parts.ts';
import { code, privateNotice } from './views/notice.ts';

/** Alerts, notices and corrections stand between digests. */
const LOOKED_AT = 50;

/** The last digest of a thread or its channel as it was posted, with what was corrected since. */
export async function lastDigest(
  store: Pick<DeliveryLog, 'listDeliveries'>,
  place: Place,
): Promise<Reply> {
  for (const key of new Set([placeKey(place), channelKey(place)])) {
    const filter = { owner: place.owner, place: key, subscription: null, since: null };
    const deliveries = await store.listDeliveries({ ...filter, limit: LOOKED_AT });
    const last = deliveries.find(({ kind, state }) => kind === 'digest' && state === 'sent');
    const whole = joinParts(last?.parts.map((part) => part.reply) ?? []);
    if (whole !== null) return { ...whole, attention: 'usual' };
  }
  return privateNotice(
    'No digest was posted here yet. ',
    code('/schedule add 08:30'),
    ' orders one; ',
    code('/digest'),
    ' shows what is new.',
  );
}
