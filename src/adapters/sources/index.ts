import { createFileSource } from './file.ts';
import { createFeedSource } from './web/feed.ts';
import { createPageSource } from './web/page.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Parser } from '../../ports/parser.ts';
import type { Sources } from '../../ports/source.ts';

export interface SourceNeeds {
  readonly http: Http;
  readonly parser: Parser;
  readonly clock: Pick<Clock, 'now'>;
}

/** One line per kind of source. */
export function createSources(needs: SourceNeeds): Sources {
  return {
    file: createFileSource(needs),
    page: createPageSource(needs),
    feed: createFeedSource(needs),
  };
}
