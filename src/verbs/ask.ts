import { askQuestion, type AskNeeds } from '../core/ask.ts';
import { BroadsheetError } from '../domain/errors.ts';
import { claimJson } from './claim-json.ts';
import { offeredJson } from './offered-json.ts';
import { PROGRAM_OWNER } from './options.ts';
import type { AnswerTerms, Verb } from './verb.ts';

/** `broadsheet ask QUESTION`: an answer from what is held. */
export const ask: Verb<AskNeeds & AnswerTerms> = {
  async *run(needs, { words, options }) {
    const question = words.join(' ').trim();
    if (question === '') {
      const advice = 'Give a question: broadsheet ask "did they discuss sanctions?"';
      throw new BroadsheetError('invalid-input', 'no question was given', { advice });
    }
    const answer = await askQuestion(needs, {
      owner: PROGRAM_OWNER,
      question,
      history: [],
      source: options['source'] ?? null,
      language: needs.about.language,
      timeZone: needs.about.timeZone,
    });
    const line =
      answer.kind === 'nothing-held'
        ? {
            question,
            answered: false,
            bullets: [],
            nearestReports: answer.near.map(({ headline, url, outlet }) => ({
              headline,
              url,
              outlet,
            })),
            ...offeredJson(answer.offered),
          }
        : {
            question,
            answered: true,
            writtenBy: answer.writtenBy,
            notes: answer.notes,
            bullets: answer.claims.map(claimJson),
          };
    yield { line, isError: false };
  },
};
