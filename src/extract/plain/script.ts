const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Of the letters of a text, the share that a script must have to be the script of the text. */
const DOMINANT = 0.9;
const FOREIGN = 0.7;

function countScripts(text: string): ReadonlyMap<string, number> {
  return new Map(SCRIPTS.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));
}

/** The script in which nearly all of a text is written, or `null` for a mixed text. */
export function dominantScript(text: string): string | null {
  const counts = [...countScripts(text)];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best !== undefined && total > 0 && best[1] >= total * DOMINANT ? best[0] : null;
}

/** Whether a line is written in another script than its text: a left-over of the site's own language. */
export function isForeign(line: string, script: string | null): boolean {
  if (script === null) return false;
  const counts = countScripts(line);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total > 2 && total - (counts.get(script) ?? 0) > total * FOREIGN;
}
