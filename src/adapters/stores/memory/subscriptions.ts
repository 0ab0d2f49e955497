import type { SubscriptionStore } from '../../../ports/store-delivery.ts';
import type { Shelf } from './shelf.ts';

export function createSubscriptions(shelf: Shelf): SubscriptionStore {
  return {
    async saveSubscription(subscription) {
      shelf.subscriptions.set(subscription.id, subscription);
    },
    async findSubscription(id) {
      return shelf.subscriptions.get(id) ?? null;
    },
    async listSubscriptions(owner) {
      return [...shelf.subscriptions.values()]
        .filter((subscription) => owner === null || subscription.owner === owner)
        .sort((left, right) => Temporal.Instant.compare(left.createdAt, right.createdAt));
    },
    async dueSubscriptions(now, limit) {
      return [...shelf.subscriptions.values()]
        .filter(({ state }) => state === 'active')
        .flatMap((subscription) => {
          const { nextDueAt } = subscription;
          return nextDueAt === null || Temporal.Instant.compare(nextDueAt, now) > 0
            ? []
            : [{ subscription, nextDueAt }];
        })
        .sort((left, right) => Temporal.Instant.compare(left.nextDueAt, right.nextDueAt))
        .slice(0, limit)
        .map(({ subscription }) => subscription);
    },
    async removeSubscription(id) {
      shelf.subscriptions.delete(id);
    },
  };
}
