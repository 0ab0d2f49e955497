import type { Delivery } from '../../domain/delivery.ts';
import type { Reply } from '../../domain/reply.ts';

export interface NewDelivery extends Pick<Delivery, 'id' | 'kind' | 'place' | 'dueAt'> {
  readonly replies: readonly Reply[];
  readonly now: Temporal.Instant;
  readonly subscription?: Delivery['subscription'];
  readonly coversUntil?: Temporal.Instant;
  readonly stories?: Delivery['stories'];
}

/** A delivery as it enters the outbox. */
export function newDelivery({ replies, now, ...facts }: NewDelivery): Delivery {
  const { id, place } = facts;
  return {
    subscription: null,
    coversUntil: null,
    stories: [],
    ...facts,
    owner: place.owner,
    notBefore: now,
    state: 'open',
    reason: null,
    attempts: 0,
    parts: replies.map((reply, index) => ({
      key: `${id}/${index}`,
      reply,
      state: 'planned',
      message: null,
    })),
  };
}
