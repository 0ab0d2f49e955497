import type { SummaryPart } from '../src/domain/summary.ts';
import type { ArticleId } from '../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../src/summarizers/extractive.ts';
import { articleOf } from './extractive.ts';

const SECTIONS = 20;
const SENTENCES = 20;
const WORDS_A_SENTENCE = 22;
const ROUNDS = 60;
/** As many words as a month of news of one subject has, the frequent ones far more often. */
const VOCABULARY = 4_000;

/**
 * A topic summary of 20 generated sections of 20 sentences each, articles never seen before in each round. Time is
 * that of the processor, so that other work on the machine doesn't count.
 */
export async function run(): Promise<void> {
  const summarizer = createExtractiveSummarizer();
  const random = createRandom(7);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const parts = Array.from({ length: SECTIONS }, (_, index) =>
      partOf(`${round}-${index}`, random),
    );
    const started = process.cpuUsage();
    await summarizer.summarize({ parts, focus: 'w12 w40', length: 'normal', language: null });
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  const sorted = times.slice(ROUNDS / 3).toSorted((left, right) => left - right);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.table([
    {
      sections: SECTIONS,
      sentences: SECTIONS * SENTENCES,
      'median CPU ms': at(0.5),
      'p95 CPU ms': at(0.95),
    },
  ]);
}

function partOf(id: string, random: () => number): SummaryPart {
  const sentences = Array.from({ length: SENTENCES }, () => {
    const words = Array.from(
      { length: WORDS_A_SENTENCE },
      () => `w${Math.floor(VOCABULARY * random() ** 3)}`,
    );
    return `The ${words.join(' ')}.`;
  });
  return { id: id as ArticleId, article: articleOf(sentences), sections: [0] };
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
