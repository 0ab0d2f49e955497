import { writeFileSync } from 'node:fs';
import { openPack } from './pack.ts';
import type { BenchOptions } from './options.ts';
import { boost } from './pages/boost.ts';
import type { Examples } from './pages/boost.ts';
import { makeExamples } from './pages/examples.ts';
import { isHeldOut } from './pages/halves.ts';
import { readPack } from './pages/pack.ts';
import type { Label } from './pages/pack.ts';
import { printForest } from './pages/print.ts';

const MODEL = new URL('../src/extract/html/model.ts', import.meta.url);
const OPTIONS = { trees: 120, leaves: 24, rate: 0.1, rowShare: 0.6, columnShare: 0.5, seed: 1 };
/** News pages count double; the many alike pages of few sites in daniel less. */
const IMPORTANCE: Readonly<Record<string, number>> = { naeb: 2, aeb: 2, wcxb: 1, daniel: 0.6 };

/** Pages that a last word leaves out, so that their figures are honest. */
const LEFT_OUT: ReadonlyMap<string, (label: Label) => boolean> = new Map([
  ['half', isHeldOut],
  ['other-half', (label) => !isHeldOut(label)],
]);

/**
 * Learns which blocks of a page are its article, and writes `src/extract/html/model.ts`. Packs are named on the command
 * line; `half` or `other-half` as the last word leaves that half of each out.
 */
export async function run({ rest }: BenchOptions): Promise<void> {
  const folders = rest.filter((word) => !LEFT_OUT.has(word));
  const isLeftOut = LEFT_OUT.get(rest.at(-1) ?? '') ?? (() => false);
  const examples = join(
    folders.map((folder) => {
      const pack = readPack(openPack(folder));
      const pages = pack.pages.filter(({ label }) => !isLeftOut(label));
      return makeExamples({ ...pack, pages }, IMPORTANCE[pack.name] ?? 1);
    }),
  );
  writeFileSync(MODEL, printForest(boost(examples, OPTIONS)));
  console.log(`${examples.target.length} blocks of ${folders.join(', ')}`);
}

function join(parts: readonly Examples[]): Examples {
  const [first] = parts;
  if (first === undefined) throw new Error('name at least one pack');
  return {
    columns: first.columns,
    table: concatenate(parts.map((part) => part.table)),
    target: concatenate(parts.map((part) => part.target)),
    weight: concatenate(parts.map((part) => part.weight)),
  };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
