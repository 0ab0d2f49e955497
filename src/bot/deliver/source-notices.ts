import { OPERATOR } from '../../core/configured-digests.ts';
import type { SourceNotice } from '../../core/ingest/notice.ts';
import type { Place } from '../../domain/chat.ts';
import { SHARED, platformOf, type DeliveryId, type Owner } from '../../domain/identity.ts';
import { personalPlace } from '../../domain/personal-place.ts';
import { placeKey } from '../../domain/place-key.ts';
import { reply, type Inline, type Reply } from '../../domain/reply.ts';
import { managerPlace } from '../../domain/subscription.ts';
import type { AuditLog } from '../../ports/store-audit.ts';
import { redactUrl } from '../../text/redact.ts';
import type { DeliverNeeds } from './needs.ts';
import { newDelivery } from './new-delivery.ts';
import { code, paragraph } from '../views/notice.ts';

/** Changes of schedules and settings may stand between those of sources. */
const CHANGES_LOOKED_AT = 500;

type SourceNoticeNeeds = Pick<DeliverNeeds, 'clock' | 'log'> & {
  readonly store: Pick<DeliverNeeds['store'], 'listSubscriptions' | 'planDelivery'> &
    Pick<AuditLog, 'listChanges'>;
};

/**
 * Tells the one who keeps a source owner's sources that a source broke, or is back; of each at most once a day, since
 * an outage breaks many at once. What the configuration reads is its operator's, who has the log.
 */
export async function planSourceNotice(
  { store, clock, log }: SourceNoticeNeeds,
  notice: SourceNotice,
): Promise<void> {
  const { kind, source, failingSince, fault } = notice;
  log.warn('a source broke or is back', { kind, source: source.id, failingSince, fault });
  const place = source.owner === SHARED ? null : await keeperPlace(store, source.owner);
  if (place === null) return;
  const now = clock.now();
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const id = `source-${kind}:${placeKey(place)}@${day}` as DeliveryId;
  const replies = [noticeReply(notice)];
  await store.planDelivery(newDelivery({ id, kind: 'notice', place, dueAt: now, replies, now }));
}

/** Who last changed sources there; where nobody did lately, who ordered the newest digest. */
async function keeperPlace(store: SourceNoticeNeeds['store'], owner: Owner): Promise<Place | null> {
  const changes = await store.listChanges(owner, CHANGES_LOOKED_AT);
  const change = changes.find(({ command }) => command.startsWith('/feed '));
  if (change !== undefined) {
    return personalPlace({ platform: platformOf(owner), owner }, change.user);
  }
  const [newest] = (await store.listSubscriptions(owner))
    .filter(({ createdBy }) => createdBy !== OPERATOR)
    .toSorted((one, other) => Temporal.Instant.compare(other.createdAt, one.createdAt));
  return newest === undefined ? null : managerPlace(newest);
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
