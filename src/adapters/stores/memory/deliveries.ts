import type { Delivery, Lease } from '../../../domain/delivery.ts';
import type { ArticleId } from '../../../domain/identity.ts';
import { placeKey } from '../../../domain/place-key.ts';
import type { DeliveryClaim, DeliveryLog } from '../../../ports/store-delivery.ts';
import type { Shelf, ShelvedDelivery } from './shelf.ts';

export function createDeliveries(shelf: Shelf): DeliveryLog {
  return {
    async planDelivery(delivery) {
      if (shelf.deliveries.has(delivery.id)) return false;
      shelf.deliveries.set(delivery.id, { delivery, place: placeKey(delivery.place), lease: null });
      return true;
    },
    async claimDeliveries(claim) {
      return claimDeliveries(shelf, claim);
    },
    async savePart(lease, part) {
      return change(shelf, lease, ({ delivery, place }) => ({
        place,
        lease,
        delivery: {
          ...delivery,
          parts: delivery.parts.map((held) => (held.key === part.key ? part : held)),
        },
      }));
    },
    async settleDelivery(lease, settlement) {
      return change(shelf, lease, ({ delivery, place }) => ({
        place,
        lease: null,
        delivery: { ...delivery, ...settlement },
      }));
    },
    async findDelivery(id) {
      return shelf.deliveries.get(id)?.delivery ?? null;
    },
    async listOutdated(since, limit) {
      return [...shelf.deliveries.values()]
        .map(({ delivery }) => delivery)
        .filter(({ state, dueAt }) => state === 'sent' && !isBefore(dueAt, since))
        .filter((delivery) => isOutdated(shelf, delivery))
        .sort(inOrder)
        .slice(0, limit);
    },
    async listShown(since) {
      const shown = new Map<ArticleId, Temporal.Instant>();
      const sent = [...shelf.deliveries.values()].map(({ delivery }) => delivery);
      for (const { state, stories, dueAt } of sent.sort((one, other) => inOrder(other, one))) {
        if (state !== 'sent' || isBefore(dueAt, since)) continue;
        for (const { article } of stories.flatMap(({ reports }) => reports))
          shown.set(article, dueAt);
      }
      return [...shown].map(([article, shownAt]) => ({ article, shownAt }));
    },
    async reviseDelivery(revised, correction) {
      if (correction !== null && shelf.deliveries.has(correction.id)) return false;
      const held = shelf.deliveries.get(revised.id);
      if (held === undefined) return false;
      shelf.deliveries.set(revised.id, { ...held, delivery: revised });
      if (correction !== null) {
        const place = placeKey(correction.place);
        shelf.deliveries.set(correction.id, { delivery: correction, place, lease: null });
      }
      return true;
    },
    async listDeliveries({ owner, place, subscription, since, limit }) {
      return [...shelf.deliveries.values()]
        .filter((held) => place === null || held.place === place)
        .map(({ delivery }) => delivery)
        .filter((delivery) => owner === null || delivery.owner === owner)
        .filter((delivery) => subscription === null || delivery.subscription === subscription)
        .filter(({ dueAt }) => since === null || !isBefore(dueAt, since))
        .sort((left, right) => inOrder(right, left))
        .slice(0, limit);
    },
    async forgetDeliveries(before) {
      for (const [id, { delivery }] of shelf.deliveries) {
        if (delivery.state !== 'open' && isBefore(delivery.dueAt, before))
          shelf.deliveries.delete(id);
      }
    },
    async countDeliveries() {
      const counts = { open: 0, sent: 0, held: 0, failed: 0 };
      for (const { delivery } of shelf.deliveries.values()) counts[delivery.state] += 1;
      return counts;
    },
  };
}

function claimDeliveries(shelf: Shelf, claim: DeliveryClaim): readonly Delivery[] {
  const first = new Map<string, ShelvedDelivery>();
  const open = [...shelf.deliveries.values()].filter(({ delivery }) => delivery.state === 'open');
  for (const held of open.sort((left, right) => inOrder(left.delivery, right.delivery))) {
    if (!first.has(held.place)) first.set(held.place, held);
  }
  const free = [...first.values()].filter((held) => isFree(held, claim)).slice(0, claim.limit);
  return free.map((held) => {
    const lease = { delivery: held.delivery.id, holder: claim.holder, until: claim.until };
    shelf.deliveries.set(held.delivery.id, { ...held, lease });
    return held.delivery;
  });
}

function isFree({ delivery, lease }: ShelvedDelivery, claim: DeliveryClaim): boolean {
  if (claim.platform !== delivery.place.platform) return false;
  if (Temporal.Instant.compare(delivery.notBefore, claim.now) > 0) return false;
  return lease === null || Temporal.Instant.compare(lease.until, claim.now) <= 0;
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

function isOutdated(shelf: Shelf, { stories }: Delivery): boolean {
  return stories
    .flatMap(({ reports }) => reports)
    .some(({ article, revision }) => {
      const held = shelf.articles.get(article);
      return held !== undefined && held.article.revision > revision;
    });
}

function inOrder(left: Delivery, right: Delivery): number {
  return Temporal.Instant.compare(left.dueAt, right.dueAt) || (left.id < right.id ? -1 : 1);
}

function change(
  shelf: Shelf,
  lease: Lease,
  next: (held: ShelvedDelivery) => ShelvedDelivery,
): boolean {
  const held = shelf.deliveries.get(lease.delivery);
  if (held === undefined || held.lease?.holder !== lease.holder) return false;
  shelf.deliveries.set(lease.delivery, next(held));
  return true;
}
