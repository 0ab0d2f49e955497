import type { BenchOptions } from './options.ts';
import { measureRanking } from './search-ranking.ts';
import { measureSpeed } from './search-speed.ts';

/**
 * With `--data` the ranking of a pack of documents and queries; without it the time of searches in a generated store,
 * of 1,000,000 sections or as many as the first word after the task's name says.
 */
export async function run(options: BenchOptions): Promise<void> {
  if (options.data === null) await measureSpeed(options);
  else await measureRanking(options.data, options);
}
