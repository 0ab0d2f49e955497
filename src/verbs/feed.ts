import type { ReadingNeeds } from './extract.ts';
import { feedJson } from './feed-json.ts';
import { readFiles } from './read-files.ts';
import type { Verb } from './verb.ts';

/** `broadsheet feed FILE…`: the items of each feed file. */
export const feed: Verb<ReadingNeeds> = {
  run: ({ parser, clock }, { words }) =>
    readFiles(words, clock, async (document) => feedJson(await parser.readFeed(document))),
};
