import type { FocusSentence } from '../src/text/focus.ts';
import { contentStems } from '../src/text/sentence-terms.ts';

/** A row of the macsum pack. */
export interface EvidenceRow {
  readonly source: readonly string[];
  readonly references: readonly EvidenceReference[];
}

interface EvidenceReference {
  readonly control_attribute: { readonly topic: string };
  /** Indexes of sentences, or first and last of a run. */
  readonly relevant_turns?: readonly (number | readonly [number, number])[];
}

export function focusSentences(source: readonly string[]): readonly FocusSentence[] {
  return source.map((text) => ({
    text,
    stems: contentStems(text, 'en'),
    headingStems: [],
    language: 'en',
  }));
}

export function goldOf(
  { relevant_turns: turns }: EvidenceReference,
  sentences: number,
): ReadonlySet<number> {
  const gold = new Set<number>();
  for (const turn of turns ?? []) {
    const [first, last] = typeof turn === 'number' ? [turn, turn] : turn;
    for (let index = first; index <= last && index < sentences; index += 1) gold.add(index);
  }
  return gold;
}
