import { OPERATOR } from '../../core/configured-digests.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryId } from '../../domain/identity.ts';
import { personalPlace } from '../../domain/personal-place.ts';
import { reply, type Inline, type Reply } from '../../domain/reply.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { code, paragraph } from '../views/notice.ts';

/** What became of a delivery; of `refused`, its order rests, of `alerts-refused`, its alerts are off. */
export type NoticeCause = 'held' | 'refused' | 'failed' | 'silent' | 'alerts-refused';

type NoticeNeeds = Pick<DeliverNeeds, 'store' | 'clock' | 'log'>;

/** Tells the person who ordered a digest, once for each cause, what became of it. */
export async function planNotice(
  needs: NoticeNeeds,
  delivery: Pick<Delivery, 'id' | 'subscription'>,
  cause: NoticeCause,
  reason: string,
): Promise<void> {
  needs.log.warn('a delivery needs a person', { delivery: delivery.id, cause, reason });
  if (delivery.subscription === null) return;
  const subscription = await needs.store.findSubscription(delivery.subscription);
  // What the configuration orders is its operator's, who has the log.
  if (subscription === null || subscription.createdBy === OPERATOR) return;
  const { place, createdBy: person } = subscription;
  await tellPerson(needs, { id: delivery.id, place, person, cause, reason });
}

interface PersonalNotice extends Pick<Delivery, 'id' | 'place'> {
  /** The platform's id of who is told. */
  readonly person: string;
  readonly cause: NoticeCause;
  readonly reason: string;
}

/** Puts a direct message on a delivery to a `place` into the outbox, once for each cause. */
export async function tellPerson(
  { store, clock }: NoticeNeeds,
  { id: delivery, place, person, cause, reason }: PersonalNotice,
): Promise<void> {
  const id = `${delivery}!${cause}` as DeliveryId;
  const now = clock.now();
  const replies = [noticeReply(place.channel, cause, reason)];
  const to = personalPlace(place, person);
  await store.planDelivery(
    newDelivery({ id, kind: 'notice', place: to, dueAt: now, replies, now }),
  );
}

/** What happened in a channel, and what comes next. */
const NOTICES: Readonly<Record<NoticeCause, readonly [lead: string, next: readonly Inline[]]>> = {
  held: [
    'A digest may stand or not, and is not posted again, so that nobody sees it twice, in channel ',
    [code('/digest'), ' shows the news at once; the next one is posted at its time.'],
  ],
  refused: [
    'A digest could not be posted in channel ',
    ['When that is mended, ', code('/schedule resume'), ' goes on.'],
  ],
  failed: [
    'A digest could not be posted in channel ',
    ['The next one is tried at its time; ', code('/status'), ' shows what waits.'],
  ],
  silent: [
    'Three digests in a row were empty or failed in channel ',
    [code('/feed errors'), ' shows which sources fail, ', code('/status'), ' what waits.'],
  ],
  'alerts-refused': [
    'Alerts are off, since one could not be posted, in channel ',
    ['When that is mended, ', code('/alerts set'), ' turns them on again.'],
  ],
};

function noticeReply(channel: string, cause: NoticeCause, reason: string): Reply {
  const [lead, next] = NOTICES[cause];
  const because = `: ${reason.replace(/\.$/u, '')}. `;
  const where: Inline = { type: 'channel', text: channel };
  return reply('notice', { blocks: [paragraph(lead, where, because, ...next)] });
}
