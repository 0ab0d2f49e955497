import { summarizeTopic, type TopicSummaryNeeds } from '../core/summarize.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import { claimJson } from './claim-json.ts';
import { offeredJson } from './offered-json.ts';
import { PROGRAM_OWNER, lengthOf, sinceOf } from './options.ts';
import type { AnswerTerms, Verb } from './verb.ts';

type Needs = TopicSummaryNeeds & AnswerTerms & { readonly clock: Pick<Clock, 'now'> };

/** `broadsheet summary TOPIC`: what is held on a topic. */
export const summary: Verb<Needs> = {
  async *run(needs, { words, options }) {
    const topic = words.join(' ').trim();
    if (topic === '') {
      const advice = 'Name a topic: broadsheet summary syria';
      throw new BroadsheetError('invalid-input', 'no topic was given', { advice });
    }
    const found = await summarizeTopic(needs, {
      owner: PROGRAM_OWNER,
      topic,
      since: sinceOf(options, needs.clock.now()),
      length: lengthOf(options),
      source: options['source'] ?? null,
      language: needs.about.language,
    });
    const line =
      found.kind === 'nothing-held'
        ? { topic, bullets: [], ...offeredJson(found.offered) }
        : {
            topic,
            articles: found.articles,
            outlets: found.outlets,
            writtenBy: found.writtenBy,
            notes: found.notes,
            bullets: found.stories
              .flatMap(({ sections }) => sections)
              .flatMap(({ claims }) => claims.map(claimJson)),
          };
    yield { line, isError: false };
  },
};
