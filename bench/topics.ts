import { splitSentences } from '../src/text/sentences.ts';
import { articleOf, summarizeFocus } from './extractive.ts';
import type { BenchOptions } from './options.ts';
import { readLabels } from './pack.ts';

interface Row {
  readonly article: string;
  readonly words1: string;
  readonly words2: string;
  readonly phrases1: string;
  readonly phrases2: string;
}

/** A summary of each article of the newts pack for each of its two topics. */
export async function run(options: BenchOptions): Promise<void> {
  if (options.data === null) throw new Error('topics needs --data newts');
  const predictions: object[] = [];
  for (const [row, labels] of readLabels<readonly Row[]>(options.data).entries()) {
    const sentences = splitSentences([labels.article], 'en').map(({ text }) => text);
    const article = articleOf(sentences);
    const topics = [`${labels.words1} ${labels.phrases1}`, `${labels.words2} ${labels.phrases2}`];
    for (const [index, topic] of topics.entries()) {
      const summary = await summarizeFocus(article, topic, 'normal');
      predictions.push({ id: `${row}#${index + 1}`, summary });
    }
  }
  options.writePredictions(predictions);
  console.table([{ topics: predictions.length }]);
}
