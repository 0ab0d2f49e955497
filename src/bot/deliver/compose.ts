import { countedTo } from '../../core/counted-to.ts';
import { composeDigest, type DigestNeeds } from '../../core/digest.ts';
import { createStoryGrouper } from '../../core/stories.ts';
import type { Place } from '../../domain/chat.ts';
import type { Digest, DigestRequest } from '../../domain/digest.ts';
import type { PostedStory } from '../../domain/story.ts';

/** What a model takes is counted to `place`, the first one that asks for it. */
export type Compose = (request: DigestRequest, place: Place) => Promise<Digest>;

/** Distinct orders of one minute that are kept in memory. */
const KEPT = 64;

/** Composes each distinct request once, as long as not too many others come between. */
export function createComposer(needs: DigestNeeds): Compose {
  const groupStories = createStoryGrouper();
  const composed = new Map<string, Promise<Digest>>();
  return (request, place) => {
    const key = JSON.stringify({ ...request, alreadyPosted: request.alreadyPosted.map(told) });
    const known = composed.get(key);
    if (known !== undefined) return known;
    const [oldest] = composed.keys();
    if (composed.size >= KEPT && oldest !== undefined) composed.delete(oldest);
    const summarizer = countedTo(place, needs.summarizer);
    const fresh = composeDigest({ ...needs, summarizer, groupStories }, request);
    composed.set(key, fresh);
    return fresh;
  };
}

/** Of a story that was shown, what a digest depends on: in two places it was shown at different moments. */
function told({ story, articles, sentences }: PostedStory): readonly unknown[] {
  return [story, articles, sentences];
}
