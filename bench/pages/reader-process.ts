import { bytesOf, readPack } from './pack.ts';
import type { PackPage, Prediction } from './pack.ts';
import { loadReader } from './readers.ts';
import type { ReaderName } from './readers.ts';

/** In processor time. So short that a reader that waits for three others is not idle long enough to cool down. */
const TURN_MS = 2_000;

/** One reading of one page. */
export interface Reading {
  /** Its place in the pack. */
  readonly page: number;
  /** Processor time, of all the process's threads: fair on a machine that others use too. */
  readonly milliseconds: number;
  /** What the reader makes of the page, told the first time that it reads it. */
  readonly prediction: Prediction | null;
}

/** What a reader's process answers when it is asked to read on. */
export interface Turn {
  readonly readings: readonly Reading[];
  /** The most memory that the process has had so far. */
  readonly megabytes: number;
}

const [name, folder = ''] = process.argv.slice(2);
const { pages } = readPack(folder);
const read = await loadReader(name as ReaderName);
/** How many pages were read so far, again from the first one after the last. */
let count = 0;

async function takeTurn(): Promise<Turn> {
  const readings: Reading[] = [];
  for (let spent = 0; spent < TURN_MS; count++) {
    const reading = await readPage(count % pages.length);
    readings.push(reading);
    spent += reading.milliseconds;
  }
  return { readings, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}

async function readPage(place: number): Promise<Reading> {
  const page = pages[place] as PackPage;
  const bytes = bytesOf(page);
  const start = process.cpuUsage();
  const predict = await read(bytes, page.url);
  const { user, system } = process.cpuUsage(start);
  const prediction = count < pages.length ? predict(page.id) : null;
  return { page: place, milliseconds: (user + system) / 1000, prediction };
}

process.on('message', () => {
  void takeTurn().then((turn) => process.send?.(turn));
});
