import { OPERATOR } from '../../core/configured-digests.ts';
import type { SourceNotice } from '../../core/ingest/notice.ts';
import { SHARED, type DeliveryId } from '../../domain/identity.ts';
import { placeKey } from '../../domain/place-key.ts';
import { reply, type Inline, type Reply } from '../../domain/reply.ts';
import { managerPlace } from '../../domain/subscription.ts';
import { redactUrl } from '../../text/redact.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { code, paragraph } from '../views/notice.ts';

/**
 * Tells whoever ordered digests of a source's owner that the source broke, or is back; of each at most once a day,
 * since an outage breaks many at once. What the configuration reads is its operator's, who has the log.
 */
export async function planSourceNotice(
  { store, clock, log }: Pick<DeliverNeeds, 'store' | 'clock' | 'log'>,
  notice: SourceNotice,
): Promise<void> {
  const { kind, source, failingSince, fault } = notice;
  log.warn('a source broke or is back', { kind, source: source.id, failingSince, fault });
  if (source.owner === SHARED) return;
  const now = clock.now();
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  for (const subscription of await store.listSubscriptions(source.owner)) {
    if (subscription.createdBy === OPERATOR) continue;
    const place = managerPlace(subscription);
    const id = `source-${kind}:${placeKey(place)}@${day}` as DeliveryId;
    const replies = [noticeReply(notice)];
    // A manager of several digests has one place, and hears of it once.
    await store.planDelivery(newDelivery({ id, kind: 'notice', place, dueAt: now, replies, now }));
  }
}

function noticeReply({ kind, source, failingSince, fault }: SourceNotice): Reply {
  const name = { type: 'strong', text: redactUrl(source.name) } as const;
  const since = { type: 'instant', instant: failingSince, show: 'date-time' } as const;
  const told: readonly Inline[] =
    kind === 'broke'
      ? [' has not been readable since ', since, `: ${fault ?? 'unknown'} `]
      : [' is read again; it could not be read since ', since, '. '];
  const next = [code('/feed errors'), ' shows which sources fail now.'];
  return reply('notice', { blocks: [paragraph(name, ...told, ...next)] });
}
