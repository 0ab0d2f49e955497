import { checkClaim } from '../src/text/claims/check-claim.ts';
import { splitSentences } from '../src/text/sentences.ts';
import type { BenchOptions } from './main.ts';
import { mutate, type MutationKind } from './mutations.ts';
import { readLabels } from './pack.ts';

interface MacsumRow {
  readonly source: readonly string[];
  readonly references: readonly { readonly summary: string }[];
}

/** A claim that people wrote of an article, with the article. */
export interface HumanClaim {
  readonly claim: string;
  readonly evidence: string;
}

interface Tally {
  readonly caught: number;
  readonly mutants: number;
}

/** How many claims with one thing altered are refused, by kind, and how many unaltered ones with them. */
export async function run({ data }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('give the macsum pack with --data');
  const result = measure(readHumanClaims(data));
  const rows = Object.entries(result.byKind).map(([kind, { caught, mutants }]) => ({
    kind,
    mutants,
    caught: `${((100 * caught) / mutants).toFixed(1)} %`,
  }));
  console.table(rows);
  console.log(`all: ${percent(result.caught, result.mutants)} of ${result.mutants} mutants caught`);
  console.log(
    `unaltered claims refused: ${percent(result.refused, result.claims)} of ${result.claims}`,
  );
}

export function readHumanClaims(folder: string): readonly HumanClaim[] {
  return readLabels<readonly MacsumRow[]>(folder).flatMap(({ source, references }) =>
    references.flatMap(({ summary }) =>
      splitSentences([summary], 'en').map(({ text }) => ({
        claim: text,
        evidence: source.join(' '),
      })),
    ),
  );
}

export function measure(claims: readonly HumanClaim[]): {
  readonly byKind: Readonly<Record<string, Tally>>;
  readonly caught: number;
  readonly mutants: number;
  readonly refused: number;
  readonly claims: number;
} {
  const byKind: Partial<Record<MutationKind, Tally>> = {};
  let refused = 0;
  for (const [index, { claim, evidence }] of claims.entries()) {
    // A claim that is refused as it stands would be caught whatever is done to it.
    if (checkClaim(claim, evidence).length > 0) {
      refused += 1;
      continue;
    }
    for (const { kind, text } of mutate(claim, index)) {
      const { caught, mutants } = byKind[kind] ?? { caught: 0, mutants: 0 };
      const isCaught = checkClaim(text, evidence).length > 0;
      byKind[kind] = { caught: caught + (isCaught ? 1 : 0), mutants: mutants + 1 };
    }
  }
  const tallies = Object.values(byKind);
  return {
    byKind,
    caught: tallies.reduce((sum, { caught }) => sum + caught, 0),
    mutants: tallies.reduce((sum, { mutants }) => sum + mutants, 0),
    refused,
    claims: claims.length,
  };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
