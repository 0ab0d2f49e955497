import type { Claim } from '../../domain/summary.ts';
import { overlap } from '../../text/overlap.ts';
import { speaksOfWriter } from '../../text/sentence-quality.ts';
import { words } from '../../text/words.ts';

/** From here on one sentence says what the other does. */
export const SAME_STATEMENT = 0.6;
/** A sentence that only wraps the headline's words repeats it. */
const HEADLINE_REPEATED = 0.9;
/** A sentence of fewer words is a fragment: a caption, a label, an interjection. */
const MIN_WORDS = 5;
const MIN_CHARACTERS = 12;

/**
 * Sentences that stand on their own and say neither the headline nor what was said before once more; those that speak
 * of who wrote them only where there are no others.
 */
export function tellableClaims(
  claims: readonly Claim[],
  said: readonly string[],
  headline: string,
): readonly Claim[] {
  const told: Claim[] = [];
  for (const claim of claims) {
    if (!isSentence(claim.text) || repeats(claim.text, [headline], HEADLINE_REPEATED)) continue;
    const others = [...said, ...told.map(({ text }) => text)];
    if (!repeats(claim.text, others, SAME_STATEMENT)) told.push(claim);
  }
  const reported = told.filter(({ text }) => !speaksOfWriter(text));
  return reported.length === 0 ? told : reported;
}

function repeats(text: string, others: readonly string[], least: number): boolean {
  return others.some((other) => overlap(text, other) >= least);
}

function isSentence(text: string): boolean {
  const isShouted = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const isLong = words(text).length >= MIN_WORDS || /\p{Lo}{12}/u.test(text);
  return isLong && text.length >= MIN_CHARACTERS && !isShouted;
}
