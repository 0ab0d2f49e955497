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

/** `broadsheet extract FILE…`: the article of each page or text file. */
export const extract: Verb<ReadingNeeds> = {
  run: ({ parser, clock }, { words }) =>
    readFiles(words, clock, async (document) => articleJson(await parser.readArticle(document))),
};
