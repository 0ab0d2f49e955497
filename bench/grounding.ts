import { checkClaim } from '../src/text/claims/check-claim.ts';
import { namesOnlyTold, readHumanClaims, type HumanClaim } from './grounding-claims.ts';
import type { BenchOptions } from './options.ts';
import { mutate } from './mutations.ts';
import { changeSpeaker, swapRoles } from './role-mutations.ts';

/** Limits of the check were chosen on the even articles; the odd ones tell how it does on others. */
const HALVES = ['even', 'odd'] as const;
/** What a claim is refused for. */
const FAULTS = [
  'number',
  'date',
  'name',
  'speaker',
  'role',
  'quotation',
  'negation',
  'opposite',
] as const;

interface Tally {
  readonly group: 'mutants' | 'swaps' | 'unaltered';
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
  const claims = readHumanClaims(data);
  const tallies = claims.flatMap(judge);
  const mutants = tallies.filter(({ group }) => group === 'mutants');
  console.table([...rowsByKind(mutants), rowOf('all mutants', mutants)]);
  // Apart, as these take no new word, and the check knows only the plainest of them.
  console.table(rowsByKind(tallies.filter(({ group }) => group === 'swaps')));
  console.table(rowsByKind(tallies.filter(({ group }) => group === 'unaltered')));
}

function judge(human: HumanClaim, index: number): readonly Tally[] {
  const { claim, evidence, article } = human;
  const half = HALVES[article % 2] ?? '';
  const faults = new Set(checkClaim(claim, evidence).map(({ kind }) => kind));
  const tally = (group: Tally['group'], kind: string, isRefused: boolean): Tally => ({
    group,
    kind,
    half,
    isRefused,
  });
  const isRefused = faults.size > 0;
  const unaltered = [
    tally('unaltered', 'unaltered', isRefused),
    ...(namesOnlyTold(human) ? [tally('unaltered', 'unaltered, all names told', isRefused)] : []),
    ...FAULTS.map((kind) => tally('unaltered', `unaltered, for a ${kind}`, faults.has(kind))),
  ];
  // A claim that is refused as it stands would be caught whatever is done to it.
  if (isRefused) return unaltered;
  const isCaught = (text: string) => checkClaim(text, evidence).length > 0;
  const swaps = { speaker: changeSpeaker(claim, evidence, index), roles: swapRoles(claim) };
  return [
    ...unaltered,
    ...mutate(claim, index).map(({ kind, text }) => tally('mutants', kind, isCaught(text))),
    ...Object.entries(swaps).flatMap(([kind, text]) =>
      text === null ? [] : [tally('swaps', kind, isCaught(text))],
    ),
  ];
}

function rowsByKind(tallies: readonly Tally[]): readonly object[] {
  const kinds = [...new Set(tallies.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) =>
    rowOf(
      kind,
      tallies.filter((tally) => tally.kind === kind),
    ),
  );
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
