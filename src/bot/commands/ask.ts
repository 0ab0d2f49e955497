import { askQuestion, type AskNeeds } from '../../core/ask.ts';
import { tellStory } from '../../core/story.ts';
import { define, option, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import type { Clock } from '../../ports/clock.ts';
import { comparisonWish } from '../comparison-wish.ts';
import { newsWish } from '../news-wish.ts';
import { topicWish } from '../topic-wish.ts';
import { answerDraft, answerReply } from '../views/answer.ts';
import { unanswered } from '../views/nothing-held.ts';
import { proofReply } from '../views/proof.ts';
import { storyReply } from '../views/story.ts';
import { completeSource, type SourceCompletion } from './completions.ts';
import { digest, type DigestCommandNeeds } from './digest.ts';
import { lengthOf, narrowedBy, PRIVATE_OPTION, SOURCE_OPTION } from './options.ts';
import type { StoryCommandNeeds } from './story.ts';
import { summary } from './summary.ts';

export type AskCommandNeeds = AskNeeds &
  DigestCommandNeeds &
  StoryCommandNeeds & {
    readonly store: SourceCompletion;
    readonly clock: Clock;
    readonly about: About;
  };

/**
 * `/ask question`: an answer from what is held, or that none is held; of a topic alone, what is held on it; of the news
 * of a time, its digest; of how outlets differ on an event, its story.
 */
export const ask: Command<AskCommandNeeds> = {
  definition: define('ask', 'An answer from the articles alone, each sentence with its source', {
    options: [
      option('question', 'What you want to know', { isRequired: true }),
      SOURCE_OPTION,
      PRIVATE_OPTION,
    ],
  }),
  async run(needs, invocation) {
    const { options, defaults, place, user, history, showDraft } = invocation;
    const question = options['question'] ?? '';
    const timeZone = user.timeZone ?? needs.about.timeZone;
    const when = newsWish(question, { now: needs.clock.now(), timeZone });
    if (when !== null) {
      return await digest.run(needs, { ...invocation, options: { ...defaults, when } });
    }
    const topic = options['proof'] === 'true' ? null : topicWish(question);
    if (topic !== null) {
      return await summary.run(needs, {
        ...invocation,
        options: { ...defaults, ...options, topic },
      });
    }
    const compared = comparisonWish(question);
    if (compared !== null) {
      const account = await tellStory(needs, {
        owner: place.owner,
        title: compared,
        length: lengthOf(options),
        language: needs.about.language,
        now: needs.clock.now(),
      });
      // Where one outlet alone reports, the two that are compared are none: "How do Trump and Obama differ on Syria?"
      if (account !== null && account.outlets.length > 1) return storyReply(account);
    }
    const answer = await askQuestion(needs, {
      owner: place.owner,
      question,
      history,
      source: options['source'] ?? null,
      language: needs.about.language,
      timeZone,
      showAnswer: (growing) => showDraft(answerDraft(growing, options)),
    });
    if (answer.kind === 'nothing-held') {
      return unanswered(question, answer, narrowedBy('ask', options));
    }
    return options['proof'] === 'true' ? proofReply(answer.claims) : answerReply(answer, options);
  },
  complete: ({ store }, { text, place }) => completeSource(store, place.owner, text),
};
