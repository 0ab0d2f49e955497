import type { Owner } from '../../domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../../domain/source.ts';
import { reply, type Inline } from '../../domain/reply.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryLog, SubscriptionStore } from '../../ports/store-delivery.ts';
import type { ArticleStore, SourceStore } from '../../ports/store.ts';
import { define, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { count } from '../views/count.ts';

export interface StatusNeeds {
  readonly store: Pick<ArticleStore, 'countArticles' | 'recentArticles'> &
    Pick<SourceStore, 'listSources' | 'listHealth'> &
    Pick<SubscriptionStore, 'listSubscriptions'> &
    Pick<DeliveryLog, 'listDeliveries'>;
  readonly clock: Clock;
  readonly about: About;
}

/** What waits stands among the newest. */
const LATEST_DELIVERIES = 100;

/** `/status`: what is held, what is read, what fails. */
export const status: Command<StatusNeeds> = {
  definition: define('status', 'What is read, what fails, what comes next', {
    isPrivate: true,
  }),
  async run({ store, about }, { place, user }) {
    const [articles, sources, health, [newest], digests] = await Promise.all([
      store.countArticles(place.owner),
      store.listSources(place.owner),
      store.listHealth(place.owner),
      store.recentArticles(place.owner, null, 1),
      digestLines(store, place.owner),
    ]);
    const newestLine: readonly Inline[] =
      newest === undefined
        ? []
        : [', the newest seen ', { type: 'instant', instant: newest.seenAt, show: 'date-time' }];
    const items: readonly (readonly Inline[])[] = [
      [count(articles, 'article'), ...newestLine],
      ...sourceLines(sources, health),
      ...digests,
      [`Summaries: ${writerText(about, user.isManager)}`],
      [
        `Version ${about.version} on ${about.platforms.join(' and ')}, up since `,
        { type: 'instant', instant: about.startedAt, show: 'date-time' },
      ],
    ];
    return reply('list', { title: 'Status', blocks: [{ type: 'list', items }], isPrivate: true });
  },
};

/** What the trouble is with a model is for those who may have it mended. */
function writerText({ writtenBy, modelTrouble }: About, isManager: boolean): string {
  const trouble = modelTrouble?.() ?? null;
  if (writtenBy === 'extractive') return 'the articles’ own sentences';
  if (trouble === null) return writtenBy;
  return `the articles’ own sentences, as ${writtenBy} does not serve${isManager ? `: ${trouble}` : ''}`;
}

/** How many digests are ordered, when the next one comes, and how many still wait or are held. */
async function digestLines(
  store: StatusNeeds['store'],
  owner: Owner,
): Promise<readonly (readonly Inline[])[]> {
  const subscriptions = await store.listSubscriptions(owner);
  if (subscriptions.length === 0) return [];
  const deliveries = await store.listDeliveries({
    owner,
    place: null,
    subscription: null,
    since: null,
    limit: LATEST_DELIVERIES,
  });
  const editions = deliveries.filter(({ kind }) => kind === 'digest');
  const waiting = editions.filter(({ state }) => state === 'open');
  const held = editions.filter(({ state }) => state === 'held');
  const next = earliest(subscriptions.flatMap(({ nextDueAt }) => nextDueAt ?? []));
  return [
    [
      `${count(subscriptions.length, 'digest')} ordered`,
      ...(next === null ? [] : [', the next ', instantPart(next)]),
      ...(waiting.length === 0 ? [] : [`, ${count(waiting.length, 'digest')} being posted`]),
      ...(held.length === 0 ? [] : [`, ${held.length} held (/why tells the reason)`]),
    ],
  ];
}

function instantPart(instant: Temporal.Instant): Inline {
  return { type: 'instant', instant, show: 'date-time' };
}

function sourceLines(
  sources: readonly SourceSpec[],
  health: readonly SourceHealth[],
): readonly (readonly Inline[])[] {
  const paused = new Set(sources.filter(({ isPaused }) => isPaused).map(({ id }) => id));
  const read = health.filter(({ source }) => !paused.has(source));
  const failing = read.filter(({ failures }) => failures > 0).length;
  const details = [
    failing === 0 ? 'all well' : `${failing} failing (/feed errors tells why)`,
    ...(paused.size === 0 ? [] : [`${paused.size} paused`]),
  ];
  const next = nextPoll(read);
  return [
    [`${count(sources.length, 'source')}: ${details.join(', ')}`],
    ...(next === null
      ? []
      : [['Next poll ', { type: 'instant', instant: next, show: 'time' } as const]]),
  ];
}

function nextPoll(health: readonly SourceHealth[]): Temporal.Instant | null {
  return earliest(health.flatMap(({ nextPollAt }) => nextPollAt ?? []));
}

function earliest(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  return instants.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}
