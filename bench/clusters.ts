import { createHash } from 'node:crypto';
import { CLUSTER_SETTINGS, createStoryClusters } from '../src/core/stories/cluster.ts';
import { storyTerms } from '../src/text/story-terms.ts';
import type { BenchOptions } from './options.ts';
import { readLabels } from './pack.ts';

/** Stories over outlets: each report with the event that people filed it under. */

interface Report {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly text: string;
  /** ISO instant; `null` where the pack has none. */
  readonly date: string | null;
}

type Row =
  | { readonly id: string; readonly event: string; readonly title: string; readonly text: string }
  | {
      readonly story: string;
      readonly items: readonly { readonly title: string; readonly lede: string }[];
    }
  | {
      readonly id: number;
      readonly date: string;
      readonly news: Readonly<
        Record<string, { readonly newsTitle: string; readonly newBody: readonly string[] }>
      >;
    };

/** Stands for the time of reports that have none: all at once. */
const UNDATED = Temporal.Instant.from('2026-11-24T00:00:00Z');

export async function run({ data, writePredictions }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('clusters needs --data PACK');
  const reports = inFeedOrder(readLabels<readonly Row[]>(data).flatMap(reportsOf));
  const started = performance.now();
  const clusters = cluster(reports);
  const seconds = (performance.now() - started) / 1000;
  writePredictions(reports.map(({ id }, index) => ({ id, cluster: clusters[index] })));
  console.log(`one setting for all packs: ${JSON.stringify(CLUSTER_SETTINGS)}`);
  console.log('reports            n      P      R  B-cubed F1');
  printRow('all', reports, clusters);
  for (const half of [0, 1]) {
    const held = reports.filter(({ event }) => partOf(event, 2) === half);
    printRow(half === 0 ? 'one half' : 'other half', held, cluster(held));
  }
  const single = mostlySingle(reports);
  printRow('mostly single', single, cluster(single));
  console.log(`${Math.round(reports.length / seconds)} reports a second`);
}

function cluster(reports: readonly Report[]): readonly number[] {
  const stories = createStoryClusters();
  for (const { title, text, date } of reports) {
    stories.add(storyTerms(title, text), date === null ? UNDATED : Temporal.Instant.from(date));
  }
  const clusterOf: number[] = [];
  for (const [story, members] of stories.stories().entries()) {
    for (const member of members) clusterOf[member] = story;
  }
  return clusterOf;
}

function reportsOf(row: Row): readonly Report[] {
  if ('event' in row) return [{ ...row, date: null }];
  if ('items' in row) {
    return row.items.map(({ title, lede }, index) => ({
      id: `${row.story}#${index}`,
      event: row.story,
      title,
      text: lede,
      date: null,
    }));
  }
  return Object.entries(row.news).map(([side, { newsTitle, newBody }]) => ({
    id: `${row.id}#${side}`,
    event: String(row.id),
    title: newsTitle,
    text: newBody.join('\n'),
    date: Temporal.Instant.from(row.date).toString(),
  }));
}

/** Dated reports as they came; the others in the order of the pack. */
function inFeedOrder(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((a, b) => {
    if (a.date === null || b.date === null) return 0;
    return Temporal.Instant.compare(Temporal.Instant.from(a.date), Temporal.Instant.from(b.date));
  });
}

/** As feeds are: a third of the events with all of their reports, the others with their first one alone. */
function mostlySingle(reports: readonly Report[]): readonly Report[] {
  const seen = new Set<string>();
  return reports.filter(({ event }) => {
    const isFirst = !seen.has(event);
    seen.add(event);
    return isFirst || partOf(event, 3) === 0;
  });
}

/** By the event's topic, so that events which are hard to tell apart stay together. */
function partOf(event: string, parts: number): number {
  const topic = event.replace(/ecb(?:plus)?$/u, '');
  return (createHash('sha256').update(topic).digest()[0] ?? 0) % parts;
}

function printRow(name: string, reports: readonly Report[], clusters: readonly number[]): void {
  const { precision, recall } = bCubed(reports, clusters);
  const f1 = (2 * precision * recall) / (precision + recall);
  const numbers = [precision, recall, f1].map((value) => value.toFixed(4));
  console.log(name.padEnd(14), String(reports.length).padStart(5), ...numbers);
}

/** Bagga and Baldwin 1998: for each report, how much of its cluster is of its event and the other way round. */
function bCubed(
  reports: readonly Report[],
  clusters: readonly number[],
): { readonly precision: number; readonly recall: number } {
  const byCluster = Map.groupBy(reports.keys(), (index) => clusters[index]);
  const byEvent = Map.groupBy(reports.keys(), (index) => reports[index]?.event);
  let precision = 0;
  let recall = 0;
  for (const [index, { event }] of reports.entries()) {
    const members = byCluster.get(clusters[index]) ?? [];
    const right = members.filter((other) => reports[other]?.event === event).length;
    precision += right / members.length;
    recall += right / (byEvent.get(event)?.length ?? 1);
  }
  return { precision: precision / reports.length, recall: recall / reports.length };
}
