import { writeFileSync } from 'node:fs';
import { openPack } from './pack.ts';
import type { BenchOptions } from './options.ts';
import { isHeldOut } from './pages/halves.ts';
import { learn } from './pages/learn.ts';
import { makeLesson } from './pages/lesson.ts';
import { readPack } from './pages/pack.ts';
import type { Label } from './pages/pack.ts';
import { printModel } from './pages/print.ts';

const MODEL = new URL('../src/extract/html/model.ts', import.meta.url);
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
  const lessons = folders.flatMap((folder) => {
    const { name, pages } = readPack(openPack(folder));
    const shown = pages.filter(({ label }) => !isLeftOut(label));
    return shown.map((page) => makeLesson(page, IMPORTANCE[name] ?? 1));
  });
  writeFileSync(MODEL, printModel(learn(lessons)));
  console.log(`${lessons.length} pages of ${folders.join(', ')}`);
}
