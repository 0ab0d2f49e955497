import type { Claim } from '../../domain/summary.ts';
import { numbersIn } from '../../text/numbers-in.ts';
import { overlap } from '../../text/overlap.ts';

/** Two sentences of different outlets speak of the same from here on. */
const SAME_MATTER = 0.4;

interface Disagreement {
  readonly one: Claim;
  readonly other: Claim;
}

/** Puts claims of different outlets that give other figures on one matter next to each other, and says so. */
export function sideBySide(claims: readonly Claim[]): {
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
} {
  const pairs = disagreements(claims);
  const ordered: Claim[] = [];
  for (const claim of claims) {
    if (ordered.includes(claim)) continue;
    ordered.push(claim);
    for (const { one, other } of pairs) {
      if (one === claim && !ordered.includes(other)) ordered.push(other);
    }
  }
  return { claims: ordered, notes: pairs.map(noteOf) };
}

function disagreements(claims: readonly Claim[]): readonly Disagreement[] {
  return claims.flatMap((one, index) =>
    claims
      .slice(index + 1)
      .filter((other) => disagree(one, other))
      .map((other) => ({ one, other })),
  );
}

function disagree(one: Claim, other: Claim): boolean {
  const outlet = outletOf(one);
  if (outlet === null || outletOf(other) === null || outlet === outletOf(other)) return false;
  const own = numbersIn(one.text);
  const others = numbersIn(other.text);
  if (own.length === 0 || others.length === 0) return false;
  if (own.some((figure) => others.includes(figure))) return false;
  return Math.max(overlap(one.text, other.text), overlap(other.text, one.text)) >= SAME_MATTER;
}

function noteOf({ one, other }: Disagreement): string {
  return `Figures differ: ${outletOf(one)} ${numbersIn(one.text).join(', ')}; ${outletOf(other)} ${numbersIn(other.text).join(', ')}`;
}

function outletOf({ citations: [first] }: Claim): string | null {
  return first?.outlet ?? null;
}
