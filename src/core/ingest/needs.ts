import type { SeenItems } from './seen-items.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Sources } from '../../ports/source.ts';
import type { RemovalStore } from '../../ports/store-conversations.ts';
import type { ArticleStore, SourceStore } from '../../ports/store.ts';

export interface IngestNeeds {
  readonly store: Pick<ArticleStore, 'saveArticle' | 'findArticleByUrl' | 'withdrawArticle'> &
    SourceStore &
    Pick<RemovalStore, 'listRemovedOwners'>;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly log: Log;
  readonly seenItems: SeenItems;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** The operator's least minutes between two polls of a source. */
  readonly leastMinutes?: number;
}
