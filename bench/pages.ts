import type { BenchOptions } from './options.ts';
import { readPack } from './pages/pack.ts';
import { measureOurs } from './pages/ours.ts';
import { measurePeers } from './pages/peers.ts';
import { printTable } from './pages/table.ts';

/** Main text, title, date and authors of a pack's pages, and the speed of reading them, beside the peers' on request. */
export async function run({ data, peers, writePredictions }: BenchOptions): Promise<void> {
  if (data === null) throw new Error('--data PACK is needed: naeb, wcxb, aeb or daniel');
  const pack = readPack(data);
  const ours = measureOurs(pack);
  writePredictions(ours.predictions);
  const others = peers ? await measurePeers(pack) : [];
  printTable(pack, [ours, ...others]);
}
