import type { Claim } from '../../domain/summary.ts';
import { differingFigures, readFigures } from '../../text/claims/differing-figures.ts';

interface Disagreement {
  readonly one: Claim;
  readonly other: Claim;
  readonly note: string;
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
  return { claims: ordered, notes: pairs.map(({ note }) => note) };
}

function disagreements(claims: readonly Claim[]): readonly Disagreement[] {
  return claims.flatMap((one, index) =>
    claims.slice(index + 1).flatMap((other) => disagreement(one, other) ?? []),
  );
}

function disagreement(one: Claim, other: Claim): Disagreement | null {
  const [outlet, otherOutlet] = [outletOf(one), outletOf(other)];
  if (outlet === null || otherOutlet === null || outlet === otherOutlet) return null;
  const [own, others] = [one, other].map(({ text }) => readFigures(text, null));
  if (own == null || others == null) return null;
  const [pair] = differingFigures(own, others);
  if (pair === undefined) return null;
  const note = `Figures differ: ${pair.own} (${outlet}); ${pair.other} (${otherOutlet}).`;
  return { one, other, note };
}

function outletOf({ citations: [first] }: Claim): string | null {
  return first?.outlet ?? null;
}
