import { composeDigest, type DigestNeeds } from '../core/digest.ts';
import { DEFAULT_DIGEST_STORIES } from '../domain/digest.ts';
import type { Clock } from '../ports/clock.ts';
import { claimJson } from './claim-json.ts';
import { PROGRAM_OWNER, lengthOf, sinceOf } from './options.ts';
import type { AnswerTerms, Verb } from './verb.ts';

type Needs = DigestNeeds & AnswerTerms & { readonly clock: Pick<Clock, 'now'> };

const BEGINNING = Temporal.Instant.fromEpochMilliseconds(0);

/** `broadsheet digest`: what came in since a time, by story. */
export const digest: Verb<Needs> = {
  async *run(needs, { options }) {
    const now = needs.clock.now();
    const composed = await composeDigest(needs, {
      owner: PROGRAM_OWNER,
      topics: [],
      sources: options['source'] === undefined ? [] : [options['source']],
      maxStories: DEFAULT_DIGEST_STORIES,
      length: lengthOf(options),
      language: needs.about.language,
      since: sinceOf(options, now) ?? BEGINNING,
      until: now.add({ hours: 1 }),
      alreadyPosted: [],
    });
    const stories = composed.sections.flatMap((section) => section.stories);
    yield {
      isError: false,
      line: {
        shownStories: composed.shownStories,
        foundStories: composed.foundStories,
        opening: composed.opening.map(claimJson),
        stories: stories.map(({ headline, url, outlets, publishedAt, claims, differences }) => ({
          headline,
          url,
          outlets,
          publishedAt: publishedAt?.toString() ?? null,
          bullets: claims.map(claimJson),
          differences: differences.map(claimJson),
        })),
        bullets: [...composed.opening, ...stories.flatMap(({ claims }) => claims)].map(claimJson),
      },
    };
  },
};
