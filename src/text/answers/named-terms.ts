import { isTimeWord } from '../search/names.ts';
import type { Asked } from './asked.ts';
import type { ArticleMatches } from './matches.ts';
import type { AnswerPassages } from './passages.ts';

/** Which terms of a question are names, as the texts write them or, where none holds them, the question does. */
export function namedTerms(
  { terms }: Asked,
  articles: readonly {
    readonly passages: AnswerPassages;
    readonly matches: ArticleMatches;
  }[],
): readonly boolean[] {
  return terms.map(({ word, looksNamed }, index) => {
    if (/^\d/u.test(word)) return true;
    if (isTimeWord(word)) return false;
    const bare = word.replace(/['’]s$/u, '');
    const capital = `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
    const [asName, asAcronym] = [` ${capital}`, bare.toUpperCase()];
    let capitals = 0;
    let small = 0;
    for (const { passages, matches } of articles) {
      for (const [place, { met }] of matches.sentences.entries()) {
        if (met[index] !== 1) continue;
        const text = passages.sentences[place]?.text ?? '';
        if (text.includes(asName) || text.includes(asAcronym)) capitals += 1;
        else if (text.includes(` ${bare}`)) small += 1;
      }
    }
    return capitals + small === 0 ? looksNamed : capitals > small;
  });
}
