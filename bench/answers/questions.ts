import { readFileSync } from 'node:fs';

/** A question in our own words over the naeb pack. */
export interface BenchQuestion {
  readonly id: number;
  /** Weights and thresholds are chosen on `tune` alone. */
  readonly half: 'tune' | 'held';
  /** How it asks; where the pack holds no answer, how near it comes to one. */
  readonly kind: string;
  readonly question: string;
  /** Ids in the pack; none where nothing is held. */
  readonly articles: readonly string[];
  /** For each thing that is asked, words of which one must be quoted. */
  readonly answers: readonly (readonly string[])[];
}

const FILE = new URL('questions.json', import.meta.url);

export function readQuestions(): readonly BenchQuestion[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as readonly BenchQuestion[];
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
