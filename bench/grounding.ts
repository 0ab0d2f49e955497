import { checkClaim } from '../src/text/claims/check-claim.ts';
import { readHumanClaims, type HumanClaim } from './grounding-claims.ts';
import type { BenchOptions } from './options.ts';
import { mutate, type MutationKind } from './mutations.ts';

/** Limits of the check were chosen on the even claims; the odd ones tell how it does on others. */
const HALVES = ['even', 'odd'] as const;
/** What a claim is refused for. */
const FAULTS = ['number', 'date', 'name', 'quotation', 'negation'] as const;

interface Tally {
  readonly kind: string;
  readonly half: string;
  readonly isRefused: boolean;
}

/**
 * How many claims with one thing altered are refused, by kind, and how many unaltered ones, for what fault. The whole
 * article is the evidence, which is harder than the few sentences that a claim cites.
 */
export async function run({ data }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('give the macsum or the qags pack with --data');
  const tallies = readHumanClaims(data).flatMap(judge);
  const mutants = tallies.filter(({ kind }) => !kind.startsWith('unaltered'));
  const kinds = [...new Set(mutants.map(({ kind }) => kind))].toSorted();
  console.table([
    ...kinds.map((kind) =>
      rowOf(
        kind,
        mutants.filter((tally) => tally.kind === kind),
      ),
    ),
    rowOf('all mutants', mutants),
  ]);
  const unaltered = tallies.filter(({ kind }) => kind.startsWith('unaltered'));
  const faults = [...new Set(unaltered.map(({ kind }) => kind))].toSorted();
  console.table(
    faults.map((kind) =>
      rowOf(
        kind,
        unaltered.filter((tally) => tally.kind === kind),
      ),
    ),
  );
}

function judge({ claim, evidence }: HumanClaim, index: number): readonly Tally[] {
  const half = HALVES[index % 2] ?? '';
  const faults = new Set<MutationKind>(checkClaim(claim, evidence).map(({ kind }) => kind));
  const unaltered = FAULTS.map((kind) => ({
    kind: `unaltered, for a ${kind}`,
    half,
    isRefused: faults.has(kind),
  }));
  const whole = { kind: 'unaltered', half, isRefused: faults.size > 0 };
  // A claim that is refused as it stands would be caught whatever is done to it.
  if (faults.size > 0) return [whole, ...unaltered];
  const mutants = mutate(claim, index).map(({ kind, text }) => ({
    kind,
    half,
    isRefused: checkClaim(text, evidence).length > 0,
  }));
  return [whole, ...unaltered, ...mutants];
}

function rowOf(kind: string, tallies: readonly Tally[]): object {
  const share = (part: readonly Tally[]) =>
    `${((100 * part.filter(({ isRefused }) => isRefused).length) / part.length).toFixed(1)} %`;
  return {
    kind,
    claims: tallies.length,
    ...Object.fromEntries(
      HALVES.map((half) => [half, share(tallies.filter((tally) => tally.half === half))]),
    ),
    'all refused': share(tallies),
  };
}
