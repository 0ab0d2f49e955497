import type { StoredArticle } from '../domain/article.ts';
import type { Place } from '../domain/chat.ts';
import type { Delivery } from '../domain/delivery.ts';
import { readFilters } from '../domain/filter.ts';
import type { ArticleId } from '../domain/identity.ts';
import { placeKey } from '../domain/place-key.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlaceSettings } from '../ports/store-conversations.ts';
import type { DeliveryLog, SubscriptionStore } from '../ports/store-delivery.ts';
import type { ArticleStore, SourceStore } from '../ports/store.ts';
import { isFrom } from './digest/articles.ts';
import { isAbout, rankStories } from './digest/rank.ts';
import { passes } from './filters.ts';
import { groupIntoStories } from './stories.ts';

export interface ExplainNeeds {
  readonly store: Pick<ArticleStore, 'recentArticles'> &
    Pick<SourceStore, 'listSources'> &
    Pick<DeliveryLog, 'listDeliveries'> &
    Pick<SubscriptionStore, 'listSubscriptions'> &
    Pick<PlaceSettings, 'readPlaceSettings'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Why a story was or was not shown in a place. */
export interface Explanation {
  readonly headline: string;
  readonly outlets: readonly string[];
  /** Deliveries of the place that hold it, newest first. */
  readonly deliveries: readonly Delivery[];
  /** What speaks against it by the order of the place; empty for a story that has been delivered. */
  readonly hindrances: readonly Hindrance[];
}

export type Hindrance =
  | 'withdrawn'
  | 'other-sources'
  | 'filtered'
  | 'filler'
  | 'no-room'
  | 'not-due-yet'
  | 'no-schedule';

const SPAN = { hours: 7 * 24 };
const MAX_ARTICLES = 2000;
const MAX_DELIVERIES = 60;

/** `null` where nothing of the last week is about `text`. */
export async function explainStory(
  needs: ExplainNeeds,
  place: Place,
  text: string,
): Promise<Explanation | null> {
  const now = needs.clock.now();
  const since = now.subtract(SPAN);
  const recent = await needs.store.recentArticles(place.owner, since, MAX_ARTICLES);
  const byId = new Map<ArticleId, StoredArticle>(recent.map((article) => [article.id, article]));
  const stories = (await groupIntoStories(recent.toReversed())).map((story) => {
    const articles = story.articles.flatMap((id) => byId.get(id) ?? []);
    return { story, articles, fresh: articles };
  });
  const about = stories.filter(({ articles }) => isAbout(articles, text));
  const [biggest] = about.toSorted((a, b) => b.story.outlets.length - a.story.outlets.length);
  if (biggest === undefined) return null;
  const filter = { owner: place.owner, place: placeKey(place), subscription: null, since };
  const posted = await needs.store.listDeliveries({ ...filter, limit: MAX_DELIVERIES });
  const deliveries = posted.filter((delivery) => holds(delivery, biggest.story.articles));
  const subscriptions = await needs.store.listSubscriptions(place.owner);
  const [order] = subscriptions.filter((other) => other.place.channel === place.channel);
  return {
    headline: biggest.story.title,
    outlets: biggest.story.outlets,
    deliveries,
    hindrances:
      deliveries.length > 0
        ? []
        : await hindrancesOf(needs, { order, stories, biggest, place, now }),
  };
}

function holds({ stories }: Delivery, articles: readonly ArticleId[]): boolean {
  return stories.some((story) => story.articles.some((id) => articles.includes(id)));
}

type Grouped = Parameters<typeof rankStories>[0][number];

interface Case {
  readonly order: Subscription | undefined;
  readonly stories: readonly Grouped[];
  readonly biggest: Grouped;
  readonly place: Place;
  readonly now: Temporal.Instant;
}

async function hindrancesOf(
  { store }: ExplainNeeds,
  { order, stories, biggest, place, now }: Case,
): Promise<readonly Hindrance[]> {
  if (order === undefined) return ['no-schedule'];
  const { articles } = biggest;
  if (articles.every(({ withdrawnAt }) => withdrawnAt !== null)) return ['withdrawn'];
  const sources = await store.listSources(place.owner);
  if (!articles.some((article) => isFrom(article, order.order.sources, sources))) {
    return ['other-sources'];
  }
  const filters = readFilters(await store.readPlaceSettings(place));
  if (!passes(articles, filters)) return ['filtered'];
  const ranked = rankStories(stories, { topics: order.order.topics, until: now });
  const rank = ranked.findIndex(({ story }) => story.id === biggest.story.id);
  if (rank === -1) return ['filler'];
  return rank >= order.order.maxStories ? ['no-room'] : ['not-due-yet'];
}
