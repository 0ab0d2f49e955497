import { reviewStory } from '../../core/corrections.ts';
import type { StoredArticle } from '../../domain/article.ts';
import type { Delivery, DeliveryPart } from '../../domain/delivery.ts';
import type { ArticleId, DeliveryId } from '../../domain/identity.ts';
import type { PostedStory } from '../../domain/story.ts';
import type { DeliverNeeds } from './needs.ts';
import { correctedPart, correctionNote, type Correction } from '../views/correction.ts';

/** Older posts are history; nobody scrolls back to them. */
const CORRECTED_FOR = { hours: 72 };
const BATCH = 200;

type CorrectionNeeds = Pick<DeliverNeeds, 'store' | 'clock' | 'log'>;
type FindArticle = (id: ArticleId) => Promise<StoredArticle | null>;

/** Puts what has to be changed in earlier posts into the outbox, once for each new state of their articles. */
export async function planCorrections(needs: CorrectionNeeds): Promise<void> {
  const since = needs.clock.now().subtract(CORRECTED_FOR);
  for (let isDone = false; !isDone;) {
    // Anew for each batch: an article that changes meanwhile would be outdated for ever.
    const find = rememberArticles(needs);
    const outdated = await needs.store.listOutdated(since, BATCH);
    isDone = outdated.length < BATCH;
    for (const delivery of outdated) {
      await planCorrection(needs, delivery, find).catch((error: unknown) => {
        isDone = true;
        needs.log.error('a correction could not be planned', { id: delivery.id, error });
      });
    }
  }
}

/** One article stands in the posts of many places. */
function rememberArticles({ store }: CorrectionNeeds): FindArticle {
  const known = new Map<ArticleId, Promise<StoredArticle | null>>();
  return (id) => {
    const article = known.get(id) ?? store.findArticle(id);
    known.set(id, article);
    return article;
  };
}

async function planCorrection(
  { store, clock, log }: CorrectionNeeds,
  delivery: Delivery,
  find: FindArticle,
): Promise<void> {
  const articles = await articlesOf(delivery.stories, find);
  const reviews = delivery.stories.map((story) => reviewStory(story, articles));
  const corrections = reviews.flatMap(({ change }, index): readonly Correction[] => {
    const headline = delivery.stories[index]?.sentences[0] ?? '';
    return change === null ? [] : [{ headline, change }];
  });
  const stories = reviews.map(({ story }) => story);
  const parts = delivery.parts.map((part) => {
    const said = correctedPart(part.reply, corrections);
    return { part: said === null ? part : { ...part, reply: said }, isChanged: said !== null };
  });
  const revised = { ...delivery, stories, parts: parts.map(({ part }) => part) };
  const changed = parts.filter(({ isChanged }) => isChanged).map(({ part }) => part);
  const correction =
    corrections.length === 0
      ? null
      : correctionOf(revised, { changed, corrections, now: clock.now() });
  await store.reviseDelivery(revised, correction);
  if (correction !== null) log.info('a post is corrected', { delivery: delivery.id });
}

async function articlesOf(
  stories: readonly PostedStory[],
  find: FindArticle,
): Promise<ReadonlyMap<ArticleId, StoredArticle>> {
  const ids = new Set(stories.flatMap(({ reports }) => reports.map(({ article }) => article)));
  const found = await Promise.all([...ids].map(find));
  return new Map(found.flatMap((article) => (article === null ? [] : [[article.id, article]])));
}

interface Plan {
  readonly changed: readonly DeliveryPart[];
  readonly corrections: readonly Correction[];
  readonly now: Temporal.Instant;
}

/** The edits of the parts, then a word in the thread below the first. */
function correctionOf(revised: Delivery, { changed, corrections, now }: Plan): Delivery {
  // Revisions only rise, so that each state of the articles has a name of its own.
  const state = revised.stories
    .flatMap(({ reports }) => reports)
    .reduce((sum, { revision }) => sum + revision, 0);
  const id = `${revised.id}~${state}` as DeliveryId;
  const edits = changed.flatMap(({ message, reply }): readonly Omit<DeliveryPart, 'key'>[] =>
    message === null
      ? []
      : [{ reply, target: { type: 'edit', message }, state: 'planned', message: null }],
  );
  const first = changed[0]?.message ?? revised.parts[0]?.message ?? null;
  const note: readonly Omit<DeliveryPart, 'key'>[] =
    first === null
      ? []
      : [
          {
            reply: correctionNote(corrections),
            target: { type: 'thread', message: first },
            state: 'planned',
            message: null,
          },
        ];
  return {
    ...revised,
    id,
    kind: 'correction',
    subscription: null,
    dueAt: now,
    coversUntil: null,
    notBefore: now,
    state: 'open',
    reason: null,
    attempts: 0,
    parts: [...edits, ...note].map((part, index) => ({ ...part, key: `${id}/${index}` })),
    stories: [],
  };
}
