import { parseDate } from '../src/extract/dates.ts';
import { readDocument, tryRead } from './feeds-documents.ts';
import type { FeedLabel } from './feeds-documents.ts';
import { compareFeedPeers } from './feeds-peers.ts';
import type { BenchOptions } from './options.ts';
import { titleMarkup } from './feeds-titles.ts';
import { readLabels } from './pack.ts';

/** Titles, links and dates of the `feeds` pack in the scorer's format; with `--peers` speed and broken feeds. */
export async function run(options: BenchOptions): Promise<void> {
  if (options.data === null) throw new Error('give the feeds pack: --data PACK');
  const folder = options.data;
  const labels = readLabels<readonly FeedLabel[]>(folder);
  const feeds = labels.filter((label) => label.kind !== 'date');
  const predictions = feeds.map((label) => predict(folder, label));
  const dates = labels.filter((label) => label.kind === 'date').map(predictDate);
  options.writePredictions([...predictions, ...dates]);
  const read = predictions.filter((prediction) => 'items' in prediction).length;
  console.table({ feeds: { read, of: feeds.length }, dates: countDates(dates) });
  if (options.peers)
    await compareFeedPeers(
      folder,
      feeds.filter((label) => label.kind === 'real'),
    );
}

function predict(folder: string, label: FeedLabel): object {
  const document = readDocument(folder, label);
  const feed = tryRead(document);
  if (feed === null) return { id: label.file };
  // Only these two sets ask for titles as markup; real feeds are judged by the product's own.
  const markup = label.kind === 'real' ? null : titleMarkup(document);
  const items = feed.items.map(({ title, link, publishedAt }, index) => ({
    title: (index === 0 ? markup?.item : null) ?? title,
    link,
    publishedAt: publishedAt?.toString() ?? null,
  }));
  return { id: label.file, title: markup?.feed ?? feed.title, link: feed.link, items };
}

function predictDate(label: FeedLabel): { id: string; publishedAt: string | null } {
  return { id: `date:${label.input}`, publishedAt: parseDate(label.input)?.toString() ?? null };
}

function countDates(dates: readonly { readonly publishedAt: string | null }[]): object {
  return { read: dates.filter((date) => date.publishedAt !== null).length, of: dates.length };
}
