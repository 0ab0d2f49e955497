import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A question in our own words over the articles of a pack. */
export interface BenchQuestion {
  readonly id: number;
  /** Weights and thresholds are chosen on `tune` alone; all of naeb's `held` is left for measuring. */
  readonly half: 'tune' | 'held';
  /** How it asks; where the pack holds no answer, how near it comes to one; `short` for a general one with no article in mind. */
  readonly kind: string;
  readonly question: string;
  /** Ids in the pack; none where nothing is held. */
  readonly articles: readonly string[];
  /** For each thing that is asked, words of which one must be quoted. */
  readonly answers: readonly (readonly string[])[];
}

/** The questions over a pack, which is known by its folder's name. */
export function readQuestions(folder: string): readonly BenchQuestion[] {
  const file = new URL(`questions/${basename(folder)}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as BenchQuestion);
}

/** Whether a text holds one of some words, however its quotation marks, dashes and spaces are written. */
export function holdsOne(text: string, answers: readonly string[]): boolean {
  const plain = plainly(text);
  return answers.some((answer) => plain.includes(plainly(answer)));
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[–—‑]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
