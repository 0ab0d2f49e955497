import { splitSentences } from '../src/text/sentences.ts';
import { scoreSupport } from '../src/text/claims/score-support.ts';
import type { BenchOptions } from './options.ts';
import { readLabels } from './pack.ts';

interface QagsRow {
  readonly set: string;
  readonly article: string;
  readonly summary_sentences: readonly {
    readonly sentence: string;
    readonly responses: readonly { readonly response: string }[];
  }[];
}

interface Judged {
  readonly score: number;
  readonly isSupported: boolean;
}

/** How well the support score tells sentences that people found borne by an article from others: area under the curve. */
export async function run({ data, writePredictions }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('give the qags pack with --data');
  const predictions: object[] = [];
  const bySet = new Map<string, Judged[]>();
  for (const [row, { set, article, summary_sentences: claims }] of readLabels<readonly QagsRow[]>(
    data,
  ).entries()) {
    const sentences = splitSentences([article], 'en').map(({ text }) => text);
    for (const [index, { sentence, responses }] of claims.entries()) {
      const score = scoreSupport(sentence, sentences, 'en');
      const agreeing = responses.filter(({ response }) => response === 'yes').length;
      const judged = bySet.get(set) ?? [];
      judged.push({ score, isSupported: agreeing * 2 > responses.length });
      bySet.set(set, judged);
      predictions.push({ id: `${row}#${index}`, score });
    }
  }
  writePredictions(predictions);
  console.table(
    [...bySet].map(([set, judged]) => ({
      set,
      claims: judged.length,
      even: areaUnderCurve(judged.filter((_, index) => index % 2 === 0)).toFixed(3),
      odd: areaUnderCurve(judged.filter((_, index) => index % 2 === 1)).toFixed(3),
      all: areaUnderCurve(judged).toFixed(3),
    })),
  );
}

/** Chance that a supported claim scores above one that is not; a tie is half a win. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const supported = judged.filter(({ isSupported }) => isSupported);
  const others = judged.filter(({ isSupported }) => !isSupported);
  let wins = 0;
  for (const { score } of supported) {
    for (const other of others) wins += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  }
  return wins / (supported.length * others.length);
}
