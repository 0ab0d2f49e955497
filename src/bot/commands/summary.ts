import { summarizeTopic, type TopicSummaryNeeds } from '../../core/summarize.ts';
import type { Clock } from '../../ports/clock.ts';
import { define, option, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { shareRuns } from '../shared-runs.ts';
import { draftOf } from '../views/draft.ts';
import { NO_TOPICS, nothingHeld } from '../views/nothing-held.ts';
import { proofReply } from '../views/proof.ts';
import { claimsOnPage, summaryReply } from '../views/summary.ts';
import { completeSource, completeTopic, type SourceCompletion } from './completions.ts';
import {
  LENGTH_OPTION,
  narrowedBy,
  PRIVATE_OPTION,
  SINCE_OPTION,
  SOURCE_OPTION,
  lengthOf,
  sinceOf,
} from './options.ts';

export interface SummaryNeeds extends TopicSummaryNeeds {
  readonly store: TopicSummaryNeeds['store'] & SourceCompletion;
  readonly clock: Clock;
  readonly about: About;
}

/** A call to everybody is no topic, though articles hold the word "everyone". */
const PING = /^(?:@(?:everyone|here|channel)|<[!@#&][^>]*>)$/iu;

/** `/summary topic`: what the articles say on a topic. */
export const summary: Command<SummaryNeeds> = shareRuns({
  definition: define('summary', 'What the articles say on a topic, each sentence with its source', {
    options: [
      option('topic', 'What you want to know about', { isRequired: true, isCompleted: true }),
      SINCE_OPTION,
      LENGTH_OPTION,
      SOURCE_OPTION,
      PRIVATE_OPTION,
    ],
  }),
  async run(needs, { options, place, showDraft }) {
    const topic = options['topic'] ?? '';
    if (PING.test(topic)) return nothingHeld(topic, NO_TOPICS);
    const found = await summarizeTopic(needs, {
      owner: place.owner,
      topic,
      since: sinceOf(options, needs.clock.now()),
      length: lengthOf(options),
      source: options['source'] ?? null,
      language: needs.about.language,
      showSummary: (growing) => showDraft(draftOf(summaryReply(growing, topic, options))),
    });
    if (found.kind === 'nothing-held') {
      return nothingHeld(topic, found.offered, narrowedBy('summary', options));
    }
    if (options['proof'] === 'true') return proofReply(claimsOnPage(found, options));
    return summaryReply(found, topic, options);
  },
  complete: ({ store }, { option: name, text, place }) =>
    name === 'source'
      ? completeSource(store, place.owner, text)
      : completeTopic(store, place.owner, text),
});
