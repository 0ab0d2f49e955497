const NAME = String.raw`(?:\p{Lu}[\p{L}’'-]+)(?: (?:\p{Lu}[\p{L}’'-]+))*`;
const SAYING = 'said|says|claims|claimed|believes|believed|argues|argued|added|adds|insisted|told';
/** "Obama said", "said Obama" and "according to Obama". */
const SPEAKER = new RegExp(
  `(${NAME})(?= (?:${SAYING})\\b)|(?<=\\b(?:${SAYING}|[Aa]ccording to) )(${NAME})`,
  'gu',
);
/** "Obama praised Merkel". What both do to each other is no less true the other way round. */
const DOING = new RegExp(
  `^(?:The )?(${NAME}) ((?:has |had )?(?!met|married|joined|agreed|shared|and)\\p{Ll}{3,}(?:ed|s)(?: (?:to|with|for|against|of|by|on|from|at))?) (?:the )?(${NAME})(?!['’ ]?s? \\p{Lu})`,
  'u',
);
/** Words that begin sentences and are no speakers. */
const NO_NAME = /^(?:The|He|She|It|They|We|This|That|But|And|As|In|Police|Officials?)$/u;

/** What one said, given to another speaker of the article; `null` where the claim or the article names none. */
export function changeSpeaker(claim: string, evidence: string, seed: number): string | null {
  const [match] = speakersOf(claim);
  if (match === undefined) return null;
  const others = [...new Set(speakersOf(evidence).map(({ name }) => name))].filter(
    (name) => name.includes(' ') && !name.split(' ').some((word) => claim.includes(word)),
  );
  const other = others[seed % Math.max(others.length, 1)];
  if (other === undefined) return null;
  return claim.slice(0, match.start) + other + claim.slice(match.start + match.name.length);
}

function speakersOf(text: string): readonly { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(SPEAKER)]
    .map(({ 0: name, index: start }) => ({ name, start }))
    .filter(({ name }) => !NO_NAME.test(name));
}

/** Who did something to somebody, the other way round; `null` where a claim doesn't begin so. */
export function swapRoles(claim: string): string | null {
  const match = DOING.exec(claim);
  const [whole = '', one = '', , other = ''] = match ?? [];
  if (match === null || NO_NAME.test(one)) return null;
  const swapped = whole.slice(0, -other.length).replace(one, other) + one;
  return swapped + claim.slice(whole.length);
}
