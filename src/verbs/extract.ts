import { whyUnreadable } from '../core/unreadable.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Parser } from '../ports/parser.ts';
import { articleJson } from './article-json.ts';
import { readFiles } from './read-files.ts';
import type { Verb } from './verb.ts';

/** What reading files takes. */
export interface ReadingNeeds {
  readonly parser: Parser;
  readonly clock: Clock;
}

/** `broadsheet extract FILE…`: the article of each page or text file; a file without any text is an error. */
export const extract: Verb<ReadingNeeds> = {
  run: ({ parser, clock }, { words }) =>
    readFiles(words, clock, async (document) => {
      const article = await parser.readArticle(document);
      const advice = whyUnreadable(article);
      if (advice === null) return articleJson(article);
      throw new BroadsheetError('bad-answer', `${document.address} holds no article`, { advice });
    }),
};
