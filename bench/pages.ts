import type { BenchOptions } from './options.ts';
import { measureReaders } from './pages/measure.ts';
import { readPack } from './pages/pack.ts';
import { OURS, PEERS } from './pages/readers.ts';
import { printTable } from './pages/table.ts';

/** Main text, title, date and authors of a pack's pages, and the speed of reading them, beside the peers' on request. */
export async function run({ data, peers, writePredictions }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('--data PACK is needed: naeb, wcxb, aeb or daniel');
  const pack = readPack(data);
  const measurements = await measureReaders(pack, [OURS, ...(peers ? PEERS : [])]);
  writePredictions(measurements[0]?.predictions ?? []);
  printTable(pack, measurements);
}
