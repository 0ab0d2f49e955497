import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { YOUNG_GENERATION_MB } from '../../src/adapters/system/parser/worker-thread.ts';
import type { Pack, Prediction } from './pack.ts';
import type { Reading, Turn } from './reader-process.ts';
import { OURS, type ReaderName } from './readers.ts';

/** So long, in processor time, each reader reads the pages before its time is taken … */
const WARM_MS = 15_000;
/** … and at least so long while it is taken, and until all pages are read. */
const TIMED_MS = 40_000;

/** Ours has the memory of the thread that it has in the product: V8's young generation is three such spaces. */
const OUR_FLAGS = [`--max-semi-space-size=${Math.floor(YOUNG_GENERATION_MB / 3)}`];

export interface Measurement {
  readonly name: string;
  readonly predictions: readonly Prediction[];
  readonly pagesPerSecond: number;
  /** Of the page that took longest, the mean of all times that it was read. */
  readonly worstMs: number;
  readonly megabytes: number;
}

/** A reader in a process of its own, so that its memory is its own. */
interface RunningReader {
  readonly name: ReaderName;
  readOn(): Promise<Turn>;
  stop(): void;
}

/**
 * Code is compiled before the time is taken, since the product reads pages for weeks. The readers take turns of the
 * same processor time, so that what else the machine does slows all, and the quick ones stay as warm as the slow.
 */
export async function measureReaders(
  pack: Pack,
  names: readonly ReaderName[],
): Promise<readonly Measurement[]> {
  const tallies = names.map((name) => ({
    reader: startReader(name, pack),
    tally: createTally(pack),
  }));
  let open = tallies;
  while (open.length > 0) {
    for (const { reader, tally } of open) tally.add(await reader.readOn());
    open = open.filter(({ tally }) => !tally.isFull());
  }
  for (const { reader } of tallies) reader.stop();
  return tallies.map(({ reader, tally }) => ({ name: reader.name, ...tally.sumUp() }));
}

function startReader(name: ReaderName, pack: Pack): RunningReader {
  const script = fileURLToPath(new URL('reader-process.ts', import.meta.url));
  const child = fork(script, [name, pack.folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: name === OURS ? OUR_FLAGS : [],
  });
  const end = once(child, 'exit').then(() => null);
  return {
    name,
    readOn: async () => {
      const answer = once(child, 'message') as Promise<[Turn]>;
      child.send('read');
      const found = await Promise.race([answer, end]);
      if (found === null) throw new Error(`The process of ${name} ended amid the pages.`);
      return found[0];
    },
    stop: () => child.disconnect(),
  };
}

/** Adds up a reader's turns. */
interface Tally {
  add(turn: Turn): void;
  isFull(): boolean;
  sumUp(): Omit<Measurement, 'name'>;
}

function createTally({ pages }: Pack): Tally {
  const predictions: Prediction[] = [];
  const timed: Reading[] = [];
  let warmMs = 0;
  let timedMs = 0;
  let megabytes = 0;

  return {
    add: (turn) => {
      megabytes = turn.megabytes;
      const isWarm = warmMs >= WARM_MS;
      for (const reading of turn.readings) {
        if (reading.prediction !== null) predictions.push(reading.prediction);
        if (isWarm) timed.push(reading);
        if (isWarm) timedMs += reading.milliseconds;
        else warmMs += reading.milliseconds;
      }
    },
    isFull: () => timedMs >= TIMED_MS && timed.length >= pages.length,
    sumUp: () => {
      const times = meanTimes(timed, pages.length);
      const sum = times.reduce((whole, time) => whole + time, 0);
      return {
        predictions,
        pagesPerSecond: (1000 * pages.length) / sum,
        worstMs: Math.max(...times),
        megabytes,
      };
    },
  };
}

/** The mean time of each page's readings. */
function meanTimes(readings: readonly Reading[], pages: number): readonly number[] {
  const sums = new Float64Array(pages);
  const counts = new Uint32Array(pages);
  for (const { page, milliseconds } of readings) {
    sums[page] = (sums[page] as number) + milliseconds;
    counts[page] = (counts[page] as number) + 1;
  }
  return Array.from(sums, (sum, page) => sum / (counts[page] as number));
}
