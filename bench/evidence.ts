import { chooseEvidence, focusOn } from '../src/text/focus.ts';
import { contentStems } from '../src/text/sentence-terms.ts';
import type { BenchOptions } from './options.ts';
import { focusSentences, type EvidenceRow } from './evidence-pack.ts';
import { articleOf, summarizeFocus } from './extractive.ts';
import { readLabels } from './pack.ts';

/** Evidence sentences and a short summary for each topic of the macsum pack. */
export async function run(options: BenchOptions): Promise<void> {
  if (options.data === null) throw new Error('evidence needs --data macsum');
  const rows = readLabels<readonly EvidenceRow[]>(options.data);
  const predictions: object[] = [];
  const started = performance.now();
  for (const [row, { source, references }] of rows.entries()) {
    const sentences = focusSentences(source);
    const article = articleOf(source);
    for (const [reference, { control_attribute: attribute }] of references.entries()) {
      if (attribute.topic === '') continue;
      const { relevance } = focusOn(sentences, contentStems(attribute.topic, 'en'));
      const evidence = chooseEvidence(relevance);
      const summary = await summarizeFocus(article, attribute.topic, 'short');
      predictions.push({ id: `${row}#${reference}`, evidence, summary });
    }
  }
  options.writePredictions(predictions);
  const milliseconds = (performance.now() - started) / predictions.length;
  console.table([{ topics: predictions.length, 'ms a topic': milliseconds.toFixed(2) }]);
}
