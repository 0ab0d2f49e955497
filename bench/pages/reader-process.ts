import { bytesOf, readPack } from './pack.ts';
import type { PackPage, Prediction } from './pack.ts';
import { loadReader } from './readers.ts';
import type { Read, ReaderName } from './readers.ts';

/** What a reader makes of a page. */
export interface Reading {
  readonly prediction: Prediction;
  /** Processor time, of all the process's threads: fair on a machine that others use too. */
  readonly milliseconds: number;
}

/** What a reader's process answers when it is asked to read the pages once more. */
export interface Round {
  readonly readings: readonly Reading[];
  /** The most memory that the process has had so far. */
  readonly megabytes: number;
}

async function readPage(read: Read, page: PackPage): Promise<Reading> {
  const bytes = bytesOf(page);
  const start = process.cpuUsage();
  const predict = await read(bytes, page.url);
  const { user, system } = process.cpuUsage(start);
  return { prediction: predict(page.id), milliseconds: (user + system) / 1000 };
}

async function readPages(read: Read, pages: readonly PackPage[]): Promise<Round> {
  const readings: Reading[] = [];
  for (const page of pages) readings.push(await readPage(read, page));
  return { readings, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}

const [name, folder = ''] = process.argv.slice(2);
const { pages } = readPack(folder);
const read = await loadReader(name as ReaderName);
process.on('message', () => {
  void readPages(read, pages).then((round) => process.send?.(round));
});
