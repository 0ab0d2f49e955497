import type { StoredArticle } from '../domain/article.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { ArticleId } from '../domain/identity.ts';
import type { ArticleStore } from '../ports/store.ts';
import type { DeliveryLog } from '../ports/store-delivery.ts';
import { isRetractionNotice } from '../text/editors-note.ts';
import { hostName } from '../text/urls.ts';
import type { IngestNeeds } from './ingest/needs.ts';
import { revisedArticle } from './reread-text.ts';

export interface RereadNeeds extends Pick<IngestNeeds, 'sources' | 'clock' | 'log'> {
  readonly store: Pick<
    ArticleStore,
    'findArticle' | 'saveArticle' | 'withdrawArticle' | 'listSeen'
  > &
    Pick<DeliveryLog, 'listShown'>;
}

/** Reads articles again, those that were shown most often: a feed seldom tells that one was corrected or taken down. */
export interface Rereader {
  /** Looks at those that are due; rejects only when `signal` is aborted, or when the store fails. */
  look(signal?: AbortSignal): Promise<void>;
}

/** So many hours after an article was shown it is looked at again; a publisher is asked five times at most. */
const LOOKS_AFTER_HOURS = [1, 4, 12, 24, 48];
/** So many hours after it was first seen an article is looked at again that no digest showed: an answer may quote it. */
const UNSHOWN_LOOKS_AFTER_HOURS = [3, 24];
/** Of these so many at a time, which bounds what a store with thousands of sources asks for. */
const MAX_UNSHOWN = 200;
/** A page that is missing is believed to be gone when it is missing again so much later. */
const SECOND_LOOK_MINUTES = 20;

type Look = 'read' | 'missing' | 'gone' | 'unreadable';

interface Looked {
  readonly article: StoredArticle;
  readonly look: Look;
}

/** What fell due before the process started is left alone. */
export function createRereader(needs: RereadNeeds): Rereader {
  const { store, clock, log } = needs;
  let lookedUntil = clock.now();
  const missingSince = new Map<ArticleId, Temporal.Instant>();

  async function seenBefore(now: Temporal.Instant): Promise<readonly ArticleId[]> {
    const seen = await Promise.all(
      UNSHOWN_LOOKS_AFTER_HOURS.map((hours) =>
        store.listSeen(lookedUntil.subtract({ hours }), now.subtract({ hours }), MAX_UNSHOWN),
      ),
    );
    return seen.flat();
  }

  async function findDue(now: Temporal.Instant): Promise<readonly StoredArticle[]> {
    const longest = Math.max(...LOOKS_AFTER_HOURS);
    const shown = await store.listShown(lookedUntil.subtract({ hours: longest + 1 }));
    const known = new Set(shown.map(({ article }) => article));
    const shownDue = shown.filter(({ shownAt }) =>
      LOOKS_AFTER_HOURS.some((hours) => isWithin(shownAt.add({ hours }), lookedUntil, now)),
    );
    const unshownDue = (await seenBefore(now)).filter((id) => !known.has(id));
    const missing = [...missingSince].filter(
      ([, since]) => since.until(now).total('minutes') >= SECOND_LOOK_MINUTES,
    );
    const first = [...shownDue.map(({ article }) => article), ...unshownDue];
    const due = [...missing.map(([id]) => id), ...first.filter((id) => !missingSince.has(id))];
    const articles = await Promise.all([...new Set(due)].map((id) => store.findArticle(id)));
    return articles.filter((article) => article !== null).filter(({ url }) => url !== null);
  }

  async function believe({ article: { id }, look }: Looked, now: Temporal.Instant): Promise<void> {
    const isSecondLook = missingSince.delete(id);
    if (!isAbsent(look)) return;
    if (look === 'missing' && !isSecondLook) {
      missingSince.set(id, now);
      return;
    }
    await store.withdrawArticle(id, now);
    log.info('an article is gone', { article: id });
  }

  return {
    async look(signal) {
      const now = clock.now();
      const due = await findDue(now);
      lookedUntil = now;
      const hosts = Map.groupBy(due, ({ url }) => hostName(url ?? '') ?? '');
      const lanes = [...hosts.values()].map((articles) => lookAtAll(needs, articles, signal));
      for (const lane of await Promise.all(lanes)) {
        // A site whose pages are all missing has moved; it took nothing back.
        const isMoved = lane.length > 1 && lane.every(({ look }) => isAbsent(look));
        for (const { article, look } of lane) {
          await believe({ article, look: isMoved ? 'unreadable' : look }, now);
        }
      }
    },
  };
}

function isWithin(at: Temporal.Instant, after: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0;
}

function isAbsent(look: Look): boolean {
  return look === 'missing' || look === 'gone';
}

/** One after the other: they are of one host. */
async function lookAtAll(
  needs: RereadNeeds,
  articles: readonly StoredArticle[],
  signal?: AbortSignal,
): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const article of articles) {
    looked.push({ article, look: await lookAt(needs, article, signal) });
  }
  return looked;
}

async function lookAt(
  needs: RereadNeeds,
  held: StoredArticle,
  signal?: AbortSignal,
): Promise<Look> {
  const { id, owner, url, headline } = held;
  const source = { id: held.source, owner, kind: 'page', name: headline, isPaused: false } as const;
  try {
    const { entries } = await needs.sources.page.poll({
      source: { ...source, address: url ?? '' },
      etag: null,
      lastModified: null,
      ...(signal && { signal }),
    });
    const page = await entries?.[0]?.readArticle({
      mayFetchPage: false,
      ...(signal && { signal }),
    });
    if (page === undefined) return 'unreadable';
    const isRetracted = isRetractionNotice(page);
    await needs.store.withdrawArticle(id, isRetracted ? needs.clock.now() : null);
    const revised = isRetracted ? null : revisedArticle(held, page);
    if (revised !== null) await needs.store.saveArticle({ ...revised, seenAt: needs.clock.now() });
    return 'read';
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof BroadsheetError)) throw error;
    if (error.code !== 'not-found') return 'unreadable';
    return error.isTransient ? 'missing' : 'gone';
  }
}

/** How often it is looked what is due. */
const EVERY_MS = 10 * 60_000;

/** Looks until `signal` is aborted; never rejects. */
export async function runRereads(needs: RereadNeeds, signal: AbortSignal): Promise<void> {
  const rereader = createRereader(needs);
  while (!signal.aborted) {
    await needs.clock.sleep(EVERY_MS, signal);
    if (signal.aborted) return;
    await rereader.look(signal).catch((error: unknown) => {
      if (!signal.aborted) needs.log.error('articles could not be read again', { error });
    });
  }
}
