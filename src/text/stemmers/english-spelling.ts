/** British spelling in the American one, under which both are found. */
const SPELLINGS: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/^(\p{L}{2,})isation$/u, '$1ization'],
  [/^(\p{L}{2,}(?:al|an|on|rn|gn|or|er|at|it|ic|il|og|im|as|ot|iv|ys))is(e|ed|er|ing)$/u, '$1iz$2'],
  [/^(\p{L}+al|par)ys(e|ed|ing)$/u, '$1yz$2'],
  [/(?<=^(?:lab|col|fav|hon|harb|neighb|behavi|rum|hum|arm|endeav))our/u, 'or'],
  [/^(cent|theat|met|lit|kilomet|fib|calib)re$/u, '$1er'],
  [/^centred$/u, 'centered'],
  [/^programme/u, 'program'],
];

/** British spelling in the American one, under which both are found. */
export function spellAlike(word: string): string {
  return SPELLINGS.reduce(
    (current, [pattern, spelling]) => current.replace(pattern, spelling),
    word,
  );
}
