import { isStopWord } from '../stop-words.ts';
import { stem } from '../stem.ts';
import { words } from '../words.ts';

/** A word of a text that carries what it says. */
export interface ContentToken {
  readonly stem: string;
  /** UTF-16 offset of its beginning. */
  readonly start: number;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[$€£%]/gu;
/** Signs that a question may spell out. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['%', 'percent'],
]);
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u;

/** The content stems of a text, with where each stands. Ordinals stand as numbers, signs as words. */
export function readContent(text: string, language: string | null): readonly ContentToken[] {
  const tokens: ContentToken[] = [];
  for (const { 0: run, index: start } of text.matchAll(TOKEN)) {
    for (const word of words(SIGNS.get(run) ?? run)) {
      const plain = plainNumber(word);
      if (!isStopWord(plain, language)) tokens.push({ stem: stem(plain, language), start });
    }
  }
  return tokens;
}

export function plainNumber(word: string): string {
  return ORDINAL.exec(word)?.[1] ?? word;
}
