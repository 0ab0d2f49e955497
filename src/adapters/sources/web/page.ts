import { toDocument } from './answer.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Http } from '../../../ports/http.ts';
import type { Parser } from '../../../ports/parser.ts';
import type { Source } from '../../../ports/source.ts';

export interface PageNeeds {
  readonly http: Http;
  readonly parser: Pick<Parser, 'readArticle'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A single web page, read again when it changed. */
export function createPageSource({ http: fetcher, parser, clock }: PageNeeds): Source {
  return {
    async poll({ source, etag, lastModified, signal }) {
      const answer = await fetcher.get({
        url: source.address,
        etag,
        lastModified,
        ...(signal && { signal }),
      });
      const base = {
        etag: answer.etag,
        lastModified: answer.lastModified,
        movedTo: answer.movedTo,
        title: null,
        waitMs: answer.retryAfterMs,
        problems: [],
      };
      if (answer.status === 304) {
        return { ...base, entries: null, etag: answer.etag ?? etag, lastModified };
      }
      const document = toDocument(answer, clock.now());
      const entry = { item: null, readArticle: () => parser.readArticle(document) };
      return { ...base, entries: [entry] };
    },
  };
}
