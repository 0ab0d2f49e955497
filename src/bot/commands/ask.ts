import { askQuestion, type AskNeeds } from '../../core/ask.ts';
import { define, option, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import type { Clock } from '../../ports/clock.ts';
import { topicWish } from '../topic-wish.ts';
import { answerDraft, answerReply } from '../views/answer.ts';
import { nothingHeld } from '../views/nothing-held.ts';
import { proofReply } from '../views/proof.ts';
import { completeSource, type SourceCompletion } from './completions.ts';
import { narrowedBy, PRIVATE_OPTION, SOURCE_OPTION } from './options.ts';
import { summary } from './summary.ts';

export interface AskCommandNeeds extends AskNeeds {
  readonly store: AskNeeds['store'] & SourceCompletion;
  readonly clock: Clock;
  readonly about: About;
}

/** `/ask question`: an answer from what is held, or that nothing is held; of a topic alone, what is held on it. */
export const ask: Command<AskCommandNeeds> = {
  definition: define('ask', 'An answer from the articles alone, each sentence with its source', {
    options: [
      option('question', 'What you want to know', { isRequired: true }),
      SOURCE_OPTION,
      PRIVATE_OPTION,
    ],
  }),
  async run(needs, invocation) {
    const { options, place, user, history, showDraft } = invocation;
    const question = options['question'] ?? '';
    const topic = options['proof'] === 'true' ? null : topicWish(question);
    if (topic !== null) {
      return await summary.run(needs, { ...invocation, options: { ...options, topic } });
    }
    const answer = await askQuestion(needs, {
      owner: place.owner,
      question,
      history,
      source: options['source'] ?? null,
      language: needs.about.language,
      timeZone: user.timeZone ?? needs.about.timeZone,
      showAnswer: (growing) => showDraft(answerDraft(growing, options)),
    });
    if (answer.kind === 'nothing-held') {
      return nothingHeld(question, answer.offered, narrowedBy('ask', options));
    }
    return options['proof'] === 'true' ? proofReply(answer.claims) : answerReply(answer, options);
  },
  complete: ({ store }, { text, place }) => completeSource(store, place.owner, text),
};
