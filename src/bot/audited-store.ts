import type { PlaceSettings } from '../ports/store-conversations.ts';
import type { SubscriptionStore } from '../ports/store-delivery.ts';
import type { SourceStore } from '../ports/store.ts';

/** What managers change. */
type Watched = Pick<SourceStore, 'saveSource' | 'removeSource'> &
  Pick<SubscriptionStore, 'saveSubscription' | 'removeSubscription'> &
  Pick<PlaceSettings, 'savePlaceSetting'>;

const WATCHED: readonly (keyof Watched)[] = [
  'saveSource',
  'removeSource',
  'saveSubscription',
  'removeSubscription',
  'savePlaceSetting',
];

/**
 * The same store, which notes whether something was changed through it: what a command did is known by what it wrote,
 * not by its name ("/quiet" alone only tells).
 */
export function watchChanges<Store extends object>(
  store: Store,
): { readonly store: Store; readonly hasChanged: () => boolean } {
  let hasChanged = false;
  const watched = WATCHED.flatMap((name) => {
    const write: unknown = Reflect.get(store, name);
    if (typeof write !== 'function') return [];
    const noted = (...values: readonly unknown[]): unknown => {
      hasChanged = true;
      return Reflect.apply(write, store, values);
    };
    return [[name, noted] as const];
  });
  return { store: { ...store, ...Object.fromEntries(watched) }, hasChanged: () => hasChanged };
}
