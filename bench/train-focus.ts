import { FOCUS_WEIGHTS } from '../src/text/focus/weights.ts';
import { chooseEvidence, focusCoverage, focusFeatures } from '../src/text/focus.ts';
import { contentStems } from '../src/text/sentence-terms.ts';
import { sentenceVectors } from '../src/text/sentence-vectors.ts';
import { focusSentences, goldOf, type EvidenceRow } from './evidence-pack.ts';
import type { BenchOptions } from './options.ts';
import { readLabels } from './pack.ts';

const STEPS = 3_000;
const RATE = 0.3;
/** Weight decay: the pack is small, and its annotators differ. */
const DECAY = 0.002;

interface Query {
  readonly features: readonly (readonly number[])[];
  readonly gold: ReadonlySet<number>;
}

/**
 * Learns the weights of `focus/weights.ts` by logistic regression on the even articles of macsum; prints them with the
 * figures on the odd ones, which it never sees.
 */
export function run(options: BenchOptions): Promise<void> {
  if (options.data === null) throw new Error('train-focus needs --data macsum');
  const rows = readLabels<readonly EvidenceRow[]>(options.data);
  const seen = rows.filter((_, index) => index % 2 === 0).flatMap(queriesOf);
  const unseen = rows.filter((_, index) => index % 2 === 1).flatMap(queriesOf);
  const weights = train(seen);
  console.log(weights.map((weight) => Number(weight.toFixed(2))).join(', '));
  console.table([
    { weights: 'learned', part: 'trained on', ...figures(seen, weights) },
    { weights: 'learned', part: 'held out', ...figures(unseen, weights) },
    { weights: 'shipped', part: 'trained on', ...figures(seen, FOCUS_WEIGHTS) },
    { weights: 'shipped', part: 'held out', ...figures(unseen, FOCUS_WEIGHTS) },
  ]);
  return Promise.resolve();
}

/** Topics with evidence on at most half of the article, as the scorer takes them. */
function queriesOf(row: EvidenceRow): readonly Query[] {
  const sentences = focusSentences(row.source);
  const vectors = sentenceVectors(sentences.map(({ stems }) => stems));
  return row.references.flatMap((reference) => {
    const gold = goldOf(reference, row.source.length);
    const topic = reference.control_attribute.topic;
    if (topic === '' || gold.size === 0 || gold.size > row.source.length / 2) return [];
    const focusStems = contentStems(topic, 'en');
    const coverage = focusCoverage(sentences, focusStems);
    return [{ features: focusFeatures(sentences, { coverage, focusStems, vectors }), gold }];
  });
}

/** Each topic counts alike, however long its article is. */
function train(queries: readonly Query[]): readonly number[] {
  const weights = FOCUS_WEIGHTS.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => -DECAY * weight);
    for (const { features, gold } of queries) {
      const share = 1 / (features.length * queries.length);
      for (const [index, row] of features.entries()) {
        const error = (gold.has(index) ? 1 : 0) - probability(row, weights);
        for (const [place, value] of row.entries()) {
          gradient[place] = (gradient[place] ?? 0) + share * error * value;
        }
      }
    }
    for (const [place, slope] of gradient.entries()) {
      weights[place] = (weights[place] ?? 0) + RATE * slope * 10;
    }
  }
  return weights;
}

function probability(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function figures(queries: readonly Query[], weights: readonly number[]): object {
  let f1 = 0;
  let best = 0;
  for (const { features, gold } of queries) {
    const chosen = chooseEvidence(features.map((row) => probability(row, weights)));
    const hits = chosen.filter((index) => gold.has(index)).length;
    f1 += (2 * hits) / (gold.size + chosen.length);
    best += gold.has(chosen[0] ?? -1) ? 1 : 0;
  }
  return {
    topics: queries.length,
    'evidence F1': (f1 / queries.length).toFixed(4),
    'best sentence right': (best / queries.length).toFixed(4),
  };
}
