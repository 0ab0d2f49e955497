import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../src/adapters/stores/sqlite/database.ts';

export interface PowerCuts {
  readonly cuts: number;
  /** Articles that were acknowledged before the last cut. */
  readonly acknowledged: number;
  /** What was wrong after a cut, in plain words. */
  readonly faults: readonly string[];
}

const WRITER = new URL('writer-process.ts', import.meta.url).pathname;
const LONGEST_MS = 60;
/** After so many cuts the writer itself is killed, and another one goes on with its file. */
const CUTS_OF_A_LIFE = 10;

/**
 * Stops a process that writes to a store at random moments, copies the file and its log as they stand, and opens the
 * copy: it must be whole, and hold every acknowledged article and no half one.
 */
export async function cutPower(cuts: number): Promise<PowerCuts> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cuts-'));
  const path = join(folder, 'store.db');
  const faults: string[] = [];
  let acknowledged = 0;
  try {
    for (let done = 0; done < cuts; done += CUTS_OF_A_LIFE) {
      const writer = await startWriter(path, (number) => {
        acknowledged = number + 1;
      });
      const wanted = Math.min(CUTS_OF_A_LIFE, cuts - done);
      for (let cut = 0; cut < wanted; cut += 1) {
        await sleep(Math.random() * LONGEST_MS);
        writer.kill('SIGSTOP');
        // What was printed before the stop has to be read first.
        await sleep(5);
        const copy = join(folder, 'copy.db');
        copyStore(path, copy);
        faults.push(...findFaults(copy, acknowledged));
        writer.kill('SIGCONT');
      }
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      faults.push(...findFaults(path, acknowledged));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { cuts, acknowledged, faults };
}

async function startWriter(
  path: string,
  acknowledge: (number: number) => void,
): Promise<ChildProcess> {
  const writer = spawn(process.execPath, [WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: writer.stdout });
  lines.on('line', (line) => acknowledge(Number(line)));
  await once(lines, 'line');
  return writer;
}

function copyStore(path: string, copy: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(copy + suffix, { force: true });
    if (suffix !== '-shm' && existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  }
}

function findFaults(path: string, acknowledged: number): readonly string[] {
  const database = openDatabase(path);
  try {
    const faults = database
      .all<{ integrity_check: string }>('PRAGMA integrity_check')
      .map((row) => row.integrity_check)
      .filter((text) => text !== 'ok');
    const held = database.all<{ headline: string }>('SELECT headline FROM article ORDER BY id');
    const isPrefix = held.every(({ headline }, index) => headline === `Number ${index}`);
    if (!isPrefix) faults.push('the articles are no prefix of those that were written');
    if (held.length < acknowledged) faults.push(`${acknowledged - held.length} articles are lost`);
    const sections = database.get<{ n: number }>('SELECT count(*) AS n FROM section')?.n;
    if (sections !== held.length) faults.push('an article is there without its section');
    return faults;
  } finally {
    database.close();
  }
}
