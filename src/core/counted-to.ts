import type { Place } from '../domain/chat.ts';
import { channelKey } from '../domain/place-key.ts';
import type { Summarizer } from '../ports/summarizer.ts';

/** The summarizer, with what it uses of a model counted to a place. */
export function countedTo(place: Place, summarizer: Summarizer): Summarizer {
  const key = channelKey(place);
  return {
    id: summarizer.id,
    summarize: (request, showClaims) =>
      summarizer.summarize({ ...request, place: key }, showClaims),
  };
}
