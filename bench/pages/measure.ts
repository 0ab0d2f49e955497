import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Pack, Prediction } from './pack.ts';
import type { Round } from './reader-process.ts';
import type { ReaderName } from './readers.ts';

/** As long as this, in processor time, and at least once, each reader reads the pages before its time is taken. */
const WARM_MS = 15_000;
/** Each reader reads the pages so often for its time, in turn with the others: what else the machine does slows all. */
const ROUNDS = 2;

export interface Measurement {
  readonly name: string;
  readonly predictions: readonly Prediction[];
  readonly pagesPerSecond: number;
  /** Of the page that took longest, the mean of all rounds. */
  readonly worstMs: number;
  readonly megabytes: number;
}

/** A reader in a process of its own, so that its memory is its own. */
interface RunningReader {
  readonly name: ReaderName;
  readPages(): Promise<Round>;
  stop(): void;
}

/** Code is compiled before the time is taken, since the product reads pages for weeks. */
export async function measureReaders(
  pack: Pack,
  names: readonly ReaderName[],
): Promise<readonly Measurement[]> {
  const readers = names.map((name) => startReader(name, pack));
  for (const reader of readers) await warm(reader);
  const rounds = readers.map((): Round[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, reader] of readers.entries()) rounds[at]?.push(await reader.readPages());
  }
  for (const reader of readers) reader.stop();
  return readers.map(({ name }, at) => sumUp(name, rounds[at] ?? []));
}

async function warm(reader: RunningReader): Promise<void> {
  let milliseconds = 0;
  while (milliseconds < WARM_MS) {
    const { readings } = await reader.readPages();
    milliseconds += readings.reduce((sum, reading) => sum + reading.milliseconds, 0);
  }
}

function startReader(name: ReaderName, pack: Pack): RunningReader {
  const script = fileURLToPath(new URL('reader-process.ts', import.meta.url));
  const child = fork(script, [name, pack.folder], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const end = once(child, 'exit').then(() => null);
  return {
    name,
    readPages: async () => {
      const answer = once(child, 'message') as Promise<[Round]>;
      child.send('read');
      const found = await Promise.race([answer, end]);
      if (found === null) throw new Error(`The process of ${name} ended amid the pages.`);
      return found[0];
    },
    stop: () => child.disconnect(),
  };
}

function sumUp(name: string, rounds: readonly Round[]): Measurement {
  const [first] = rounds;
  const times = (first?.readings ?? []).map((_, page) => {
    const sum = rounds.reduce((ms, { readings }) => ms + (readings[page]?.milliseconds ?? 0), 0);
    return sum / rounds.length;
  });
  return {
    name,
    predictions: (first?.readings ?? []).map(({ prediction }) => prediction),
    pagesPerSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0),
    worstMs: Math.max(...times),
    megabytes: rounds.at(-1)?.megabytes ?? 0,
  };
}
